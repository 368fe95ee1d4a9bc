package kh.ccc.certification.application.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.Choice;
import kh.ccc.certification.application.Completeness;
import kh.ccc.certification.application.Deferral;
import kh.ccc.certification.application.Dossier;
import kh.ccc.certification.application.Question;
import kh.ccc.certification.application.Resolution;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.Level;
import kh.ccc.platform.time.Programme;
import org.jspecify.annotations.Nullable;

/**
 * An application as its CBO, officers, reviewers, the committee and auditors see it.
 *
 * @param session the session on whose agenda it is
 * @param completeness the last check, for the CBO to see what is missing
 * @param decision the committee's last decision
 * @param review the recommendation, for reviewers, the committee and auditors only
 * @param committee votes and recusals, for the committee and auditors only
 */
record ApplicationView(
    String applicationId,
    String assessmentId,
    String cboId,
    String area,
    Level level,
    int edition,
    int agreementVersion,
    Application.Status status,
    LocalDate submittedOn,
    List<String> advisers,
    @Nullable String session,
    List<PointView> completeness,
    List<QuestionView> questions,
    @Nullable DecisionView decision,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReviewView review,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CommitteeView committee) {

  record PointView(String code, boolean met, @Nullable String note) {

    static PointView of(Completeness.Item item) {
      return new PointView(item.code(), item.met(), item.note());
    }
  }

  record QuestionView(String question, LocalDate askedOn, @Nullable String answer) {

    static QuestionView of(Question question) {
      return new QuestionView(question.text(), Programme.dayOf(question.at()), question.answer());
    }
  }

  /**
   * A condition of a deferral.
   *
   * @param met absent until a reviewer judged it
   */
  record ConditionView(
      int number, String condition, @Nullable Boolean met, @Nullable String note) {}

  /**
   * A decision of the committee.
   *
   * @param reference what certificates and letters refer to
   * @param votes how many votes were counted for what
   * @param session the session in which it was made
   * @param batch the one resolution on many cases that it is part of
   */
  record DecisionView(
      String outcome,
      String reference,
      LocalDate on,
      String resolution,
      Map<Choice, Integer> votes,
      @Nullable String session,
      @Nullable String batch,
      @Nullable Level level,
      @Nullable String certificateId,
      List<ConditionView> conditions,
      @Nullable LocalDate until,
      @Nullable String reason) {}

  static ApplicationView of(
      Application.Submitted application, boolean withReview, boolean withCommittee) {
    Dossier dossier = application.dossier();
    Completeness checked = application.file().completeness();
    return new ApplicationView(
        dossier.applicationId(),
        dossier.assessmentId(),
        dossier.cboId(),
        dossier.area(),
        dossier.level(),
        dossier.edition(),
        dossier.agreementVersion(),
        application.status(),
        dossier.submittedOn(),
        dossier.advisers(),
        application instanceof Application.OnAgenda item ? item.session() : null,
        checked == null ? List.of() : checked.items().stream().map(PointView::of).toList(),
        application.file().questions().stream().map(QuestionView::of).toList(),
        decision(application),
        withReview ? ReviewView.of(application.file().review()) : null,
        withCommittee ? CommitteeView.of(application.file()) : null);
  }

  private static @Nullable DecisionView decision(Application.Submitted application) {
    return switch (application) {
      case Application.Granted granted -> granted(granted);
      case Application.Deferred deferred -> deferred(deferred.deferral());
      case Application.OnAgenda item -> decision(item.before());
      case Application.Refused refused ->
          decision(Choice.REFUSE, refused.resolution(), null, null, refused.reason(), List.of());
      case Application.Submitted undecided -> null;
    };
  }

  private static DecisionView granted(Application.Granted granted) {
    Resolution resolution = granted.resolution();
    return new DecisionView(
        Choice.GRANT.name(),
        resolution.reference(),
        resolution.decidedOn(),
        resolution.text(),
        resolution.tally().votes(),
        resolution.session(),
        resolution.batch(),
        granted.level(),
        CertificateId.forApplication(granted.dossier().applicationId()).value(),
        List.of(),
        null,
        null);
  }

  private static DecisionView deferred(Deferral deferral) {
    List<ConditionView> conditions = new java.util.ArrayList<>();
    for (Deferral.Condition condition : deferral.conditions()) {
      conditions.add(
          new ConditionView(
              conditions.size() + 1, condition.text(), condition.met(), condition.note()));
    }
    return decision(Choice.DEFER, deferral.resolution(), null, deferral.until(), null, conditions);
  }

  private static DecisionView decision(
      Choice outcome,
      Resolution resolution,
      @Nullable Level level,
      @Nullable LocalDate until,
      @Nullable String reason,
      List<ConditionView> conditions) {
    return new DecisionView(
        outcome.name(),
        resolution.reference(),
        resolution.decidedOn(),
        resolution.text(),
        resolution.tally().votes(),
        resolution.session(),
        resolution.batch(),
        level,
        null,
        conditions,
        until,
        reason);
  }
}
