package kh.ccc.certification.paper.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks running text into lines: at spaces and zero-width spaces, and where a stretch without any
 * is too long, between two syllables.
 */
final class LineBreaker {

  /** Measures a piece of text. */
  interface Ruler {
    float width(String text);
  }

  private final Ruler ruler;
  private final float limit;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private float filled;

  LineBreaker(Ruler ruler, float limit) {
    this.ruler = ruler;
    this.limit = limit;
  }

  List<String> lines(String text) {
    for (String paragraph : text.split("\\R", -1)) {
      words(paragraph).forEach(this::add);
      endLine();
    }
    return List.copyOf(lines);
  }

  /** The words with the space that follows them. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean last = i + 1 == text.length();
      if (last
          || (Letters.isBreakingSpace(text.charAt(i))
              && !Letters.isBreakingSpace(text.charAt(i + 1)))) {
        words.add(text.substring(from, i + 1));
        from = i + 1;
      }
    }
    return words;
  }

  private void add(String word) {
    float bare = ruler.width(word.strip());
    if (filled + bare > limit && !line.isEmpty()) {
      endLine();
    }
    if (bare > limit) {
      addInPieces(word);
    } else {
      line.append(word);
      filled += ruler.width(word);
    }
  }

  private void addInPieces(String word) {
    int from = 0;
    for (int at = fitting(word, from); at < word.length(); at = fitting(word, from)) {
      lines.add(word.substring(from, at));
      from = at;
    }
    line.append(word, from, word.length());
    filled = ruler.width(word.substring(from));
  }

  /**
   * The last place after {@code from} where the word can be broken and still fits, at least one
   * syllable on. A number is rather broken after one of its hyphens.
   */
  private int fitting(String word, int from) {
    int fits = from;
    int hyphen = from;
    for (int at = from + 1; at <= word.length(); at++) {
      if (at == word.length() || Letters.isBetweenSyllables(word, at)) {
        if (fits > from && ruler.width(word.substring(from, at).strip()) > limit) {
          return hyphen > from ? hyphen : fits;
        }
        fits = at;
        hyphen = "-/".indexOf(word.charAt(at - 1)) >= 0 ? at : hyphen;
      }
    }
    return fits;
  }

  private void endLine() {
    String full = line.toString().strip();
    if (!full.isEmpty()) {
      lines.add(full);
    }
    line.setLength(0);
    filled = 0;
  }
}
