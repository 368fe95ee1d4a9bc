package kh.ccc.certification.certificate;

import java.time.LocalDate;

/** What one may ask of a certificate. */
public sealed interface CertificateCommand {

  /** Certify under a number that was reserved for it. */
  record Certify(CertificateNumber number, Grant grant) implements CertificateCommand {}

  /**
   * @param reason code of the rules' list
   */
  record Suspend(String reason, LocalDate until, String resolution) implements CertificateCommand {}

  /** End a suspension. */
  record Reinstate(String resolution) implements CertificateCommand {}
}
