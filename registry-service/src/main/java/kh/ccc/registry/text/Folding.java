package kh.ccc.registry.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Makes spellings comparable. Khmer has no one romanisation: {@code Prek}, {@code Preaek} and
 * {@code Praek} are the same word.
 */
public final class Folding {

  private static final Pattern MARKS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1+");
  private static final Pattern ASPIRATED = Pattern.compile("(?<=[bcdfgjklmnprstvwxz])h");
  private static final Pattern SILENT_H = Pattern.compile("(?<=[aeiouy])h(?![aeiouy])");

  private Folding() {}

  /** Small letters and digits without diacritics, one space between words. */
  public static String words(String text) {
    String plain = withoutDiacritics(text);
    StringBuilder words = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (isPartOfWord(c)) {
        if (gap && !words.isEmpty()) {
          words.append(' ');
        }
        gap = false;
        words.append(western(Character.toLowerCase(c)));
      } else if (!isApostropheInside(plain, i)) {
        gap = true;
      }
    }
    return words.toString();
  }

  private static String withoutDiacritics(String text) {
    if (!mayHaveDiacritics(text)) {
      return text;
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    return Normalizer.normalize(MARKS.matcher(decomposed).replaceAll(""), Normalizer.Form.NFC);
  }

  /** Letters of Western alphabets beyond ASCII, and combining marks; Khmer has none to lose. */
  private static boolean mayHaveDiacritics(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 0x80 && c < 0x370) || (c >= 0x1E00 && c < 0x1F00)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPartOfWord(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.SURROGATE ->
          true;
      default -> Character.isLetterOrDigit(c);
    };
  }

  private static boolean isApostropheInside(String text, int i) {
    return "'’`´".indexOf(text.charAt(i)) >= 0
        && i > 0
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLetter(text.charAt(i + 1));
  }

  /** The words without spaces, for names that are written apart or together. */
  public static String compact(String text) {
    return words(text).replace(" ", "");
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

  private static char western(char c) {
    return c >= '\u17E0' && c <= '\u17E9' ? (char) ('0' + (c - '\u17E0')) : c;
  }
}
