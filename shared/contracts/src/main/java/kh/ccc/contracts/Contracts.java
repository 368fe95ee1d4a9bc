package kh.ccc.contracts;

import java.util.List;
import java.util.Optional;
import kh.ccc.contracts.assessment.AssessmentAbandoned;
import kh.ccc.contracts.assessment.AssessmentRecommended;
import kh.ccc.contracts.assessment.AssessmentReportAmended;
import kh.ccc.contracts.assessment.AssessmentReturned;
import kh.ccc.contracts.assessment.AssessmentStarted;
import kh.ccc.contracts.assessment.AssessmentSubmitted;
import kh.ccc.contracts.assessment.AssessorAccepted;
import kh.ccc.contracts.assessment.AssessorAssigned;
import kh.ccc.contracts.assessment.AssessorRecused;
import kh.ccc.contracts.certification.AppealDecided;
import kh.ccc.contracts.certification.AppealFiled;
import kh.ccc.contracts.certification.AppealPanelNamed;
import kh.ccc.contracts.certification.ApplicationDeferred;
import kh.ccc.contracts.certification.ApplicationGranted;
import kh.ccc.contracts.certification.ApplicationPutOnAgenda;
import kh.ccc.contracts.certification.ApplicationRefused;
import kh.ccc.contracts.certification.ApplicationReturned;
import kh.ccc.contracts.certification.ApplicationReviewed;
import kh.ccc.contracts.certification.ApplicationSubmitted;
import kh.ccc.contracts.certification.ApplicationWithdrawn;
import kh.ccc.contracts.certification.CertificateExpired;
import kh.ccc.contracts.certification.CertificateGraceBegan;
import kh.ccc.contracts.certification.CertificateGranted;
import kh.ccc.contracts.certification.CertificateLevelChanged;
import kh.ccc.contracts.certification.CertificateReinstated;
import kh.ccc.contracts.certification.CertificateRenewed;
import kh.ccc.contracts.certification.CertificateSurrendered;
import kh.ccc.contracts.certification.CertificateSurveillancePassed;
import kh.ccc.contracts.certification.CertificateSuspended;
import kh.ccc.contracts.certification.CertificateVoided;
import kh.ccc.contracts.certification.CertificateWithdrawn;
import kh.ccc.contracts.certification.DeadlineApproaching;
import kh.ccc.contracts.certification.DeadlineMissed;
import kh.ccc.contracts.certification.SpecialAssessmentRequested;
import kh.ccc.contracts.certification.SuspensionProposed;
import kh.ccc.contracts.networking.AppreciationAsked;
import kh.ccc.contracts.networking.ForumAnnounced;
import kh.ccc.contracts.networking.ForumAttendanceRecorded;
import kh.ccc.contracts.networking.ForumCancelled;
import kh.ccc.contracts.networking.ForumMinutesPublished;
import kh.ccc.contracts.networking.ForumParticipantRegistered;
import kh.ccc.contracts.networking.NetworkCreated;
import kh.ccc.contracts.networking.NetworkMemberJoined;
import kh.ccc.contracts.networking.NetworkMemberLeft;
import kh.ccc.contracts.registry.CboRegistered;
import kh.ccc.contracts.registry.CboRejected;
import kh.ccc.contracts.registry.CboReturned;
import kh.ccc.contracts.registry.CboSubmitted;

/**
 * The typed topic table: every public event there is. Wire names are written here and nowhere else.
 */
public final class Contracts {

  public static final Topic CBOS = new Topic("ccc.registry.cbos");
  public static final Topic ASSESSMENTS = new Topic("ccc.assessment.assessments");
  public static final Topic APPLICATIONS = new Topic("ccc.certification.applications");
  public static final Topic CERTIFICATES = new Topic("ccc.certification.certificates");
  public static final Topic APPEALS = new Topic("ccc.certification.appeals");
  public static final Topic COMPLAINTS = new Topic("ccc.certification.complaints");
  public static final Topic DEADLINES = new Topic("ccc.certification.deadlines");
  public static final Topic NETWORKS = new Topic("ccc.networking.networks");
  public static final Topic FORUMS = new Topic("ccc.networking.forums");
  public static final Topic APPRECIATIONS = new Topic("ccc.networking.appreciations");

  public static final EventType<CboSubmitted> CBO_SUBMITTED =
      new EventType<>("registry.cbo-submitted.v1", CBOS, CboSubmitted.class);
  public static final EventType<CboReturned> CBO_RETURNED =
      new EventType<>("registry.cbo-returned.v1", CBOS, CboReturned.class);
  public static final EventType<CboRegistered> CBO_REGISTERED =
      new EventType<>("registry.cbo-registered.v1", CBOS, CboRegistered.class);
  public static final EventType<CboRejected> CBO_REJECTED =
      new EventType<>("registry.cbo-rejected.v1", CBOS, CboRejected.class);

  public static final EventType<AssessmentStarted> ASSESSMENT_STARTED =
      new EventType<>("assessment.assessment-started.v1", ASSESSMENTS, AssessmentStarted.class);
  public static final EventType<AssessmentSubmitted> ASSESSMENT_SUBMITTED =
      new EventType<>("assessment.assessment-submitted.v1", ASSESSMENTS, AssessmentSubmitted.class);
  public static final EventType<AssessmentReturned> ASSESSMENT_RETURNED =
      new EventType<>("assessment.assessment-returned.v1", ASSESSMENTS, AssessmentReturned.class);
  public static final EventType<AssessorAssigned> ASSESSOR_ASSIGNED =
      new EventType<>("assessment.assessor-assigned.v1", ASSESSMENTS, AssessorAssigned.class);
  public static final EventType<AssessorAccepted> ASSESSOR_ACCEPTED =
      new EventType<>("assessment.assessor-accepted.v1", ASSESSMENTS, AssessorAccepted.class);
  public static final EventType<AssessorRecused> ASSESSOR_RECUSED =
      new EventType<>("assessment.assessor-recused.v1", ASSESSMENTS, AssessorRecused.class);
  public static final EventType<AssessmentRecommended> ASSESSMENT_RECOMMENDED =
      new EventType<>(
          "assessment.assessment-recommended.v1", ASSESSMENTS, AssessmentRecommended.class);
  public static final EventType<AssessmentAbandoned> ASSESSMENT_ABANDONED =
      new EventType<>("assessment.assessment-abandoned.v1", ASSESSMENTS, AssessmentAbandoned.class);

  public static final EventType<AssessmentReportAmended> ASSESSMENT_REPORT_AMENDED =
      new EventType<>(
          "assessment.assessment-report-amended.v1", ASSESSMENTS, AssessmentReportAmended.class);

  public static final EventType<ApplicationSubmitted> APPLICATION_SUBMITTED =
      new EventType<>(
          "certification.application-submitted.v1", APPLICATIONS, ApplicationSubmitted.class);
  public static final EventType<ApplicationReturned> APPLICATION_RETURNED =
      new EventType<>(
          "certification.application-returned.v1", APPLICATIONS, ApplicationReturned.class);
  public static final EventType<ApplicationReviewed> APPLICATION_REVIEWED =
      new EventType<>(
          "certification.application-reviewed.v1", APPLICATIONS, ApplicationReviewed.class);
  public static final EventType<ApplicationPutOnAgenda> APPLICATION_PUT_ON_AGENDA =
      new EventType<>(
          "certification.application-put-on-agenda.v1", APPLICATIONS, ApplicationPutOnAgenda.class);
  public static final EventType<ApplicationGranted> APPLICATION_GRANTED =
      new EventType<>(
          "certification.application-granted.v1", APPLICATIONS, ApplicationGranted.class);
  public static final EventType<ApplicationWithdrawn> APPLICATION_WITHDRAWN =
      new EventType<>(
          "certification.application-withdrawn.v1", APPLICATIONS, ApplicationWithdrawn.class);
  public static final EventType<ApplicationDeferred> APPLICATION_DEFERRED =
      new EventType<>(
          "certification.application-deferred.v1", APPLICATIONS, ApplicationDeferred.class);
  public static final EventType<ApplicationRefused> APPLICATION_REFUSED =
      new EventType<>(
          "certification.application-refused.v1", APPLICATIONS, ApplicationRefused.class);
  public static final EventType<CertificateGranted> CERTIFICATE_GRANTED =
      new EventType<>(
          "certification.certificate-granted.v1", CERTIFICATES, CertificateGranted.class);
  public static final EventType<CertificateSuspended> CERTIFICATE_SUSPENDED =
      new EventType<>(
          "certification.certificate-suspended.v1", CERTIFICATES, CertificateSuspended.class);
  public static final EventType<CertificateReinstated> CERTIFICATE_REINSTATED =
      new EventType<>(
          "certification.certificate-reinstated.v1", CERTIFICATES, CertificateReinstated.class);

  public static final EventType<AppealFiled> APPEAL_FILED =
      new EventType<>("certification.appeal-filed.v1", APPEALS, AppealFiled.class);
  public static final EventType<AppealPanelNamed> APPEAL_PANEL_NAMED =
      new EventType<>("certification.appeal-panel-named.v1", APPEALS, AppealPanelNamed.class);
  public static final EventType<AppealDecided> APPEAL_DECIDED =
      new EventType<>("certification.appeal-decided.v1", APPEALS, AppealDecided.class);
  public static final EventType<SpecialAssessmentRequested> SPECIAL_ASSESSMENT_REQUESTED =
      new EventType<>(
          "certification.special-assessment-requested.v1",
          COMPLAINTS,
          SpecialAssessmentRequested.class);
  public static final EventType<SuspensionProposed> SUSPENSION_PROPOSED =
      new EventType<>("certification.suspension-proposed.v1", COMPLAINTS, SuspensionProposed.class);

  public static final EventType<CertificateWithdrawn> CERTIFICATE_WITHDRAWN =
      new EventType<>(
          "certification.certificate-withdrawn.v1", CERTIFICATES, CertificateWithdrawn.class);

  public static final EventType<CertificateSurrendered> CERTIFICATE_SURRENDERED =
      new EventType<>(
          "certification.certificate-surrendered.v1", CERTIFICATES, CertificateSurrendered.class);

  public static final EventType<CertificateVoided> CERTIFICATE_VOIDED =
      new EventType<>("certification.certificate-voided.v1", CERTIFICATES, CertificateVoided.class);

  public static final EventType<CertificateLevelChanged> CERTIFICATE_LEVEL_CHANGED =
      new EventType<>(
          "certification.certificate-level-changed.v1",
          CERTIFICATES,
          CertificateLevelChanged.class);

  public static final EventType<CertificateSurveillancePassed> CERTIFICATE_SURVEILLANCE_PASSED =
      new EventType<>(
          "certification.certificate-surveillance-passed.v1",
          CERTIFICATES,
          CertificateSurveillancePassed.class);

  public static final EventType<CertificateRenewed> CERTIFICATE_RENEWED =
      new EventType<>(
          "certification.certificate-renewed.v1", CERTIFICATES, CertificateRenewed.class);

  public static final EventType<CertificateGraceBegan> CERTIFICATE_GRACE_BEGAN =
      new EventType<>(
          "certification.certificate-grace-began.v1", CERTIFICATES, CertificateGraceBegan.class);

  public static final EventType<CertificateExpired> CERTIFICATE_EXPIRED =
      new EventType<>(
          "certification.certificate-expired.v1", CERTIFICATES, CertificateExpired.class);

  public static final EventType<DeadlineApproaching> DEADLINE_APPROACHING =
      new EventType<>(
          "certification.deadline-approaching.v1", DEADLINES, DeadlineApproaching.class);

  public static final EventType<DeadlineMissed> DEADLINE_MISSED =
      new EventType<>("certification.deadline-missed.v1", DEADLINES, DeadlineMissed.class);

  public static final EventType<NetworkCreated> NETWORK_CREATED =
      new EventType<>("networking.network-created.v1", NETWORKS, NetworkCreated.class);
  public static final EventType<NetworkMemberJoined> NETWORK_MEMBER_JOINED =
      new EventType<>("networking.network-member-joined.v1", NETWORKS, NetworkMemberJoined.class);
  public static final EventType<NetworkMemberLeft> NETWORK_MEMBER_LEFT =
      new EventType<>("networking.network-member-left.v1", NETWORKS, NetworkMemberLeft.class);
  public static final EventType<ForumAnnounced> FORUM_ANNOUNCED =
      new EventType<>("networking.forum-announced.v1", FORUMS, ForumAnnounced.class);
  public static final EventType<ForumParticipantRegistered> FORUM_PARTICIPANT_REGISTERED =
      new EventType<>(
          "networking.forum-participant-registered.v1", FORUMS, ForumParticipantRegistered.class);
  public static final EventType<ForumAttendanceRecorded> FORUM_ATTENDANCE_RECORDED =
      new EventType<>(
          "networking.forum-attendance-recorded.v1", FORUMS, ForumAttendanceRecorded.class);
  public static final EventType<ForumMinutesPublished> FORUM_MINUTES_PUBLISHED =
      new EventType<>("networking.forum-minutes-published.v1", FORUMS, ForumMinutesPublished.class);
  public static final EventType<ForumCancelled> FORUM_CANCELLED =
      new EventType<>("networking.forum-cancelled.v1", FORUMS, ForumCancelled.class);
  public static final EventType<AppreciationAsked> APPRECIATION_ASKED =
      new EventType<>("networking.appreciation-asked.v1", APPRECIATIONS, AppreciationAsked.class);

  /** Every public event type, in the order of the certification process. */
  public static final List<EventType<?>> ALL =
      List.of(
          CBO_SUBMITTED,
          CBO_RETURNED,
          CBO_REGISTERED,
          CBO_REJECTED,
          ASSESSMENT_STARTED,
          ASSESSMENT_SUBMITTED,
          ASSESSMENT_RETURNED,
          ASSESSOR_ASSIGNED,
          ASSESSOR_ACCEPTED,
          ASSESSOR_RECUSED,
          ASSESSMENT_RECOMMENDED,
          ASSESSMENT_ABANDONED,
          ASSESSMENT_REPORT_AMENDED,
          APPLICATION_SUBMITTED,
          APPLICATION_RETURNED,
          APPLICATION_REVIEWED,
          APPLICATION_PUT_ON_AGENDA,
          APPLICATION_GRANTED,
          APPLICATION_WITHDRAWN,
          APPLICATION_DEFERRED,
          APPLICATION_REFUSED,
          CERTIFICATE_GRANTED,
          CERTIFICATE_SUSPENDED,
          CERTIFICATE_REINSTATED,
          APPEAL_FILED,
          APPEAL_PANEL_NAMED,
          APPEAL_DECIDED,
          SPECIAL_ASSESSMENT_REQUESTED,
          SUSPENSION_PROPOSED,
          CERTIFICATE_WITHDRAWN,
          CERTIFICATE_SURRENDERED,
          CERTIFICATE_VOIDED,
          CERTIFICATE_LEVEL_CHANGED,
          CERTIFICATE_SURVEILLANCE_PASSED,
          CERTIFICATE_RENEWED,
          CERTIFICATE_GRACE_BEGAN,
          CERTIFICATE_EXPIRED,
          DEADLINE_APPROACHING,
          DEADLINE_MISSED,
          NETWORK_CREATED,
          NETWORK_MEMBER_JOINED,
          NETWORK_MEMBER_LEFT,
          FORUM_ANNOUNCED,
          FORUM_PARTICIPANT_REGISTERED,
          FORUM_ATTENDANCE_RECORDED,
          FORUM_MINUTES_PUBLISHED,
          FORUM_CANCELLED,
          APPRECIATION_ASKED);

  private Contracts() {}

  /**
   * The event type of that wire name; empty when a newer service sends what this one cannot know.
   */
  public static Optional<EventType<?>> named(String name) {
    for (EventType<?> type : ALL) {
      if (type.name().equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
