package kh.ccc.notification.sms;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the number of a certificate in what a person typed on a small keyboard: the whole number,
 * or its short form of two digits of the year, the serial without zeros before it, and the check
 * character: {@code 26 123 3}. Small letters, Khmer digits, missing separators, O for 0, I and L
 * for 1 are understood.
 */
public final class AskedNumber {

  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:CB[O0])?[^0-9OILA-Z]*(2[0O][0-9OIL]{2})[^0-9A-Z]*([0-9OIL]{6})[^0-9A-Z]*([0-9A-Z])");
  private static final Pattern SHORT =
      Pattern.compile("([0-9OIL]{2})[^0-9A-Z]+([0-9OIL]{1,6})[^0-9A-Z]+([0-9A-Z])");

  /** Words before the number that say nothing of it. */
  private static final Pattern KEYWORD =
      Pattern.compile("^\\s*(?:CCC|CBO|CB0|VERIFY|KM|EN)\\b[\\s:.-]*");

  private static final int SERIAL_DIGITS = 6;

  private AskedNumber() {}

  /** Year, serial and check character without separators; empty when there is no number. */
  public static Optional<String> key(String text) {
    String plain = plain(text);
    String rest = KEYWORD.matcher(plain).replaceFirst("");
    rest = KEYWORD.matcher(rest).replaceFirst("").strip();
    Matcher whole = WHOLE.matcher(rest);
    if (whole.matches()) {
      return Optional.of(digits(whole.group(1)) + digits(whole.group(2)) + digits(whole.group(3)));
    }
    Matcher shortForm = SHORT.matcher(rest);
    return shortForm.matches()
        ? Optional.of(
            "20"
                + digits(shortForm.group(1))
                + "0".repeat(SERIAL_DIGITS - shortForm.group(2).length())
                + digits(shortForm.group(2))
                + digits(shortForm.group(3)))
        : Optional.empty();
  }

  /** The same of a printed number. */
  public static String keyOf(String printed) {
    return printed.replace("CBO-", "").replace("-", "");
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .forEach(point ->
            plain.appendCodePoint(
                Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
    return plain.toString().strip();
  }

  private static String digits(String typed) {
    return typed.replace('O', '0').replace('I', '1').replace('L', '1');
  }
}
