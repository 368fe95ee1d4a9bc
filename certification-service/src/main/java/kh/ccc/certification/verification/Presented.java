package kh.ccc.certification.verification;

import java.util.Optional;
import kh.ccc.certification.credential.CredentialKind;
import kh.ccc.certification.credential.QrPayload;

/**
 * What came of checking something that somebody presents: a code or a file.
 *
 * @param current it says what the certificate says today; false when the certificate was changed
 *     after it was issued
 * @param said what a genuine code says by itself
 * @param credentialId id of a genuine credential
 * @param kind of a genuine credential
 * @param finding the certificate that it tells of, when it is genuine
 */
public record Presented(
    Authenticity authenticity,
    boolean current,
    Optional<QrPayload> said,
    Optional<String> credentialId,
    Optional<CredentialKind> kind,
    Optional<Finding> finding) {

  static Presented refused(Authenticity authenticity) {
    return new Presented(
        authenticity,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public boolean isGenuine() {
    return authenticity == Authenticity.GENUINE;
  }
}
