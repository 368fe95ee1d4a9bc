package kh.ccc.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import kh.ccc.certification.credential.Recognition;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.networking.Appreciation;
import kh.ccc.contracts.networking.AppreciationAsked;
import kh.ccc.contracts.networking.Forum;
import kh.ccc.contracts.networking.ForumAttendanceRecorded;
import kh.ccc.contracts.networking.ForumMinutesPublished;

/** What networking-service would tell of a forum and of a working group, both made up. */
final class Recognitions {

  static final String MEMBER = "account-twg-member";

  private Recognitions() {}

  static String attendanceId(String forumId, String cboId) {
    LocalDate any = LocalDate.EPOCH;
    return new Recognition.Attendance(forumId, "", "", any, any, cboId, true, 1).credentialId();
  }

  static void checkIn(String forumId, String cboId, Instant now) {
    CertificationIT.WIRE.publish(
        Contracts.FORUM_ATTENDANCE_RECORDED,
        forumId,
        "forum-" + forumId,
        3,
        new ForumAttendanceRecorded(
            forum(forumId, now), CertificationIT.REPRESENTATIVE, cboId.isEmpty() ? null : cboId));
  }

  static void minutes(String forumId, List<String> cboIds, Instant now) {
    CertificationIT.WIRE.publish(
        Contracts.FORUM_MINUTES_PUBLISHED,
        forumId,
        "forum-" + forumId,
        4,
        new ForumMinutesPublished(
            forum(forumId, now), List.of(CertificationIT.REPRESENTATIVE), cboIds));
  }

  /** Asks for thanks to {@link #MEMBER}; the id of the credential that is to follow. */
  static String ask(LocalDate today) {
    String id = UUID.randomUUID().toString();
    Appreciation appreciation =
        new Appreciation(
            id,
            "network-1",
            "ក្រុមការងារ",
            "Example Working Group",
            "03",
            MEMBER,
            today.minusYears(2),
            today,
            true);
    CertificationIT.WIRE.publish(
        Contracts.APPRECIATION_ASKED, id, "network-" + id, 7, new AppreciationAsked(appreciation));
    return id;
  }

  private static Forum forum(String forumId, Instant now) {
    Instant start = now.truncatedTo(ChronoUnit.SECONDS);
    return new Forum(
        forumId,
        "network-1",
        "វេទិកាឧទាហរណ៍",
        "Example Forum",
        "03",
        "Provincial Hall",
        start,
        start.plusSeconds(7200),
        "IN_SESSION",
        50,
        2,
        1,
        0,
        true);
  }
}
