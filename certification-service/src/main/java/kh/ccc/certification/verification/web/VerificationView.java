package kh.ccc.certification.verification.web;

import java.time.Instant;
import java.time.LocalDate;
import kh.ccc.certification.certificate.CertificateRules.SuspensionReason;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.certificate.Suspension;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.verification.Answer;
import kh.ccc.certification.verification.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The public answer about a certificate.
 *
 * @param number as printed
 * @param asOf the day that is spoken of
 * @param cbo absent while the organization's record has not arrived here
 * @param suspension absent unless the answer is SUSPENDED
 * @param checkedAt when this was looked up
 */
record VerificationView(
    String number,
    LocalDate asOf,
    Answer answer,
    Level level,
    int edition,
    LocalDate validFrom,
    LocalDate validUntil,
    @Nullable CboView cbo,
    @Nullable SuspensionView suspension,
    Words statement,
    Instant checkedAt) {

  /** The same in Khmer and in English. */
  record Words(String km, String en) {}

  record CboView(
      String cboId,
      @Nullable String nameKm,
      @Nullable String nameLatin,
      String area,
      boolean synthetic) {

    static CboView of(CboFacts cbo) {
      return new CboView(cbo.cboId(), cbo.nameKm(), cbo.nameLatin(), cbo.area(), cbo.synthetic());
    }
  }

  /**
   * @param reason code of the reason
   * @param words the reason in neutral words
   */
  record SuspensionView(String reason, Words words, LocalDate since, LocalDate until) {

    static SuspensionView of(Suspension suspension, SuspensionReason reason) {
      return new SuspensionView(
          reason.code(),
          new Words(reason.km(), reason.en()),
          suspension.since(),
          suspension.until());
    }
  }

  static VerificationView of(Finding finding, Statements statements, Instant checkedAt) {
    return new VerificationView(
        finding.number(),
        finding.asOf(),
        finding.answer(),
        finding.grant().level(),
        finding.grant().edition(),
        finding.grant().validFrom(),
        finding.grant().validUntil(),
        finding.cbo().map(CboView::of).orElse(null),
        suspension(finding, statements),
        new Words(statements.km(finding), statements.en(finding)),
        checkedAt);
  }

  private static @Nullable SuspensionView suspension(Finding finding, Statements statements) {
    return finding.answer() == Answer.SUSPENDED
        ? finding
            .suspension()
            .map(suspension -> SuspensionView.of(suspension, statements.reason(suspension)))
            .orElse(null)
        : null;
  }

  /** A weak tag of all but the moment of looking: an answer that changes has another one. */
  String tag() {
    String content =
        String.join(
            "|",
            number,
            answer.name(),
            String.valueOf(cbo),
            String.valueOf(suspension),
            statement.km(),
            statement.en());
    return "W/\"" + asOf + "-" + answer + "-" + Integer.toHexString(content.hashCode()) + "\"";
  }
}
