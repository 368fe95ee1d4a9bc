package kh.ccc.certification.credential;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kh.ccc.certification.issuer.Ed25519;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.issuer.Jws;
import kh.ccc.certification.issuer.Proofs;
import kh.ccc.certification.issuer.Signer;
import org.jspecify.annotations.Nullable;

/** Signs a document in all its forms, and puts the forms together. */
public final class Sealing {

  private final Issuer issuer;
  private final Proofs proofs;

  public Sealing(Issuer issuer, Proofs proofs) {
    this.issuer = issuer;
    this.proofs = proofs;
  }

  /** The same document, key and moment give the same signatures. */
  Signed seal(Map<String, Object> document, Optional<QrPayload> qr, Signer signer, Instant at) {
    @Nullable String code = qr.map(payload -> QrCodes.sign(payload, signer)).orElse(null);
    return seal(proofs.canonical(document), code, signer, at);
  }

  Signed sealAgain(Signed signed, Signer signer, Instant at) {
    @Nullable String code = signed.qr() == null ? null : QrCodes.signAgain(signed.qr(), signer);
    return seal(signed.document(), code, signer, at);
  }

  private Signed seal(String document, @Nullable String qr, Signer signer, Instant at) {
    String method = issuer.verificationMethod(signer.keyId());
    return new Signed(
        document,
        method,
        at,
        proofs.prove(document, signer, method, at),
        Ed25519.multibase(Jws.sign(header(method), bytes(document), signer)),
        qr);
  }

  /** The JSON form with its proof; canonical, so the same bytes each time. */
  public String json(Signed signed) {
    return proofs.secured(
        signed.document(), signed.verificationMethod(), signed.at(), signed.proofValue());
  }

  /** The JWT form (W3C VC-JOSE-COSE 1.0, 3.1). */
  public String jwt(Signed signed) {
    return Jws.compact(
        header(signed.verificationMethod()),
        bytes(signed.document()),
        Ed25519.signatureBytes(signed.jwtSignature()).orElseThrow());
  }

  private static String header(String verificationMethod) {
    return "{\"alg\":\"EdDSA\",\"cty\":\"vc\",\"kid\":\""
        + verificationMethod
        + "\",\"typ\":\"vc+jwt\"}";
  }

  private static byte[] bytes(String document) {
    return document.getBytes(StandardCharsets.UTF_8);
  }
}
