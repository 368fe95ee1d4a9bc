package kh.ccc.certification.verification.web;

import java.time.Instant;
import java.time.LocalDate;
import kh.ccc.certification.credential.CredentialKind;
import kh.ccc.certification.credential.QrPayload;
import kh.ccc.certification.verification.Authenticity;
import kh.ccc.certification.verification.Presented;
import kh.ccc.certification.verification.web.VerificationView.Words;
import org.jspecify.annotations.Nullable;

/**
 * The public answer about a code or a file that somebody presents. Only what is genuine leads to a
 * certificate.
 *
 * @param genuine CCC issued it, and nobody changed it
 * @param current it says what the certificate says today
 * @param said what a genuine code says by itself
 * @param credentialId id of a genuine credential
 * @param kind what a genuine credential is for
 * @param verification what the certificate is on the day that was asked about
 * @param statement the answer in a sentence
 */
record PresentedView(
    boolean genuine,
    Authenticity authenticity,
    boolean current,
    @Nullable SaidView said,
    @Nullable String credentialId,
    @Nullable CredentialKind kind,
    @Nullable VerificationView verification,
    Words statement,
    Instant checkedAt) {

  /** What a code says by itself. */
  record SaidView(
      String number,
      @Nullable String nameKm,
      @Nullable String nameLatin,
      String level,
      int edition,
      LocalDate validFrom,
      LocalDate validUntil,
      boolean synthetic) {

    static SaidView of(QrPayload said) {
      return new SaidView(
          said.number(),
          said.nameKm(),
          said.nameLatin(),
          said.level(),
          said.edition(),
          said.validFrom(),
          said.validUntil(),
          said.synthetic());
    }
  }

  static PresentedView of(
      Presented presented, Statements statements, PresentedWords words, Instant now) {
    return new PresentedView(
        presented.isGenuine(),
        presented.authenticity(),
        presented.current(),
        presented.said().map(SaidView::of).orElse(null),
        presented.credentialId().orElse(null),
        presented.kind().orElse(null),
        presented.finding().map(found -> VerificationView.of(found, statements, now)).orElse(null),
        words.of(presented),
        now);
  }
}
