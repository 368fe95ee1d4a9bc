package kh.ccc.certification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import kh.ccc.certification.application.ApplicationRules;
import kh.ccc.certification.application.ApplicationRules.Point;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.CertificateRules.LevelRule;
import kh.ccc.certification.certificate.Reason;
import kh.ccc.certification.deadline.DeadlineRules;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of the scheme as they stand in {@code certification/rules.json}.
 *
 * @param review what of the file still waits for whom
 */
record CertificationRules(
    String review,
    int quorum,
    int longestDeferralMonths,
    int dissentDays,
    Sourced adviceCountsMonths,
    List<Point> completeness,
    CertificatePart certificates,
    List<DeadlineRules.Kind> deadlines) {

  /**
   * A number with its unit in the name, and where it comes from.
   *
   * @param value in the unit that the rule's name says
   */
  record Sourced(int value, String source) {}

  /** What concerns certificates once they are granted. */
  record CertificatePart(
      List<LevelRule> levels,
      Sourced longestSuspensionMonths,
      Sourced renewalWindowDays,
      Sourced graceDays,
      Sourced surveillanceWindowDays,
      String reasonWhenOverdue,
      String reasonWhenNotCured,
      List<Reason> suspensionReasons,
      List<String> chairAloneReasons,
      List<Reason> withdrawalReasons,
      List<Reason> voidReasons,
      List<Reason> levelChangeReasons) {

    CertificateRules rules() {
      return new CertificateRules(
          levels,
          Period.ofMonths(longestSuspensionMonths.value()),
          renewalWindowDays.value(),
          graceDays.value(),
          surveillanceWindowDays.value(),
          reasonWhenOverdue,
          reasonWhenNotCured,
          suspensionReasons,
          chairAloneReasons,
          withdrawalReasons,
          voidReasons,
          levelChangeReasons);
    }
  }

  private static final String FILE = "/certification/rules.json";

  static CertificationRules read(JsonMapper json) {
    try (InputStream in =
        Objects.requireNonNull(CertificationRules.class.getResourceAsStream(FILE), FILE)) {
      return json.readValue(in, CertificationRules.class);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  ApplicationRules forApplications() {
    return new ApplicationRules(
        quorum,
        Period.ofMonths(longestDeferralMonths),
        completeness,
        Duration.ofDays(dissentDays),
        Period.ofMonths(adviceCountsMonths.value()));
  }

  CertificateRules forCertificates() {
    return certificates.rules();
  }

  DeadlineRules forDeadlines() {
    return new DeadlineRules(deadlines);
  }
}
