package kh.ccc.certification.session;

import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.Motion;
import kh.ccc.platform.journal.Versioned;

/**
 * A motion with the certificate that it is about.
 *
 * @param version of the certificate
 */
public record Moved(Certificate.Issued certificate, Motion motion, long version) {

  public CertificateId id() {
    return new CertificateId(certificate.grant().certificateId());
  }

  static Moved of(Versioned<Certificate> changed, String motionId) {
    Certificate.Issued certificate = issued(changed);
    Motion motion = certificate.upkeep().motion(motionId).orElseThrow();
    return new Moved(certificate, motion, changed.version());
  }

  static Certificate.Issued issued(Versioned<Certificate> certificate) {
    if (certificate.state() instanceof Certificate.Issued issued) {
      return issued;
    }
    throw new IllegalStateException("the certificate was not granted");
  }
}
