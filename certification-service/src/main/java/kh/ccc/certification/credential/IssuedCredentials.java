package kh.ccc.certification.credential;

import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Versioned;

/** The credentials that were issued; a certificate's is issued now when it has none yet. */
public final class IssuedCredentials {

  private final CredentialCommands credentials;
  private final CertificateCommands certificates;
  private final CertificateCredentials issuing;

  public IssuedCredentials(
      CredentialCommands credentials,
      CertificateCommands certificates,
      CertificateCredentials issuing) {
    this.credentials = credentials;
    this.certificates = certificates;
    this.issuing = issuing;
  }

  /** The credential with that id; of a certificate, the id is the certificate's. */
  public Credential.Issued credential(String id) {
    return credentials
        .find(id)
        .map(Versioned::state)
        .map(Credential::issued)
        .orElseGet(() -> issueNow(id));
  }

  /** Certificates that are older than credentials have none until somebody asks. */
  private Credential.Issued issueNow(String certificateId) {
    issuing.project(certificates.find(new CertificateId(certificateId)));
    return credentials
        .find(certificateId)
        .map(Versioned::state)
        .map(Credential::issued)
        .orElseThrow(() -> new Unknown("credential-unknown"));
  }
}
