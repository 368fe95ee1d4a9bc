package kh.ccc.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 256 random bits that only one browser has. All that belongs to its session is derived from them,
 * so that a copy of the store opens no session and shows no token.
 */
public final class SessionKey {

  private static final int BYTES = 32;
  private static final int LETTERS = 43;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] secret;

  private SessionKey(byte[] secret) {
    this.secret = secret;
  }

  static SessionKey random() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return new SessionKey(secret);
  }

  /** Empty when no browser of ours would send that. */
  static Optional<SessionKey> read(String text) {
    if (text.length() != LETTERS) {
      return Optional.empty();
    }
    try {
      return Optional.of(new SessionKey(Base64.getUrlDecoder().decode(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What the cookie holds. */
  String text() {
    return text(secret);
  }

  /** Under what the session is kept. */
  String id() {
    return derivedText("id");
  }

  /** What its own pages send along, and pages of others do not know. */
  String formToken() {
    return derivedText("form");
  }

  boolean isFormToken(String shown) {
    return MessageDigest.isEqual(
        formToken().getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.UTF_8));
  }

  /** 256 bits for one purpose, from which neither the secret nor those of another can be told. */
  byte[] derived(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(("sahakum session 1 " + purpose).getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  String derivedText(String purpose) {
    return text(derived(purpose));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SessionKey key && MessageDigest.isEqual(secret, key.secret);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(secret);
  }

  @Override
  public String toString() {
    return "SessionKey";
  }
}
