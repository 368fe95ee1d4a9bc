package kh.ccc.platform.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a key per person. The account id is authenticated with the text, so that one
 * person's text cannot be put under another's name.
 */
public final class PersonCipher {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();

  public byte[] newKey() {
    return randomBytes(KEY_BYTES);
  }

  /** The nonce and then the text, sealed. */
  public byte[] seal(String account, byte[] key, byte[] text) {
    byte[] nonce = randomBytes(NONCE_BYTES);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, account, key, nonce).doFinal(text);
      return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  /** Empty when the key is another than the text was sealed with. */
  public Optional<byte[]> open(String account, byte[] key, byte[] sealed) {
    byte[] nonce = new byte[NONCE_BYTES];
    ByteBuffer.wrap(sealed).get(nonce);
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, account, key, nonce)
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  private static Cipher cipher(int mode, String account, byte[] key, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(account.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
