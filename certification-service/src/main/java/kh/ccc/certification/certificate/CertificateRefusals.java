package kh.ccc.certification.certificate;

import java.time.LocalDate;
import java.util.Map;
import kh.ccc.certification.certificate.Certificate.Status;
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

  static Refusal suspended(Certificate.Issued certificate) {
    return new Refusal("certificate-suspended", Map.of("number", certificate.number()));
  }

  static Refusal notSuspended() {
    return new Refusal("certificate-not-suspended");
  }

  static Refusal notCuredInTime(Suspension suspension) {
    return new Refusal("suspension-not-cured-in-time", Map.of("until", suspension.until()));
  }

  static Refusal notRestorable(Status status) {
    return new Refusal("certificate-not-restorable", Map.of("status", status));
  }

  static Refusal expired(Term term) {
    return new Refusal("certificate-expired", Map.of("validUntil", term.validUntil()));
  }

  static Refusal ended(Status status) {
    return new Refusal("certificate-ended", Map.of("status", status));
  }

  static Refusal sameLevel(Level level) {
    return new Refusal("level-unchanged", Map.of("level", level));
  }

  static Refusal levelNotSupported(Level level) {
    return new Refusal("level-not-supported", Map.of("level", level));
  }

  static Refusal noSurveillance() {
    return new Refusal("surveillance-not-foreseen");
  }

  static Refusal surveillanceTooEarly(LocalDate due, LocalDate opens) {
    return new Refusal("surveillance-too-early", Map.of("due", due, "opens", opens));
  }

  static Refusal surveillanceUnderReview() {
    return new Refusal("surveillance-under-review");
  }

  static Refusal nothingToReview() {
    return new Refusal("surveillance-not-reported");
  }

  /** The same problem that the committee's members meet. */
  static Refusal involved(String as) {
    return new Refusal("separation-of-duties", Map.of("involvement", as));
  }

  static Refusal certifiedAlready(Certificate.Issued certificate, LocalDate opens) {
    return new Refusal(
        "cbo-certified-already",
        Map.of(
            "number", certificate.number(),
            "validUntil", certificate.grant().validUntil(),
            "opens", opens));
  }

  static Refusal renewedAlready(Certificate.Issued certificate, String successor) {
    return new Refusal(
        "certificate-renewed-already",
        Map.of("number", certificate.number(), "successor", successor));
  }

  static Unknown motionUnknown() {
    return new Unknown("motion-unknown");
  }

  static Refusal motionOpen(Motion motion) {
    return new Refusal("motion-open-already", Map.of("measure", motion.measure().kind()));
  }

  static Refusal motionDecided(Motion motion) {
    return new Refusal("motion-decided", Map.of("status", motion.status()));
  }

  static Refusal motionWithoutMajority(int votes, int cast, int quorum) {
    return new Refusal(
        "motion-without-majority", Map.of("votes", votes, "cast", cast, "quorum", quorum));
  }

  static Refusal grantUnderWay() {
    return new Refusal("grant-under-way");
  }
}
