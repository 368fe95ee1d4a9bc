package kh.ccc.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kh.ccc.contracts.assessment.Assessment;
import kh.ccc.contracts.certification.Appeal;
import kh.ccc.contracts.certification.Application;
import kh.ccc.contracts.certification.Certificate;
import kh.ccc.contracts.networking.Forum;
import kh.ccc.contracts.registry.Cbo;
import org.jspecify.annotations.Nullable;

/** Public states of made-up things. */
final class Events {

  private Events() {}

  static Cbo cbo(String id, String status, @Nullable String representative) {
    return new Cbo(
        id,
        "KH-CBO-03000017-4",
        "សហគមន៍ឧទាហរណ៍",
        "Example Community",
        "community_fishery",
        "31320",
        "03010101",
        status,
        "SECTOR_RECOGNISED",
        null,
        534,
        213,
        true,
        representative);
  }

  static Assessment assessment(
      String cboId, String status, String representative, String assessor) {
    return new Assessment(
        "assessment-of-" + cboId,
        cboId,
        "03010101",
        "INITIAL",
        1,
        status,
        representative,
        assessor,
        List.of(assessor),
        List.of(),
        3,
        2,
        0,
        "GOOD_PRACTICE",
        List.of(),
        List.of());
  }

  static Application application(String cboId, String status, String representative) {
    return new Application(
        "application-of-" + cboId,
        cboId,
        "assessment-of-" + cboId,
        "03010101",
        "GOOD_PRACTICE",
        status,
        representative);
  }

  static Appeal appeal(String cboId, String representative) {
    return new Appeal(
        "appeal-of-" + cboId,
        "SUSPENSION",
        "certificate-of-" + cboId,
        "RES-2026-3",
        "assessment-of-" + cboId,
        cboId,
        "03010101",
        "FILED",
        LocalDate.of(2026, 5, 1),
        representative);
  }

  static Certificate certificate(String cboId, String status, String representative) {
    return new Certificate(
        "certificate-of-" + cboId,
        "CBO-2026-000123-K",
        cboId,
        "03010101",
        "GOOD_PRACTICE",
        1,
        LocalDate.of(2026, 3, 2),
        LocalDate.of(2029, 3, 1),
        status,
        LocalDate.of(2026, 9, 1),
        representative,
        null,
        null,
        null);
  }

  static Forum forum(String id, String status) {
    return new Forum(
        id,
        "network",
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
}
