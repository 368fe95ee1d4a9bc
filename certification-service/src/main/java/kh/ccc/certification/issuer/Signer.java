package kh.ccc.certification.issuer;

/** A key that can sign here. */
public interface Signer {

  /** Id of the key, {@code key-1}. */
  String keyId();

  /** The Ed25519 signature, 64 bytes; the same for the same message. */
  byte[] sign(byte[] message);
}
