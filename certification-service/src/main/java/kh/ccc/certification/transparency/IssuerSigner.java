package kh.ccc.certification.transparency;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.certification.issuer.KeyPurpose;
import kh.ccc.certification.issuer.Signer;

/** Signs with the key that signs the issuer's answers. */
public final class IssuerSigner implements DigestSigner {

  private final Issuer issuer;
  private final IssuerKeys keys;

  public IssuerSigner(Issuer issuer, IssuerKeys keys) {
    this.issuer = issuer;
    this.keys = keys;
  }

  @Override
  public String log() {
    return issuer.id();
  }

  @Override
  public SignedDigest sign(Digest digest) {
    Signer signer = keys.signer(KeyPurpose.ANSWERS);
    byte[] signature = signer.sign(digest.text().getBytes(StandardCharsets.UTF_8));
    return new SignedDigest(
        digest,
        issuer.verificationMethod(signer.keyId()),
        Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
  }
}
