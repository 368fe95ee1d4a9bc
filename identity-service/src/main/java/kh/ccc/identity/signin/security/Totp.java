package kh.ccc.identity.signin.security;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import kh.ccc.identity.signin.OneTimeCodes;

/** HMAC-SHA-1 and six digits, the one kind that every authenticator app reads from a QR code. */
public final class Totp implements OneTimeCodes {

  private static final int KEY_BYTES = 20;

  private final HmacOneTimePasswordGenerator codes = new HmacOneTimePasswordGenerator();
  private final SecureRandom random = new SecureRandom();

  @Override
  public byte[] newKey() {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return key;
  }

  @Override
  public String codeAt(byte[] key, long step) {
    try {
      return codes.generateOneTimePasswordString(
          new SecretKeySpec(key, "HmacSHA1"), step, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("a key of ours is not good", e);
    }
  }
}
