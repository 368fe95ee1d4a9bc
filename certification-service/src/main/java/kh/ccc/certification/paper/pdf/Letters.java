package kh.ccc.certification.paper.pdf;

import java.text.Normalizer;
import java.util.function.IntPredicate;

/** What the letters of a text are, as far as setting it needs to know. */
final class Letters {

  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int COENG = 0x17D2;

  private Letters() {}

  /**
   * The text as it is set: composed, on one line, without letters that show nothing. The joiners
   * stay, they shape Khmer syllables.
   */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .map(point -> Character.isWhitespace(point) ? ' ' : point)
        .filter(Letters::isShown)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isShown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          false;
      case Character.FORMAT -> point == 0x200C || point == 0x200D;
      default -> true;
    };
  }

  /** The same with a plainer letter or a question mark where the face has none. */
  static String within(String plain, IntPredicate isInFace) {
    if (plain.codePoints().allMatch(isInFace)) {
      return plain;
    }
    StringBuilder within = new StringBuilder(plain.length());
    plain.codePoints().forEach(point -> append(within, point, isInFace));
    return within.toString();
  }

  private static void append(StringBuilder to, int point, IntPredicate isInFace) {
    if (isInFace.test(point)) {
      to.appendCodePoint(point);
      return;
    }
    String plainer =
        Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
            .codePoints()
            .filter(isInFace)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    to.append(plainer.isEmpty() ? "?" : plainer);
  }

  static boolean isKhmer(String text) {
    return text.codePoints().anyMatch(Letters::isKhmer);
  }

  private static boolean isKhmer(int point) {
    return (point >= 0x1780 && point <= 0x17FF) || (point >= 0x19E0 && point <= 0x19FF);
  }

  /** The language of a line for those who have it read aloud. */
  static String language(String text) {
    return isKhmer(text) ? "km-KH" : "en";
  }

  static boolean isBreakingSpace(int point) {
    return point == ' ' || point == ZERO_WIDTH_SPACE;
  }

  /** True when a line may end before that place although there is no space: between syllables. */
  static boolean isBetweenSyllables(String text, int at) {
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at);
    return before != COENG
        && !Character.isLowSurrogate(text.charAt(at))
        && (!isKhmer(after) || isSyllableStart(after))
        && !isClosing(after);
  }

  private static boolean isSyllableStart(int point) {
    return (point >= 0x1780 && point <= 0x17B3) || (point >= 0x17E0 && point <= 0x17E9);
  }

  private static boolean isClosing(int point) {
    return Character.getType(point) == Character.END_PUNCTUATION
        || Character.getType(point) == Character.NON_SPACING_MARK
        || Character.getType(point) == Character.FORMAT
        || "។៕៖ៗ,.;:!?»”’%".indexOf(point) >= 0;
  }
}
