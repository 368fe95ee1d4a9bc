package kh.ccc.registry.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises Khmer that was typed for a legacy font (Limon and its kin): Latin letters that only
 * that font shows as Khmer, {@code brEkv} for ព្រែកវ. It cannot be converted safely, so it is told.
 */
final class LegacyFont {

  private static final Pattern TOKENS = Pattern.compile("[\\s/()\\-._]+");
  private static final Pattern SYMBOL_BESIDE_LETTER =
      Pattern.compile("\\p{L}[+\\[\\]{}|@#$^=<>~`*\\\\%]|[+\\[\\]{}|@#$^=<>~`*\\\\%]\\p{L}");
  private static final Pattern SMALL_THEN_CAPITAL = Pattern.compile("[^A-Z]*[a-z][^ ]*[A-Z].*");
  private static final Pattern HUMP = Pattern.compile("[A-Z]+[^A-Z]*");
  private static final Pattern VOWEL = Pattern.compile("[aeiouyAEIOUY]");

  private LegacyFont() {}

  static boolean isLikely(String text) {
    if (Scripts.hasNoLatin(text)) {
      return false;
    }
    for (String token : TOKENS.split(text, -1)) {
      if (token.length() > 2 && isLikelyToken(token)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLikelyToken(String token) {
    if (SYMBOL_BESIDE_LETTER.matcher(token).find()) {
      return true;
    }
    boolean startsSmall = Character.isLowerCase(token.charAt(0));
    return startsSmall ? SMALL_THEN_CAPITAL.matcher(token).matches() : hasHumpWithoutVowel(token);
  }

  /** {@code PorPel} is two words written as one; {@code PMBeBj} holds parts that nobody can say. */
  private static boolean hasHumpWithoutVowel(String token) {
    Matcher humps = HUMP.matcher(token);
    int count = 0;
    boolean unsayable = false;
    while (humps.find()) {
      count++;
      String hump = humps.group();
      boolean mixed = hump.chars().anyMatch(Character::isLowerCase);
      unsayable |= mixed && hump.length() > 1 && !VOWEL.matcher(hump).find() && !hump.equals("Mc");
    }
    return count > 1 && unsayable;
  }
}
