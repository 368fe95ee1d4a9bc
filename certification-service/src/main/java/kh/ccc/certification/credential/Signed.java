package kh.ccc.certification.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document and the signatures of one key over its forms. All forms can be put together from it
 * again, byte for byte, without the key.
 *
 * @param document the credential without a proof, canonical
 * @param verificationMethod address of the key
 * @param at when it was signed
 * @param proofValue of the proof that stands in the document
 * @param jwtSignature of the JWT form, multibase
 * @param qr payload of the QR code; absent for credentials that are not printed
 */
public record Signed(
    String document,
    String verificationMethod,
    Instant at,
    String proofValue,
    String jwtSignature,
    @Nullable String qr) {

  /** Id of the key, {@code key-1}. */
  public String keyId() {
    return verificationMethod.substring(verificationMethod.indexOf('#') + 1);
  }
}
