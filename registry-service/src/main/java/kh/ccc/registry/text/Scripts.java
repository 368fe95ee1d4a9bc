package kh.ccc.registry.text;

/** Which script a name is written in. */
public final class Scripts {

  private Scripts() {}

  public static boolean hasKhmer(String text) {
    return text.codePoints().anyMatch(c -> isLetterOf(c, Character.UnicodeScript.KHMER));
  }

  public static boolean hasLatin(String text) {
    return text.codePoints().anyMatch(c -> isLetterOf(c, Character.UnicodeScript.LATIN));
  }

  private static boolean isLetterOf(int c, Character.UnicodeScript script) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == script;
  }
}
