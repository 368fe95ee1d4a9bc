package kh.ccc.certification.issuer;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Ed25519 (RFC 8032) of the JDK, with keys in the Multikey form of W3C CID 1.0. */
public final class Ed25519 {

  /** Bytes of a signature. */
  public static final int SIGNATURE = 64;

  private static final int KEY = 32;
  private static final byte[] MULTICODEC = {(byte) 0xed, 0x01};
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private Ed25519() {}

  /** {@code z6Mk…} of 32 bytes. */
  public static String multikey(byte[] publicKey) {
    byte[] bytes = Arrays.copyOf(MULTICODEC, MULTICODEC.length + KEY);
    System.arraycopy(publicKey, 0, bytes, MULTICODEC.length, KEY);
    return "z" + Base58.encode(bytes);
  }

  /** The 32 bytes of a Multikey; empty when it is not one of an Ed25519 key. */
  public static Optional<byte[]> publicBytes(String multikey) {
    return Optional.of(multikey)
        .filter(text -> text.startsWith("z"))
        .flatMap(text -> Base58.decode(text.substring(1), MULTICODEC.length + KEY))
        .filter(bytes -> bytes[0] == MULTICODEC[0] && bytes[1] == MULTICODEC[1])
        .map(bytes -> Arrays.copyOfRange(bytes, MULTICODEC.length, bytes.length));
  }

  /** Multibase form of a signature. */
  public static String multibase(byte[] signature) {
    return "z" + Base58.encode(signature);
  }

  /** The 64 bytes of a signature in multibase form. */
  public static Optional<byte[]> signatureBytes(String multibase) {
    return multibase.startsWith("z")
        ? Base58.decode(multibase.substring(1), SIGNATURE)
        : Optional.empty();
  }

  /** True when the signature was made over the message with the private half of that key. */
  public static boolean verifies(String multikey, byte[] message, byte[] signature) {
    Optional<byte[]> key = publicBytes(multikey);
    if (key.isEmpty() || signature.length != SIGNATURE) {
      return false;
    }
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(publicKey(key.get()));
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException e) {
      // Bytes that cannot be a signature at all.
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has Ed25519", e);
    }
  }

  /** The signature over the message. */
  public static byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has Ed25519", e);
    }
  }

  /** The private key of a seed of 32 bytes. */
  public static PrivateKey privateKey(byte[] seed) {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has Ed25519", e);
    }
  }

  private static PublicKey publicKey(byte[] bytes) throws GeneralSecurityException {
    byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY);
    System.arraycopy(bytes, 0, encoded, X509_PREFIX.length, KEY);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }
}
