package kh.ccc.certification.credential;

import java.util.Locale;
import java.util.Optional;
import kh.ccc.certification.issuer.IssuerKey;
import kh.ccc.certification.issuer.KeyPurpose;
import kh.ccc.certification.issuer.KeyRing;
import kh.ccc.certification.issuer.Signer;

/** Signs what stands in a QR code, and checks what was read from one. */
public final class QrCodes {

  /** Longer than the largest QR code of the dense form. */
  private static final int MOST = 4_296;

  private QrCodes() {}

  /** What came of reading a QR code. */
  public sealed interface Reading {

    /** Signed by a usable key of the issuer. */
    record Genuine(QrPayload payload, String keyId) implements Reading {}

    /** Ours once, but the key was withdrawn; what it says is not to be relied upon. */
    record KeyWithdrawn(QrPayload payload) implements Reading {}

    /** Changed, or signed by a key that the issuer never had. */
    record NotOurs() implements Reading {}

    /** Cut off, or something else altogether. */
    record Damaged() implements Reading {}
  }

  static String sign(QrPayload payload, Signer signer) {
    return Base32.encode(Cose.sign(payload.bytes(), signer));
  }

  /** The same payload under another key. */
  static String signAgain(String signed, Signer signer) {
    byte[] payload =
        Base32.decode(signed).flatMap(Cose::read).map(Cose.Message::payload).orElseThrow();
    return Base32.encode(Cose.sign(payload, signer));
  }

  /**
   * Reads what a scanner gives: the whole address or its last part.
   *
   * @param scanned in capitals or small letters
   */
  public static Reading read(String scanned, KeyRing ring) {
    String text = scanned.strip();
    String payload = text.substring(text.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
    return text.length() > MOST
        ? new Reading.Damaged()
        : Base32.decode(payload)
            .flatMap(Cose::read)
            .<Reading>flatMap(message -> read(message, ring))
            .orElseGet(Reading.Damaged::new);
  }

  private static Optional<Reading> read(Cose.Message message, KeyRing ring) {
    Optional<IssuerKey> key =
        ring.find(message.keyId()).filter(found -> found.purpose() == KeyPurpose.CREDENTIALS);
    if (key.isEmpty() || !message.isSignedWith(key.get().publicKey())) {
      return Optional.of(new Reading.NotOurs());
    }
    return QrPayload.read(message.payload())
        .map(payload ->
            key.get().isCompromised()
                ? new Reading.KeyWithdrawn(payload)
                : new Reading.Genuine(payload, key.get().id()));
  }
}
