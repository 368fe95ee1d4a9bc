package kh.ccc.registry.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of reading a text from outside: the text in its one spelling (NFC, Khmer marks in
 * order, single spaces, nothing invisible), or why it cannot be taken.
 *
 * @param text empty when nothing was given or when it is refused
 * @param refusal kebab-case reason, null when the text is good
 * @param facts what the reason mentions
 */
public record CleanText(String text, @Nullable String refusal, Map<String, Object> facts) {

  private static final char REPLACEMENT = '\uFFFD';
  private static final String INVISIBLE = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";

  /** Reads a name of at most that many characters. */
  public static CleanText of(@Nullable String raw, int most) {
    String text = tidied(raw);
    return LegacyFont.isLikely(text) && !isDamaged(text)
        ? refused("legacy-font")
        : judge(text, most);
  }

  /** Reads sentences, in which signs stand beside letters that would be odd in a name. */
  public static CleanText ofProse(@Nullable String raw, int most) {
    return judge(tidied(raw), most);
  }

  private static String tidied(@Nullable String raw) {
    if (raw == null) {
      return "";
    }
    StringBuilder kept = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (INVISIBLE.indexOf(c) < 0) {
        kept.append(isSpace(c) ? ' ' : c);
      }
    }
    String trimmed = kept.toString().trim();
    String oneSpace = trimmed.contains("  ") ? trimmed.replaceAll(" {2,}", " ") : trimmed;
    return KhmerOrder.normalise(Normalizer.normalize(oneSpace, Normalizer.Form.NFC));
  }

  public boolean isRefused() {
    return refusal != null;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** Upper-cased when it is a code. */
  public String upper() {
    return text.toUpperCase(Locale.ROOT);
  }

  private static CleanText judge(String text, int most) {
    if (text.indexOf(REPLACEMENT) >= 0) {
      return refused("lost-characters");
    }
    if (text.codePoints().anyMatch(CleanText::cannotBeText)) {
      return refused("forbidden-characters");
    }
    if (text.length() > most) {
      return new CleanText("", "too-long", Map.of("max", most));
    }
    return new CleanText(text, null, Map.of());
  }

  private static boolean isDamaged(String text) {
    return text.indexOf(REPLACEMENT) >= 0 || text.codePoints().anyMatch(CleanText::cannotBeText);
  }

  private static CleanText refused(String code) {
    return new CleanText("", code, Map.of());
  }

  /** Line ends and tabs come from cells of spreadsheets and mean a space. */
  private static boolean isSpace(char c) {
    return c == '\n' || c == '\r' || c == '\t' || Character.isSpaceChar(c);
  }

  private static boolean cannotBeText(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
