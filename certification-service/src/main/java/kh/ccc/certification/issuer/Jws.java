package kh.ccc.certification.issuer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Compact JSON Web Signatures (RFC 7515) with Ed25519. */
public final class Jws {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private Jws() {}

  /** A compact form in its parts. */
  public record Parts(byte[] header, byte[] payload, byte[] signingInput, byte[] signature) {

    public boolean isSignedWith(String multikey) {
      return Ed25519.verifies(multikey, signingInput, signature);
    }
  }

  /** Header and payload, the message that is signed. */
  public static String signingInput(String header, byte[] payload) {
    return ENCODER.encodeToString(header.getBytes(StandardCharsets.UTF_8))
        + "."
        + ENCODER.encodeToString(payload);
  }

  /** The signature over header and payload. */
  public static byte[] sign(String header, byte[] payload, Signer signer) {
    return signer.sign(signingInput(header, payload).getBytes(StandardCharsets.US_ASCII));
  }

  public static String compact(String header, byte[] payload, byte[] signature) {
    return signingInput(header, payload) + "." + ENCODER.encodeToString(signature);
  }

  /** The parts of a compact form; empty when it is none. Nothing is verified yet. */
  public static Optional<Parts> read(String compact) {
    String[] parts = compact.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    Optional<byte[]> header = decode(parts[0]);
    Optional<byte[]> payload = decode(parts[1]);
    Optional<byte[]> signature = decode(parts[2]);
    if (header.isEmpty() || payload.isEmpty() || signature.isEmpty()) {
      return Optional.empty();
    }
    byte[] input = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
    return Optional.of(new Parts(header.get(), payload.get(), input, signature.get()));
  }

  /** Only the one encoding of the bytes is read: a text that differs is another one. */
  private static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      return ENCODER.encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
