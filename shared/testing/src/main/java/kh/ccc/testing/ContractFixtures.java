package kh.ccc.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.EventType;
import kh.ccc.contracts.assessment.Assessment;
import kh.ccc.contracts.assessment.AssessmentAbandoned;
import kh.ccc.contracts.assessment.AssessmentRecommended;
import kh.ccc.contracts.assessment.AssessmentReportAmended;
import kh.ccc.contracts.assessment.AssessmentReturned;
import kh.ccc.contracts.assessment.AssessmentStarted;
import kh.ccc.contracts.assessment.AssessmentSubmitted;
import kh.ccc.contracts.assessment.AssessorAccepted;
import kh.ccc.contracts.assessment.AssessorAssigned;
import kh.ccc.contracts.assessment.AssessorRecused;
import kh.ccc.contracts.assessment.ChapterResult;
import kh.ccc.contracts.certification.Appeal;
import kh.ccc.contracts.certification.AppealDecided;
import kh.ccc.contracts.certification.AppealFiled;
import kh.ccc.contracts.certification.AppealPanelNamed;
import kh.ccc.contracts.certification.Application;
import kh.ccc.contracts.certification.ApplicationDeferred;
import kh.ccc.contracts.certification.ApplicationGranted;
import kh.ccc.contracts.certification.ApplicationPutOnAgenda;
import kh.ccc.contracts.certification.ApplicationRefused;
import kh.ccc.contracts.certification.ApplicationReturned;
import kh.ccc.contracts.certification.ApplicationReviewed;
import kh.ccc.contracts.certification.ApplicationSubmitted;
import kh.ccc.contracts.certification.ApplicationWithdrawn;
import kh.ccc.contracts.certification.Certificate;
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
import kh.ccc.contracts.certification.Deadline;
import kh.ccc.contracts.certification.DeadlineApproaching;
import kh.ccc.contracts.certification.DeadlineMissed;
import kh.ccc.contracts.certification.SpecialAssessmentRequested;
import kh.ccc.contracts.certification.SuspensionProposed;
import kh.ccc.contracts.certification.Words;
import kh.ccc.contracts.networking.Appreciation;
import kh.ccc.contracts.networking.AppreciationAsked;
import kh.ccc.contracts.networking.Forum;
import kh.ccc.contracts.networking.ForumAnnounced;
import kh.ccc.contracts.networking.ForumAttendanceRecorded;
import kh.ccc.contracts.networking.ForumCancelled;
import kh.ccc.contracts.networking.ForumMinutesPublished;
import kh.ccc.contracts.networking.ForumParticipantRegistered;
import kh.ccc.contracts.networking.Network;
import kh.ccc.contracts.networking.NetworkCreated;
import kh.ccc.contracts.networking.NetworkMemberJoined;
import kh.ccc.contracts.networking.NetworkMemberLeft;
import kh.ccc.contracts.registry.Cbo;
import kh.ccc.contracts.registry.CboRegistered;
import kh.ccc.contracts.registry.CboRejected;
import kh.ccc.contracts.registry.CboReturned;
import kh.ccc.contracts.registry.CboSubmitted;

/** One complete example of each public event, every field filled; a made-up CBO. */
public final class ContractFixtures {

  private static final String CBO_ID = "5a0b7d1e-6f0c-3a52-9d0a-1f2e3d4c5b6a";
  private static final String APPEAL_ID = "5e6f7081-92a3-3bb5-86d7-e8f900112233";
  private static final String COMPLAINT_ID = "4d5e6f70-8192-3aa4-b5c6-d7e8f9001122";
  private static final String REPRESENTATIVE = "account-cbo1";
  private static final String ASSESSOR = "account-assessor1";
  private static final LocalDate FROM = LocalDate.of(2026, 3, 2);
  private static final LocalDate UNTIL = LocalDate.of(2029, 3, 1);

  private ContractFixtures() {}

  /** An event with its type. */
  public record Example<T extends Record>(EventType<T> type, T event) {}

  public static Cbo cbo(String status) {
    return new Cbo(
        CBO_ID,
        "KH-CBO-03000017-4",
        "សហគមន៍នេសាទឧទាហរណ៍",
        "Example Fishing Community",
        "community_fishery",
        "31320",
        "03010101",
        status,
        "SECTOR_RECOGNISED",
        LocalDate.of(2008, 5, 14),
        534,
        213,
        true,
        REPRESENTATIVE);
  }

  public static Assessment assessment(String status) {
    return new Assessment(
        "9c1f4a52-0b7e-3d61-8a3f-2b6c7d8e9f01",
        CBO_ID,
        "03010101",
        "INITIAL",
        1,
        status,
        REPRESENTATIVE,
        ASSESSOR,
        List.of(ASSESSOR),
        List.of(new ChapterResult(1, 82, 3), new ChapterResult(2, 75, 3)),
        3,
        2,
        0,
        "GOOD_PRACTICE",
        List.of("account-adviser1"),
        List.of("account-assessor2"));
  }

  public static Application application(String status) {
    return new Application(
        "1d2e3f40-5162-3738-9a0b-c1d2e3f40516",
        CBO_ID,
        "9c1f4a52-0b7e-3d61-8a3f-2b6c7d8e9f01",
        "03010101",
        "GOOD_PRACTICE",
        status,
        REPRESENTATIVE);
  }

  public static Certificate certificate(String status) {
    boolean suspended = status.equals("SUSPENDED");
    return new Certificate(
        "7f3e2d1c-0b1a-3948-8776-655443322110",
        "CBO-2026-000123-K",
        CBO_ID,
        "03010101",
        "GOOD_PRACTICE",
        1,
        FROM,
        UNTIL,
        status,
        suspended ? LocalDate.of(2026, 9, 1) : null,
        REPRESENTATIVE,
        status.equals("GRACE") ? UNTIL.plusDays(90) : null,
        null,
        null);
  }

  /** A certificate that renews another one and is itself renewed. */
  public static Certificate renewed() {
    Certificate certificate = certificate("ACTIVE");
    return new Certificate(
        certificate.certificateId(),
        certificate.number(),
        certificate.cboId(),
        certificate.area(),
        certificate.level(),
        certificate.edition(),
        certificate.validFrom(),
        certificate.validUntil(),
        certificate.status(),
        null,
        certificate.representative(),
        null,
        "CBO-2029-000045-K",
        "8a4f3e2d-1c2b-3a59-9887-766554433221");
  }

  public static Deadline deadline() {
    return new Deadline(
        "4d5e6f70-8192-33a4-b5b6-c7d8e9f00112",
        "SURVEILLANCE_DUE",
        new Words("ការតាមដានប្រចាំឆ្នាំ", "annual check"),
        "certificate",
        "7f3e2d1c-0b1a-3948-8776-655443322110",
        "CBO-2026-000123-K",
        CBO_ID,
        "03010101",
        FROM.plusYears(1),
        REPRESENTATIVE);
  }

  public static Appeal appeal(String status) {
    return new Appeal(
        APPEAL_ID,
        "SUSPENSION",
        "7f3e2d1c-0b1a-3948-8776-655443322110",
        "RES-2026-03-30-7f3e2d1c",
        "9c1f4a52-0b7e-3d61-8a3f-2b6c7d8e9f01",
        CBO_ID,
        "03010101",
        status,
        LocalDate.of(2026, 6, 12),
        REPRESENTATIVE);
  }

  public static Network network() {
    return new Network(
        "2b3c4d5e-6f70-3182-9394-a5b6c7d8e9f0",
        "បណ្តាញឧទាហរណ៍",
        "Example Network",
        "03",
        "ACTIVE",
        12,
        true);
  }

  private static Appreciation appreciation() {
    return new Appreciation(
        "4d5e6f70-8192-43a4-b5b6-c7d8e9f00112",
        network().networkId(),
        "ក្រុមការងារបច្ចេកទេសឧទាហរណ៍",
        "Example Technical Working Group",
        network().area(),
        REPRESENTATIVE,
        FROM.minusYears(2),
        FROM,
        true);
  }

  public static Forum forum(String status) {
    return new Forum(
        "3c4d5e6f-7081-3293-a4a5-b6c7d8e9f001",
        "2b3c4d5e-6f70-3182-9394-a5b6c7d8e9f0",
        "វេទិកាឧទាហរណ៍",
        "Example Forum",
        "03",
        "Provincial Hall",
        Instant.parse("2026-04-20T01:00:00Z"),
        Instant.parse("2026-04-20T09:00:00Z"),
        status,
        60,
        23,
        21,
        3,
        true);
  }

  /** One example of every type in {@link Contracts#ALL}. */
  public static List<Example<?>> all() {
    String reason = "The village code is missing.";
    return List.of(
        new Example<>(Contracts.CBO_SUBMITTED, new CboSubmitted(cbo("UNDER_VERIFICATION"))),
        new Example<>(Contracts.CBO_RETURNED, new CboReturned(cbo("RETURNED"), reason)),
        new Example<>(Contracts.CBO_REGISTERED, new CboRegistered(cbo("REGISTERED"))),
        new Example<>(Contracts.CBO_REJECTED, new CboRejected(cbo("REJECTED"), reason)),
        new Example<>(
            Contracts.ASSESSMENT_STARTED, new AssessmentStarted(assessment("SELF_ASSESSMENT"))),
        new Example<>(
            Contracts.ASSESSMENT_SUBMITTED, new AssessmentSubmitted(assessment("SUBMITTED"))),
        new Example<>(
            Contracts.ASSESSMENT_RETURNED, new AssessmentReturned(assessment("RETURNED"), reason)),
        new Example<>(Contracts.ASSESSOR_ASSIGNED, new AssessorAssigned(assessment("DESK_REVIEW"))),
        new Example<>(Contracts.ASSESSOR_ACCEPTED, new AssessorAccepted(assessment("DESK_REVIEW"))),
        new Example<>(Contracts.ASSESSOR_RECUSED, new AssessorRecused(assessment("DESK_REVIEW"))),
        new Example<>(
            Contracts.ASSESSMENT_RECOMMENDED, new AssessmentRecommended(assessment("RECOMMENDED"))),
        new Example<>(
            Contracts.ASSESSMENT_ABANDONED, new AssessmentAbandoned(assessment("ABANDONED"))),
        new Example<>(
            Contracts.ASSESSMENT_REPORT_AMENDED,
            new AssessmentReportAmended(assessment("RECOMMENDED"), APPEAL_ID, 2)),
        new Example<>(
            Contracts.APPLICATION_SUBMITTED, new ApplicationSubmitted(application("APPLIED"))),
        new Example<>(
            Contracts.APPLICATION_RETURNED, new ApplicationReturned(application("RETURNED"))),
        new Example<>(
            Contracts.APPLICATION_REVIEWED, new ApplicationReviewed(application("REVIEWED"))),
        new Example<>(
            Contracts.APPLICATION_PUT_ON_AGENDA,
            new ApplicationPutOnAgenda(
                application("ON_AGENDA"), "4d5e6f70-8192-33a4-b5b6-c7d8e9f00112")),
        new Example<>(
            Contracts.APPLICATION_GRANTED,
            new ApplicationGranted(
                application("GRANTED"), "GOOD_PRACTICE", "7f3e2d1c-0b1a-3948-8776-655443322110")),
        new Example<>(
            Contracts.APPLICATION_WITHDRAWN, new ApplicationWithdrawn(application("WITHDRAWN"))),
        new Example<>(
            Contracts.APPLICATION_DEFERRED,
            new ApplicationDeferred(application("DEFERRED"), "Close finding 4.2.", FROM)),
        new Example<>(
            Contracts.APPLICATION_REFUSED, new ApplicationRefused(application("REFUSED"), reason)),
        new Example<>(Contracts.CERTIFICATE_GRANTED, new CertificateGranted(certificate("ACTIVE"))),
        new Example<>(
            Contracts.CERTIFICATE_SUSPENDED,
            new CertificateSuspended(
                certificate("SUSPENDED"),
                "SURVEILLANCE_OVERDUE",
                new Words("ការតាមដានប្រចាំឆ្នាំហួសកាលកំណត់", "a regular check is overdue"))),
        new Example<>(
            Contracts.CERTIFICATE_REINSTATED, new CertificateReinstated(certificate("ACTIVE"))),
        new Example<>(Contracts.APPEAL_FILED, new AppealFiled(appeal("FILED"))),
        new Example<>(
            Contracts.APPEAL_PANEL_NAMED,
            new AppealPanelNamed(
                appeal("PANEL_NAMED"),
                List.of("account-member4", "account-member5", "account-member6"),
                LocalDate.of(2026, 4, 24))),
        new Example<>(
            Contracts.APPEAL_DECIDED,
            new AppealDecided(
                appeal("UPHELD"),
                "UPHELD",
                List.of("REINSTATE", "AMEND_REPORT"),
                "APP-2026-04-20-5e6f7081")),
        new Example<>(
            Contracts.SPECIAL_ASSESSMENT_REQUESTED,
            new SpecialAssessmentRequested(COMPLAINT_ID, CBO_ID, "03010101", FROM)),
        new Example<>(
            Contracts.SUSPENSION_PROPOSED,
            new SuspensionProposed(
                COMPLAINT_ID, CBO_ID, "03010101", certificate("ACTIVE").certificateId(), FROM)),
        new Example<>(
            Contracts.CERTIFICATE_WITHDRAWN,
            new CertificateWithdrawn(
                certificate("WITHDRAWN"),
                "NOT_CURED_IN_TIME",
                new Words("មិនបានកែតម្រូវទាន់ពេល", "it was not put right in time"))),
        new Example<>(
            Contracts.CERTIFICATE_SURRENDERED,
            new CertificateSurrendered(certificate("SURRENDERED"))),
        new Example<>(
            Contracts.CERTIFICATE_VOIDED,
            new CertificateVoided(
                certificate("VOIDED"),
                "WRONG_FACTS",
                new Words("ព័ត៌មានមិនត្រឹមត្រូវ", "it stood on wrong facts"))),
        new Example<>(
            Contracts.CERTIFICATE_LEVEL_CHANGED,
            new CertificateLevelChanged(
                certificate("ACTIVE"),
                "ADVANCED",
                "SURVEILLANCE_RESULT",
                new Words("លទ្ធផលនៃការតាមដាន", "result of a regular check"))),
        new Example<>(
            Contracts.CERTIFICATE_SURVEILLANCE_PASSED,
            new CertificateSurveillancePassed(certificate("ACTIVE"), FROM.plusYears(1))),
        new Example<>(Contracts.CERTIFICATE_RENEWED, new CertificateRenewed(renewed())),
        new Example<>(
            Contracts.CERTIFICATE_GRACE_BEGAN, new CertificateGraceBegan(certificate("GRACE"))),
        new Example<>(
            Contracts.CERTIFICATE_EXPIRED, new CertificateExpired(certificate("EXPIRED"))),
        new Example<>(Contracts.DEADLINE_APPROACHING, new DeadlineApproaching(deadline(), 14)),
        new Example<>(Contracts.DEADLINE_MISSED, new DeadlineMissed(deadline())),
        new Example<>(Contracts.NETWORK_CREATED, new NetworkCreated(network())),
        new Example<>(Contracts.NETWORK_MEMBER_JOINED, new NetworkMemberJoined(network(), CBO_ID)),
        new Example<>(Contracts.NETWORK_MEMBER_LEFT, new NetworkMemberLeft(network(), CBO_ID)),
        new Example<>(
            Contracts.FORUM_ANNOUNCED,
            new ForumAnnounced(forum("REGISTRATION_OPEN"), List.of(CBO_ID))),
        new Example<>(
            Contracts.FORUM_PARTICIPANT_REGISTERED,
            new ForumParticipantRegistered(forum("REGISTRATION_OPEN"), REPRESENTATIVE, "CBO")),
        new Example<>(
            Contracts.FORUM_ATTENDANCE_RECORDED,
            new ForumAttendanceRecorded(forum("IN_SESSION"), REPRESENTATIVE, CBO_ID)),
        new Example<>(
            Contracts.FORUM_MINUTES_PUBLISHED,
            new ForumMinutesPublished(
                forum("MINUTES_PUBLISHED"), List.of(REPRESENTATIVE), List.of(CBO_ID))),
        new Example<>(
            Contracts.FORUM_CANCELLED,
            new ForumCancelled(
                forum("CANCELLED"), "The hall is under water.", List.of(REPRESENTATIVE))),
        new Example<>(Contracts.APPRECIATION_ASKED, new AppreciationAsked(appreciation())));
  }
}
