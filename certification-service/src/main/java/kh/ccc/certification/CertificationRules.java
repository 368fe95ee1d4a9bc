package kh.ccc.certification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import kh.ccc.certification.application.ApplicationRules;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.CertificateRules.LevelRule;
import kh.ccc.certification.certificate.CertificateRules.SuspensionReason;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of the scheme as they stand in {@code certification/rules.json}.
 *
 * @param review what of the file still waits for whom
 */
record CertificationRules(
    String review,
    int agreementVersion,
    int quorum,
    int longestDeferralMonths,
    int longestSuspensionMonths,
    List<LevelRule> levels,
    List<SuspensionReason> suspensionReasons) {

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
    return new ApplicationRules(agreementVersion, quorum, Period.ofMonths(longestDeferralMonths));
  }

  CertificateRules forCertificates() {
    return new CertificateRules(
        levels, Period.ofMonths(longestSuspensionMonths), suspensionReasons);
  }
}
