package kh.ccc.certification.credential;

import java.util.Optional;
import kh.ccc.certification.certificate.CertificateNumber;
import kh.ccc.certification.issuer.KeyRing;
import kh.ccc.certification.issuer.Proofs.Reason;

/** Reads credentials that somebody brings, in all forms in which they are handed out. */
public interface CredentialFiles {

  Content read(byte[] file, KeyRing ring);

  /** What came of reading a file. */
  sealed interface Content {

    /**
     * Signed by a usable key of the issuer.
     *
     * @param canonical the words that are signed
     * @param number of the certificate that it tells of
     */
    record Genuine(String credentialId, String canonical, Optional<CertificateNumber> number)
        implements Content {}

    /** Worth nothing. */
    record Refused(Reason reason) implements Content {}
  }
}
