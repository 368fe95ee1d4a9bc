package kh.ccc.registry.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the marks of a Khmer syllable into the order of The Unicode Standard (chapter 16.4): robat,
 * subscripts with ro last, register shifter, vowel, signs. Two typings that look the same become
 * the same text.
 */
final class KhmerOrder {

  private static final char COENG = '\u17D2';
  private static final char RO = '\u179A';
  private static final String SPLIT_OO = "\u17C1\u17B6";
  private static final String SPLIT_OE = "\u17C1\u17B8";

  private KhmerOrder() {}

  /** A mark, or a subscript of two characters. */
  private record Mark(String text, int rank) {}

  static String normalise(String text) {
    StringBuilder result = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char letter = text.charAt(i++);
      result.append(letter);
      if (isBase(letter)) {
        i = appendMarks(text, i, result);
      }
    }
    return result.toString();
  }

  private static int appendMarks(String text, int from, StringBuilder result) {
    List<Mark> marks = new ArrayList<>();
    int i = from;
    while (i < text.length()) {
      int length = markLength(text, i);
      if (length == 0) {
        break;
      }
      String mark = text.substring(i, i + length);
      marks.add(new Mark(mark, rank(mark)));
      i += length;
    }
    marks.sort(Comparator.comparingInt(Mark::rank));
    StringBuilder cluster = new StringBuilder();
    marks.forEach(mark -> cluster.append(mark.text()));
    result.append(joinSplitVowels(cluster.toString()));
    return i;
  }

  private static int markLength(String text, int i) {
    char c = text.charAt(i);
    if (c == COENG) {
      return i + 1 < text.length() && isBase(text.charAt(i + 1)) ? 2 : 1;
    }
    return (c >= '\u17B6' && c <= '\u17D1') || c == '\u17DD' ? 1 : 0;
  }

  private static int rank(String mark) {
    char c = mark.charAt(0);
    if (c == '\u17CC') {
      return 0;
    }
    if (c == COENG) {
      return mark.length() == 2 && mark.charAt(1) == RO ? 2 : 1;
    }
    if (c == '\u17C9' || c == '\u17CA') {
      return 3;
    }
    return c <= '\u17C5' ? 4 : 5;
  }

  /** Vowels that some keyboards type in two halves. */
  private static String joinSplitVowels(String marks) {
    return marks.replace(SPLIT_OO, "\u17C4").replace(SPLIT_OE, "\u17BE");
  }

  /** A consonant or an independent vowel. */
  static boolean isBase(char c) {
    return c >= '\u1780' && c <= '\u17B3';
  }
}
