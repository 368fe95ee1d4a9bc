package kh.ccc.certification.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an anonymous complainant follows a complaint up with: 20 characters without look-alikes, 100
 * bits that nobody guesses.
 *
 * @param text the characters without separators
 */
public record RetrievalCode(String text) {

  private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern SEPARATORS = Pattern.compile("[\\p{Z}\\s\\p{Pd}\\p{Cf}_.]");
  private static final int LENGTH = 20;
  private static final int GROUP = 4;

  /** The code that these chance bytes make, 20 or more. */
  public static RetrievalCode of(byte[] chance) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      text.append(CHARACTERS.charAt(chance[i] & 31));
    }
    return new RetrievalCode(text.toString());
  }

  /** What somebody typed: small letters, spaces, O for 0, I or L for 1 are understood. */
  public static RetrievalCode typed(String typed) {
    String upper = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    String plain = SEPARATORS.matcher(upper).replaceAll("");
    return new RetrievalCode(plain.replace('O', '0').replace('I', '1').replace('L', '1'));
  }

  /** As it is shown: {@code 7K2M-….} */
  public String shown() {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i += GROUP) {
      shown.append(i == 0 ? "" : "-").append(text, i, Math.min(i + GROUP, text.length()));
    }
    return shown.toString();
  }

  /** What is kept of it. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Never in a log. */
  @Override
  public String toString() {
    return "RetrievalCode";
  }
}
