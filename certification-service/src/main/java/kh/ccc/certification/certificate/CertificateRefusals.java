package kh.ccc.certification.certificate;

import java.util.Map;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;

/** The reasons why a certificate is left as it is. */
final class CertificateRefusals {

  private CertificateRefusals() {}

  static Unknown unknown() {
    return new Unknown("certificate-unknown");
  }

  static Refusal suspendedAlready(Suspension suspension) {
    return new Refusal("certificate-suspended-already", Map.of("until", suspension.until()));
  }

  static Refusal notSuspended() {
    return new Refusal("certificate-not-suspended");
  }

  static Refusal expired(Term term) {
    return new Refusal("certificate-expired", Map.of("validUntil", term.validUntil()));
  }
}
