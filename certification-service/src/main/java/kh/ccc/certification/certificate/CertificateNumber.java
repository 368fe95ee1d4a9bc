package kh.ccc.certification.certificate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The printed number of a certificate, {@code CBO-2026-000123-3}: year of the grant, six digits,
 * and a check character over the ten digits. The check is their value modulo 37 (a prime, so that
 * every single wrong digit and every swap of neighbours is found). Numbers whose check would be one
 * of the last five values are never issued: only digits and letters without look-alikes are left.
 */
public record CertificateNumber(String text) {

  private static final int LAST_SERIAL = 999_999;
  private static final int MODULUS = 37;

  /** Digits and letters but I, L, O and U, as Crockford's base 32 has them. */
  private static final String CHECKS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final Pattern SEPARATORS = Pattern.compile("[\\p{Z}\\s\\p{Pd}\\p{Cf}\\u2212_.]");
  private static final Pattern TYPED =
      Pattern.compile("(?:CB[O0])?([0-9OIL]{4})([0-9OIL]{6})([0-9A-Z])");

  /** What came of reading a number that somebody typed. */
  public sealed interface Reading {

    /** A number that may exist. */
    record Sound(CertificateNumber number) implements Reading {}

    /** The form is right, but a character is wrong: no such number can exist. */
    record Mistyped() implements Reading {}

    /** Not the form of a certificate number. */
    record Malformed() implements Reading {}
  }

  /**
   * The first number of the year after that serial.
   *
   * @param lastSerial serial of the last number that was issued, 0 when there is none
   */
  public static int serialAfter(int year, int lastSerial) {
    for (int serial = lastSerial + 1; serial <= LAST_SERIAL; serial++) {
      if (check(year, serial) < CHECKS.length()) {
        return serial;
      }
    }
    throw new IllegalStateException("no number is left in " + year);
  }

  public static CertificateNumber of(int year, int serial) {
    return new CertificateNumber(
        "CBO-%04d-%06d-%c".formatted(year, serial, CHECKS.charAt(check(year, serial))));
  }

  /**
   * Reads what a person typed: small letters, missing or other separators, Khmer digits, the
   * letters O, I and L for digits are all understood.
   */
  public static Reading read(String typed) {
    Matcher matcher = TYPED.matcher(plain(typed));
    if (!matcher.matches()) {
      return new Reading.Malformed();
    }
    int year = Integer.parseInt(digits(matcher.group(1)));
    int serial = Integer.parseInt(digits(matcher.group(2)));
    int check = CHECKS.indexOf(digits(matcher.group(3)));
    return check >= 0 && check == check(year, serial)
        ? new Reading.Sound(of(year, serial))
        : new Reading.Mistyped();
  }

  private static int check(int year, int serial) {
    return (int) ((year * 1_000_000L + serial) % MODULUS);
  }

  private static String plain(String typed) {
    String upper = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder();
    SEPARATORS
        .matcher(upper)
        .replaceAll("")
        .codePoints()
        .forEach(point ->
            plain.appendCodePoint(
                Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
    return plain.toString();
  }

  private static String digits(String typed) {
    return typed.replace('O', '0').replace('I', '1').replace('L', '1');
  }
}
