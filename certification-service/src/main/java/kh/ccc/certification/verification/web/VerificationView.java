package kh.ccc.certification.verification.web;

import java.time.Instant;
import java.time.LocalDate;
import kh.ccc.certification.certificate.Ending;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.certificate.Reason;
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
 * @param ending absent unless it had ended by a decision or by the CBO's own will
 * @param graceUntil absent unless the answer is GRACE
 * @param successor number of the certificate that renews it
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
    @Nullable AnsweredSuspensionView suspension,
    @Nullable AnsweredEndingView ending,
    @Nullable LocalDate graceUntil,
    @Nullable String successor,
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
  record AnsweredSuspensionView(String reason, Words words, LocalDate since, LocalDate until) {

    static AnsweredSuspensionView of(Suspension suspension, Reason reason) {
      return new AnsweredSuspensionView(
          reason.code(),
          new Words(reason.km(), reason.en()),
          suspension.since(),
          suspension.until());
    }
  }

  /**
   * @param reason code of the reason; absent when the CBO gave it back
   * @param on first day on which it was not in force any more
   */
  record AnsweredEndingView(@Nullable String reason, @Nullable Words words, LocalDate on) {
    static AnsweredEndingView of(Ending ending, Reason reason) {
      return ending.reason() == null
          ? new AnsweredEndingView(null, null, ending.on())
          : new AnsweredEndingView(reason.code(), new Words(reason.km(), reason.en()), ending.on());
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
        finding
            .ending()
            .map(e -> AnsweredEndingView.of(e, statements.reason(finding)))
            .orElse(null),
        finding.graceUntil().orElse(null),
        finding.successor().orElse(null),
        new Words(statements.km(finding), statements.en(finding)),
        checkedAt);
  }

  private static @Nullable AnsweredSuspensionView suspension(
      Finding finding, Statements statements) {
    return finding.answer() == Answer.SUSPENDED
        ? finding
            .suspension()
            .map(suspension -> AnsweredSuspensionView.of(suspension, statements.reason(finding)))
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
            String.valueOf(ending),
            statement.km(),
            statement.en());
    return "W/\"" + asOf + "-" + answer + "-" + Integer.toHexString(content.hashCode()) + "\"";
  }
}
