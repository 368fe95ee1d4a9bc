package kh.ccc.registry.cbo.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kh.ccc.registry.cbo.Confirmations;
import org.jspecify.annotations.Nullable;

/**
 * Confirmations signed with HMAC-SHA256: {@code base64url(expiry|ids).base64url(mac)}, good for a
 * day, for one actor and one subject.
 */
public final class SignedConfirmations implements Confirmations {

  private static final Duration GOOD_FOR = Duration.ofHours(24);
  private static final int MOST_CHARACTERS = 8_000;

  private final Supplier<byte[]> key;
  private final Clock clock;

  /**
   * @param key secret of this service, the same on all its instances
   */
  public SignedConfirmations(Supplier<byte[]> key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  @Override
  public String sign(String actor, String subject, List<String> candidates) {
    long expiry = clock.instant().plus(GOOD_FOR).getEpochSecond();
    String content = expiry + "|" + String.join(",", candidates);
    return encode(content.getBytes(StandardCharsets.UTF_8))
        + '.'
        + encode(mac(actor, subject, content));
  }

  @Override
  public boolean covers(
      @Nullable String confirmation, String actor, String subject, List<String> candidates) {
    if (confirmation == null || confirmation.length() > MOST_CHARACTERS) {
      return false;
    }
    String[] parts = confirmation.split("\\.", -1);
    if (parts.length != 2) {
      return false;
    }
    try {
      String content = new String(decode(parts[0]), StandardCharsets.UTF_8);
      return MessageDigest.isEqual(decode(parts[1]), mac(actor, subject, content))
          && isInTime(content)
          && names(content).containsAll(candidates);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private boolean isInTime(String content) {
    long expiry = Long.parseLong(content.substring(0, content.indexOf('|')));
    return clock.instant().getEpochSecond() <= expiry;
  }

  private static Set<String> names(String content) {
    return Set.of(content.substring(content.indexOf('|') + 1).split(",", -1));
  }

  private byte[] mac(String actor, String subject, String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.get(), "HmacSHA256"));
      return mac.doFinal(
          String.join("\n", actor, subject, content).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decode(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
