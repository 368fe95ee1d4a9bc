package kh.ccc.certification.application;

import java.util.List;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.Holdings;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;

/** Takes applications and lets the committee vote and decide on them. */
public final class ApplicationCommands {

  private final Aggregates<Application, ApplicationEvent> applications;
  private final Eligibility eligibility;
  private final ApplicationRules rules;
  private final Holdings holdings;
  private final Committee committee;

  public ApplicationCommands(
      Aggregates<Application, ApplicationEvent> applications,
      Eligibility eligibility,
      ApplicationRules rules,
      CertificateRules certificateRules,
      Holdings holdings) {
    this.applications = applications;
    this.eligibility = eligibility;
    this.rules = rules;
    this.holdings = holdings;
    this.committee = new Committee(rules, certificateRules, holdings);
  }

  /** The application with that id; unknown when there is none. */
  public Versioned<Application> find(ApplicationId id) {
    return applications.find(id.value()).orElseThrow(ApplicationRefusals::unknown);
  }

  /** Hands an application in. */
  public Versioned<Application> submit(ApplicationCommand.Submit submit, CommandContext context) {
    AssessmentFacts assessment = assessment(submit.assessmentId());
    CboFacts cbo = cbo(assessment.cboId());
    ApplicationId id = ApplicationId.forAssessment(submit.assessmentId());
    return applications.execute(
        id.value(),
        context,
        state -> {
          List<ApplicationEvent> events =
              Submission.decide(state, id, submit, assessment, cbo, rules, context);
          holdings.renewable(cbo.cboId(), context.today());
          return events;
        });
  }

  public Versioned<Application> vote(
      ApplicationId id, ApplicationCommand.CastVote vote, CommandContext context) {
    Dossier dossier = submitted(find(id).state()).dossier();
    Involvement involvement =
        Involvement.in(dossier, assessment(dossier.assessmentId()), cbo(dossier.cboId()));
    return applications.execute(
        id.value(), context, state -> committee.vote(open(state), vote, involvement, context));
  }

  public Versioned<Application> recuse(
      ApplicationId id, ApplicationCommand.Recuse recuse, CommandContext context) {
    return applications.execute(
        id.value(), context, state -> committee.recuse(open(state), recuse, context));
  }

  /** Records the committee's decision on the version that the chair saw. */
  public Versioned<Application> decide(
      ApplicationId id,
      ApplicationCommand.Decide decide,
      long expectedVersion,
      CommandContext context) {
    Dossier dossier = submitted(find(id).state()).dossier();
    AssessmentFacts assessment = assessment(dossier.assessmentId());
    CboFacts cbo = cbo(dossier.cboId());
    return applications.execute(
        id.value(),
        expectedVersion,
        context,
        state -> {
          List<ApplicationEvent> events =
              committee.decide(open(state), decide, assessment, cbo, context);
          claim(id, dossier, events, context);
          return events;
        });
  }

  /** The CBO's one place is taken before the grant is recorded, so that two cannot be granted. */
  private void claim(
      ApplicationId id, Dossier dossier, List<ApplicationEvent> events, CommandContext context) {
    if (events.stream().anyMatch(ApplicationEvent.Granted.class::isInstance)) {
      holdings.claim(dossier.cboId(), CertificateId.forApplication(id.value()), context);
    }
  }

  /** The CBO that an assessment is about, to know who may apply for it. */
  public CboFacts cboOfAssessment(String assessmentId) {
    return cbo(assessment(assessmentId).cboId());
  }

  private AssessmentFacts assessment(String id) {
    return eligibility
        .assessment(id)
        .orElseThrow(
            () -> new Invalid(List.of(new FieldError("/assessmentId", "assessment-not-known"))));
  }

  private CboFacts cbo(String id) {
    return eligibility.cbo(id).orElseThrow(() -> ApplicationRefusals.cboNotRegistered("UNKNOWN"));
  }

  static Application.Submitted submitted(Application state) {
    return switch (state) {
      case Application.NotSubmitted none -> throw ApplicationRefusals.unknown();
      case Application.Submitted submitted -> submitted;
    };
  }

  private static Application.Open open(Application state) {
    return switch (submitted(state)) {
      case Application.Open open -> open;
      case Application.Granted granted -> throw ApplicationRefusals.decided(granted);
      case Application.Refused refused -> throw ApplicationRefusals.decided(refused);
    };
  }
}
