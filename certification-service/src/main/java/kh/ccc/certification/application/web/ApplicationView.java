package kh.ccc.certification.application.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.Ballot;
import kh.ccc.certification.application.Choice;
import kh.ccc.certification.application.Dossier;
import kh.ccc.certification.application.RecusalReason;
import kh.ccc.certification.application.Resolution;
import kh.ccc.certification.application.Vote;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.Level;
import org.jspecify.annotations.Nullable;

/**
 * An application as its CBO, officers, the committee and auditors see it.
 *
 * @param decision the committee's last decision
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
    @Nullable DecisionView decision,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CommitteeView committee) {

  /**
   * A decision of the committee.
   *
   * @param reference what certificates and letters refer to
   * @param votes how many votes were counted for what
   */
  record DecisionView(
      String outcome,
      String reference,
      LocalDate on,
      String resolution,
      Map<Choice, Integer> votes,
      @Nullable Level level,
      @Nullable String certificateId,
      @Nullable String conditions,
      @Nullable LocalDate until,
      @Nullable String reason) {}

  record CommitteeView(List<VoteView> votes, List<RecusalView> recusals) {}

  record VoteView(String member, Choice vote, @Nullable String comment, Instant at) {}

  record RecusalView(String member, RecusalReason reason) {}

  static ApplicationView of(Application.Submitted application, boolean withCommittee) {
    Dossier dossier = application.dossier();
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
        decision(application),
        withCommittee ? committee(application.ballot()) : null);
  }

  private static @Nullable DecisionView decision(Application.Submitted application) {
    return switch (application) {
      case Application.Applied applied -> null;
      case Application.Granted granted -> granted(granted);
      case Application.Deferred deferred ->
          decision(
              Choice.DEFER, deferred.resolution(), deferred.conditions(), deferred.until(), null);
      case Application.Refused refused ->
          decision(Choice.REFUSE, refused.resolution(), null, null, refused.reason());
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
        granted.level(),
        CertificateId.forApplication(granted.dossier().applicationId()).value(),
        null,
        null,
        null);
  }

  private static DecisionView decision(
      Choice outcome,
      Resolution resolution,
      @Nullable String conditions,
      @Nullable LocalDate until,
      @Nullable String reason) {
    return new DecisionView(
        outcome.name(),
        resolution.reference(),
        resolution.decidedOn(),
        resolution.text(),
        resolution.tally().votes(),
        null,
        null,
        conditions,
        until,
        reason);
  }

  private static CommitteeView committee(Ballot ballot) {
    return new CommitteeView(
        ballot.votes().entrySet().stream().map(e -> vote(e.getKey(), e.getValue())).toList(),
        ballot.recusals().entrySet().stream()
            .map(entry -> new RecusalView(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static VoteView vote(String member, Vote vote) {
    return new VoteView(member, vote.choice(), vote.comment(), vote.at());
  }
}
