package kh.ccc.identity.account.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kh.ccc.identity.account.Hashing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords as bcrypt, which needs little memory where many services share a small machine; secrets
 * that the platform made itself as SHA-256, since nobody guesses 256 random bits.
 */
public final class SecretHashes implements Hashing, PasswordEncoder {

  private static final String PASSWORD = "{bcrypt-hmac}";
  private static final String SECRET = "{sha256}";
  private static final int COST = 10;

  /** Without what looks alike: no 0 o 1 l i. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final SecureRandom random = new SecureRandom();
  private final BCryptPasswordEncoder bcrypt =
      new BCryptPasswordEncoder(BCryptPasswordEncoder.BCryptVersion.$2B, COST, random);

  @Override
  public String hashPassword(String password) {
    return PASSWORD + bcrypt.encode(shortened(password));
  }

  /** The hash of a secret that the platform made. */
  public String hashSecret(String secret) {
    return SECRET + sha256(secret);
  }

  @Override
  public boolean matches(String password, String hash) {
    if (hash.startsWith(PASSWORD)) {
      return bcrypt.matches(shortened(password), hash.substring(PASSWORD.length()));
    }
    return hash.startsWith(SECRET)
        && MessageDigest.isEqual(
            sha256(password).getBytes(StandardCharsets.US_ASCII),
            hash.substring(SECRET.length()).getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String newPassword() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      if (i > 0 && i % 4 == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  /** 256 random bits. */
  public String newSecret() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return password == null ? null : hashPassword(password.toString());
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return password != null && hash != null && matches(password.toString(), hash);
  }

  /**
   * bcrypt reads 72 bytes, which are 24 Khmer letters; the HMAC makes every password fit. Its fixed
   * key keeps the result apart from plain SHA-256 hashes that leaked elsewhere.
   */
  private static String shortened(String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              "sahakum password 1".getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      String same = Normalizer.normalize(password, Normalizer.Form.NFC);
      return Base64.getEncoder().encodeToString(mac.doFinal(same.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
