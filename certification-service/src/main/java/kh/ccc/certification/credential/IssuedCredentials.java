package kh.ccc.certification.credential;

import java.util.Optional;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Versioned;

/** The credentials that were issued; a certificate's is issued now when it has none yet. */
public final class IssuedCredentials {

  private final CredentialCommands credentials;
  private final CertificateCommands certificates;
  private final CertificateCredentials issuing;
  private final Issuer issuer;

  public IssuedCredentials(
      CredentialCommands credentials,
      CertificateCommands certificates,
      CertificateCredentials issuing,
      Issuer issuer) {
    this.credentials = credentials;
    this.certificates = certificates;
    this.issuing = issuing;
    this.issuer = issuer;
  }

  /** The credential with that id; of a certificate, the id is the certificate's. */
  public Credential.Issued credential(String id) {
    return credentials
        .find(id)
        .map(Versioned::state)
        .map(Credential::issued)
        .orElseGet(() -> issueNow(id));
  }

  /** What the QR code of the printed certificate holds; empty for what is not printed. */
  public Optional<String> code(String id) {
    return Optional.ofNullable(credential(id).signed().qr()).map(issuer::qr);
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
