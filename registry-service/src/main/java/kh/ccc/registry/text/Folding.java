package kh.ccc.registry.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes spellings comparable. Khmer has no one romanisation: {@code Prek}, {@code Preaek} and
 * {@code Praek} are the same word.
 */
public final class Folding {

  private static final Pattern MARKS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
  private static final Pattern NOT_TEXT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern KHMER_BLANKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1+");
  private static final Pattern ASPIRATED = Pattern.compile("(?<=[bcdfgjklmnprstvwxz])h");
  private static final Pattern SILENT_H = Pattern.compile("(?<=[aeiouy])h(?![aeiouy])");

  private Folding() {}

  /** Small letters and digits without diacritics, one space between words. */
  public static String words(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    String small = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    String digits = westernDigits(small.replaceAll("(?<=\\p{L})['’`´](?=\\p{L})", ""));
    return Normalizer.normalize(
        NOT_TEXT.matcher(digits).replaceAll(" ").trim(), Normalizer.Form.NFC);
  }

  /** The words without spaces, for names that are written apart or together. */
  public static String compact(String text) {
    return KHMER_BLANKS.matcher(words(text)).replaceAll("");
  }

  /**
   * What stays of a romanised name when vowels, aspiration and doubling, the parts that writers
   * disagree on, are levelled.
   */
  public static String skeleton(String text) {
    String folded = compact(text).replace("ck", "k").replace("w", "v").replace("x", "ks");
    String bare = ASPIRATED.matcher(SILENT_H.matcher(folded).replaceAll("")).replaceAll("");
    return VOWELS.matcher(DOUBLED.matcher(bare).replaceAll("$1")).replaceAll("a");
  }

  private static String westernDigits(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      result.append(c >= '\u17E0' && c <= '\u17E9' ? (char) ('0' + (c - '\u17E0')) : c);
    }
    return result.toString();
  }
}
