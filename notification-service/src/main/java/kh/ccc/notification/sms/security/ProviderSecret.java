package kh.ccc.notification.sms.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that the SMS provider shares with us: it signs the moment and the body of each request
 * with HMAC-SHA256. Without a secret nothing is genuine.
 */
public final class ProviderSecret {

  private static final String ALGORITHM = "HmacSHA256";

  /** A request that is older was sent by somebody who overheard it. */
  private static final Duration AGE = Duration.ofMinutes(5);

  private final byte[] secret;

  /**
   * @param secret empty for none
   */
  public ProviderSecret(String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * True when the provider sent it just now.
   *
   * @param timestamp seconds since 1970
   * @param signature hexadecimal
   */
  public boolean isGenuine(String timestamp, byte[] body, String signature, Instant now) {
    return secret.length > 0
        && isRecent(timestamp, now)
        && MessageDigest.isEqual(
            HexFormat.of().formatHex(sign(timestamp, body)).getBytes(StandardCharsets.US_ASCII),
            signature.getBytes(StandardCharsets.US_ASCII));
  }

  /** The signature over moment and body. */
  public byte[] sign(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      mac.update(timestamp.getBytes(StandardCharsets.US_ASCII));
      mac.update((byte) '.');
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", e);
    }
  }

  private static boolean isRecent(String timestamp, Instant now) {
    return timestamp.matches("\\d{1,12}")
        && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs()
                .compareTo(AGE)
            <= 0;
  }
}
