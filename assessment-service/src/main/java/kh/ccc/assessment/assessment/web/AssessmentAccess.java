package kh.ccc.assessment.assessment.web;

import static kh.ccc.platform.security.Role.ASSESSOR;
import static kh.ccc.platform.security.Role.AUDITOR;
import static kh.ccc.platform.security.Role.CBO_REPRESENTATIVE;
import static kh.ccc.platform.security.Role.COMMITTEE_CHAIR;
import static kh.ccc.platform.security.Role.COMMITTEE_MEMBER;
import static kh.ccc.platform.security.Role.LEAD_ASSESSOR;
import static kh.ccc.platform.security.Role.NETWORK_COORDINATOR;
import static kh.ccc.platform.security.Role.PROGRAMME_OFFICER;
import static kh.ccc.platform.security.Role.REVIEWER;

import java.util.List;
import kh.ccc.assessment.assessment.Assessment;
import kh.ccc.assessment.assessment.AssessmentCommands;
import kh.ccc.assessment.assessment.Participants;
import kh.ccc.assessment.assessment.Purpose;
import kh.ccc.assessment.assessment.Subject;
import kh.ccc.assessment.cbo.Cbo;
import kh.ccc.assessment.cbo.Cbos;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Forbidden;
import kh.ccc.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see an assessment, and who may act in it for which side. */
@Component
class AssessmentAccess {

  /** Roles that see every assessment of their area. */
  private static final Role[] OVERSEERS = {
    PROGRAMME_OFFICER, REVIEWER, COMMITTEE_MEMBER, COMMITTEE_CHAIR, AUDITOR
  };

  private final AssessmentCommands commands;
  private final Cbos cbos;

  AssessmentAccess(AssessmentCommands commands, Cbos cbos) {
    this.commands = commands;
    this.cbos = cbos;
  }

  /** The assessment, for who may see it. */
  Versioned<Assessment> toRead(Caller caller, String id) {
    Versioned<Assessment> found = find(caller, id);
    Assessment.Started assessment = AssessmentCommands.started(found.state());
    Caller.permit(
        caller.hasFor(assessment.subject().area(), OVERSEERS)
            || isAssessor(caller, assessment)
            || mayAmend(caller, assessment)
            || speaksForTheCbo(caller, assessment));
    return found;
  }

  /** The assessment, for who may open its files: not for all who read answers and findings. */
  Versioned<Assessment> toReadEvidence(Caller caller, String id) {
    Versioned<Assessment> found = find(caller, id);
    Assessment.Started assessment = AssessmentCommands.started(found.state());
    Caller.permit(
        caller.hasFor(assessment.subject().area(), PROGRAMME_OFFICER, REVIEWER)
            || isAssessor(caller, assessment)
            || mayAmend(caller, assessment)
            || speaksForTheCbo(caller, assessment));
    return found;
  }

  /** Lets pass who answers for the CBO: its representative, or someone on its behalf. */
  void requireCboSide(Caller caller, String id) {
    Assessment.Started assessment = started(caller, id);
    Caller.permit(
        speaksForTheCbo(caller, assessment)
            || caller.hasFor(assessment.subject().area(), PROGRAMME_OFFICER));
  }

  /** Lets pass who may give it up; a special one is not the CBO's to end. */
  void requireAbandoner(Caller caller, String id) {
    if (started(caller, id).subject().purpose() == Purpose.SPECIAL) {
      requireOfficer(caller, id);
    } else {
      requireCboSide(caller, id);
    }
  }

  void requireOfficer(Caller caller, String id) {
    caller.require(started(caller, id).subject().area(), PROGRAMME_OFFICER);
  }

  void requireAssessor(Caller caller, String id) {
    Caller.permit(isAssessor(caller, started(caller, id)));
  }

  /** Lets pass who may amend a report: somebody above its assessor. */
  void requireAmender(Caller caller, String id) {
    caller.require(started(caller, id).subject().area(), LEAD_ASSESSOR, REVIEWER);
  }

  /** Lets pass who may start an assessment of that CBO; a special one is CCC's to start. */
  void requireStarter(Caller caller, Cbo cbo, Purpose purpose) {
    if (purpose == Purpose.SPECIAL) {
      caller.require(cbo.area(), PROGRAMME_OFFICER);
    }
    Caller.permit(
        isRepresentative(caller, cbo.representative())
            || caller.hasFor(cbo.area(), NETWORK_COORDINATOR, PROGRAMME_OFFICER));
  }

  /** Account id of who speaks for the CBO of that assessment now. */
  @Nullable String representative(Subject subject) {
    return cbos.find(subject.cboId()).map(Cbo::representative).orElse(subject.representative());
  }

  /** Areas of which the caller sees every assessment. */
  static List<String> overseenAreas(Caller caller) {
    return areas(caller, false);
  }

  /**
   * Areas of which the caller sees every assessment of a kind.
   *
   * @param toAmend those whose report an appeal wants amended: lead assessors see them, too
   */
  static List<String> areas(Caller caller, boolean toAmend) {
    List<Role> overseers = List.of(OVERSEERS);
    return caller.grants().stream()
        .filter(
            grant -> overseers.contains(grant.role()) || (toAmend && grant.role() == LEAD_ASSESSOR))
        .map(grant -> grant.area())
        .distinct()
        .toList();
  }

  private static boolean isAssessor(Caller caller, Assessment.Started assessment) {
    return assessment.assessorAccount().filter(caller::is).isPresent()
        && caller.hasFor(assessment.subject().area(), ASSESSOR, LEAD_ASSESSOR);
  }

  /** A lead assessor reads what an appeal wants amended, or had amended. */
  private static boolean mayAmend(Caller caller, Assessment.Started assessment) {
    return assessment.isContested() && caller.hasFor(assessment.subject().area(), LEAD_ASSESSOR);
  }

  /**
   * The representative of today, or the coordinator of the area who started it for the CBO or is
   * named as its adviser.
   */
  private boolean speaksForTheCbo(Caller caller, Assessment.Started assessment) {
    Subject subject = assessment.subject();
    return isRepresentative(caller, representative(subject))
        || (caller.hasFor(subject.area(), NETWORK_COORDINATOR)
            && helps(caller, subject, assessment.dossier().participants()));
  }

  private static boolean helps(Caller caller, Subject subject, Participants participants) {
    return caller.is(subject.adviser()) || participants.preparers().contains(caller.id());
  }

  private static boolean isRepresentative(Caller caller, @Nullable String representative) {
    return caller.is(representative) && caller.has(CBO_REPRESENTATIVE);
  }

  private Assessment.Started started(Caller caller, String id) {
    return AssessmentCommands.started(find(caller, id).state());
  }

  /** Ids can be worked out, so only who oversees some area learns that there is no such thing. */
  private Versioned<Assessment> find(Caller caller, String id) {
    try {
      return commands.find(id);
    } catch (Unknown unknown) {
      throw caller.has(OVERSEERS) ? unknown : new Forbidden();
    }
  }
}
