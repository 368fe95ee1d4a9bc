package kh.ccc.certification.verification.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.certification.issuer.Jws;
import kh.ccc.certification.issuer.KeyPurpose;
import kh.ccc.certification.issuer.Signer;
import org.springframework.stereotype.Component;

/** Signs answers, so that who got one can show it to others. */
@Component
class AnswerSigner {

  private final Issuer issuer;
  private final IssuerKeys keys;

  AnswerSigner(Issuer issuer, IssuerKeys keys) {
    this.issuer = issuer;
    this.keys = keys;
  }

  /**
   * The answer as a JWT in compact form.
   *
   * @param answer JSON
   */
  String sign(byte[] answer, Instant at) {
    Signer signer = keys.signer(KeyPurpose.ANSWERS);
    String header =
        "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"JWT\"}"
            .formatted(issuer.verificationMethod(signer.keyId()));
    byte[] payload =
        "{\"iss\":\"%s\",\"iat\":%d,\"answer\":%s}"
            .formatted(issuer.id(), at.getEpochSecond(), new String(answer, StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);
    return Jws.compact(header, payload, Jws.sign(header, payload, signer));
  }
}
