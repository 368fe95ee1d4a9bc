package kh.ccc.certification.session.security;

import java.nio.charset.StandardCharsets;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.certification.issuer.Jws;
import kh.ccc.certification.issuer.KeyPurpose;
import kh.ccc.certification.issuer.Signer;
import kh.ccc.certification.session.Seal;
import kh.ccc.certification.session.Signatory;

/**
 * Signs what the committee adopted with the issuer's key for answers, as a JSON Web Signature over
 * its digest: whoever has the document and the issuer's published keys can check it. The journal
 * records the signature, too, so that its seals cover it.
 */
public final class IssuerKeySignatory implements Signatory {

  private final Issuer issuer;
  private final IssuerKeys keys;

  public IssuerKeySignatory(Issuer issuer, IssuerKeys keys) {
    this.issuer = issuer;
    this.keys = keys;
  }

  @Override
  public Seal seal(Record document) {
    String digest = Digest.of(document);
    Signer signer = keys.signer(KeyPurpose.ANSWERS);
    String keyId = issuer.verificationMethod(signer.keyId());
    String header =
        "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"resolution+jws\"}".formatted(keyId);
    byte[] payload = "{\"sha-256\":\"%s\"}".formatted(digest).getBytes(StandardCharsets.UTF_8);
    byte[] signature = Jws.sign(header, payload, signer);
    return new Seal(Seal.Method.ISSUER_KEY, digest, keyId, Jws.compact(header, payload, signature));
  }
}
