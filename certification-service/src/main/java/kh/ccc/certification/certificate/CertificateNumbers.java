package kh.ccc.certification.certificate;

/** The numbers that were given. A number is given once and never again. */
public interface CertificateNumbers {

  /**
   * The number of that certificate: a new one of the year when it has none yet, the same again
   * otherwise.
   */
  CertificateNumber reserve(CertificateId certificate, int year);
}
