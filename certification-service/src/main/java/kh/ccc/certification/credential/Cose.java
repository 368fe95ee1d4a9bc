package kh.ccc.certification.credential;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.ccc.certification.issuer.Ed25519;
import kh.ccc.certification.issuer.Signer;

/** COSE_Sign1 (RFC 9052, 4.2) with EdDSA; the key's id stands in the protected header. */
final class Cose {

  private static final int TAG = 18;
  private static final int ALGORITHM = 1;
  private static final int EDDSA = -8;
  private static final int KEY_ID = 4;

  private Cose() {}

  /** A message in its parts; nothing is verified yet. */
  record Message(String keyId, byte[] header, byte[] payload, byte[] signature) {

    boolean isSignedWith(String multikey) {
      return Ed25519.verifies(multikey, toBeSigned(header, payload), signature);
    }
  }

  static byte[] sign(byte[] payload, Signer signer) {
    byte[] header =
        Cbor.write(
            new java.util.TreeMap<Object, Object>(
                Map.of(
                    ALGORITHM, EDDSA, KEY_ID, signer.keyId().getBytes(StandardCharsets.US_ASCII))));
    byte[] signature = signer.sign(toBeSigned(header, payload));
    return Cbor.write(new Cbor.Tagged(TAG, List.of(header, Map.of(), payload, signature)));
  }

  /** Empty when the bytes are no such message, or another algorithm is named. */
  static Optional<Message> read(byte[] bytes) {
    try {
      return Cbor.read(bytes) instanceof Cbor.Tagged(long tag, List<?> parts)
              && tag == TAG
              && parts.size() == 4
              && parts.get(0) instanceof byte[] header
              && parts.get(1) instanceof Map<?, ?> unprotected
              && unprotected.isEmpty()
              && parts.get(2) instanceof byte[] payload
              && parts.get(3) instanceof byte[] signature
          ? keyId(header).map(key -> new Message(key, header, payload, signature))
          : Optional.empty();
    } catch (Cbor.Malformed e) {
      return Optional.empty();
    }
  }

  private static Optional<String> keyId(byte[] header) {
    return Cbor.read(header) instanceof Map<?, ?> fields
            && Long.valueOf(EDDSA).equals(fields.get((long) ALGORITHM))
            && fields.get((long) KEY_ID) instanceof byte[] key
        ? Optional.of(new String(key, StandardCharsets.US_ASCII))
        : Optional.empty();
  }

  private static byte[] toBeSigned(byte[] header, byte[] payload) {
    return Cbor.write(List.of("Signature1", header, new byte[0], payload));
  }
}
