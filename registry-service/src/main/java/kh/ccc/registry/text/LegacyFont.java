package kh.ccc.registry.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises Khmer that was typed for a legacy font (Limon and its kin): Latin letters that only
 * that font shows as Khmer, {@code brEkv} for ព្រែកវ. It cannot be converted safely, so it is told.
 */
final class LegacyFont {

  private static final Pattern TOKENS = Pattern.compile("[\\s/()\\-._]+");
  private static final String SYMBOLS = "+[]{}|@#$^=<>~`*\\%";
  private static final Pattern SYMBOL_BESIDE_LETTER =
      Pattern.compile(
          "[A-Za-z\u00C0-\u017F][+\\[\\]{}|@#$^=<>~`*\\\\%]|[+\\[\\]{}|@#$^=<>~`*\\\\%][A-Za-z\u00C0-\u017F]");
  private static final Pattern PART = Pattern.compile("^[^A-Z]+|[A-Z]+[^A-Z]*");

  /** Letters that no romanisation of Khmer begins a syllable with. */
  private static final String FOREIGN = "XZQF";

  private static final Pattern VOWEL = Pattern.compile("[aeiouyAEIOUY]");

  private LegacyFont() {}

  static boolean isLikely(String text) {
    if (!hasOddLetterOrSymbol(text)) {
      return false;
    }
    for (String token : TOKENS.split(text, -1)) {
      if (token.length() > 2 && isLikelyToken(token)) {
        return true;
      }
    }
    return false;
  }

  /** Most texts have neither a capital within a word nor a symbol beside a letter. */
  private static boolean hasOddLetterOrSymbol(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = text.charAt(i - 1);
      boolean capitalInside = c >= 'A' && c <= 'Z' && Character.isLetter(before);
      if (capitalInside || SYMBOLS.indexOf(c) >= 0 || SYMBOLS.indexOf(before) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLikelyToken(String token) {
    if (SYMBOL_BESIDE_LETTER.matcher(token).find()) {
      return true;
    }
    return hasPartThatNobodyCanSay(token);
  }

  /**
   * {@code PorPel} and {@code koukThkov} are two words written as one; {@code PMBeBj} holds parts
   * that nobody can say.
   */
  private static boolean hasPartThatNobodyCanSay(String token) {
    boolean startsSmall = Character.isLowerCase(token.charAt(0));
    Matcher parts = PART.matcher(token);
    int count = 0;
    boolean unsayable = false;
    while (parts.find()) {
      String part = parts.group();
      boolean first = count++ == 0;
      boolean mixed = part.chars().anyMatch(Character::isLowerCase);
      boolean spoken = VOWEL.matcher(part).find() || part.equals("Mc");
      unsayable |= mixed && !spoken && (part.length() > 1 || (first && startsSmall));
      unsayable |= !first && startsSmall && FOREIGN.indexOf(part.charAt(0)) >= 0;
    }
    return count > 1 && unsayable;
  }
}
