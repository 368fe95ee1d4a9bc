package kh.ccc.certification.verification;

import java.time.LocalDate;
import java.util.Optional;
import kh.ccc.certification.certificate.CertificateNumber;
import kh.ccc.certification.certificate.Grant;
import kh.ccc.certification.credential.Credential;
import kh.ccc.certification.credential.CredentialFiles;
import kh.ccc.certification.credential.CredentialFiles.Content;
import kh.ccc.certification.credential.CredentialKind;
import kh.ccc.certification.credential.IssuedCredentials;
import kh.ccc.certification.credential.QrCodes;
import kh.ccc.certification.credential.QrPayload;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.platform.domain.Unknown;

/** Checks codes and files that people present, and looks up what they tell of. */
public final class Presentations {

  private final Verifications verifications;
  private final IssuedCredentials credentials;
  private final CredentialFiles files;
  private final IssuerKeys keys;

  public Presentations(
      Verifications verifications,
      IssuedCredentials credentials,
      CredentialFiles files,
      IssuerKeys keys) {
    this.verifications = verifications;
    this.credentials = credentials;
    this.files = files;
    this.keys = keys;
  }

  /** A code was cut off, or is something else altogether. */
  public static final class DamagedCode extends RuntimeException {
    DamagedCode() {
      super("damaged code", null, false, false);
    }
  }

  /**
   * Checks what a scanner read.
   *
   * @param asOf the day that is asked about, today or earlier
   * @throws DamagedCode when it cannot be read at all
   */
  public Presented code(String scanned, LocalDate asOf) {
    return switch (QrCodes.read(scanned, keys.ring())) {
      case QrCodes.Reading.Damaged damaged -> throw new DamagedCode();
      case QrCodes.Reading.NotOurs notOurs -> Presented.refused(Authenticity.NOT_OURS);
      case QrCodes.Reading.KeyWithdrawn old -> Presented.refused(Authenticity.KEY_WITHDRAWN);
      case QrCodes.Reading.Genuine genuine -> genuine(genuine.payload(), asOf);
    };
  }

  private Presented genuine(QrPayload said, LocalDate asOf) {
    Finding finding = verifications.verify(new CertificateNumber(said.number()), asOf);
    return new Presented(
        Authenticity.GENUINE,
        agrees(said, finding.grant()),
        Optional.of(said),
        Optional.of(finding.grant().certificateId()),
        Optional.of(CredentialKind.CERTIFICATE),
        Optional.of(finding));
  }

  private static boolean agrees(QrPayload said, Grant grant) {
    return said.level().equals(grant.level().name())
        && said.edition() == grant.edition()
        && said.validFrom().equals(grant.validFrom())
        && said.validUntil().equals(grant.validUntil());
  }

  /**
   * Checks a credential in whatever form it was handed out.
   *
   * @param asOf the day that is asked about, today or earlier
   */
  public Presented file(byte[] file, LocalDate asOf) {
    return switch (files.read(file, keys.ring())) {
      case Content.Refused refused -> Presented.refused(Authenticity.of(refused.reason()));
      case Content.Genuine genuine -> genuine(genuine, asOf);
    };
  }

  private Presented genuine(Content.Genuine genuine, LocalDate asOf) {
    try {
      Credential.Issued issued = credentials.credential(genuine.credentialId());
      return new Presented(
          Authenticity.GENUINE,
          issued.signed().document().equals(genuine.canonical()),
          Optional.empty(),
          Optional.of(genuine.credentialId()),
          Optional.of(issued.kind()),
          issued.kind() == CredentialKind.CERTIFICATE
              ? genuine.number().map(number -> verifications.verify(number, asOf))
              : Optional.empty());
    } catch (Unknown unknown) {
      // A document of another kind that our key signed: a status list.
      return Presented.refused(Authenticity.NOT_A_CREDENTIAL);
    }
  }
}
