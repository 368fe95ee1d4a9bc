package kh.ccc.certification.paper.pdf;

import java.awt.font.GlyphVector;
import java.util.function.IntUnaryOperator;

/**
 * What each glyph of a shaped line stands for. A syllable is often set by glyphs that no letter has
 * for its own (subscripts, ligatures): those stand for the letters of the syllable that no other
 * glyph shows.
 */
final class Meanings {

  private final String text;
  private final GlyphVector line;
  private final IntUnaryOperator glyphOf;

  /**
   * @param glyphOf the glyph of a letter when it stands alone, 0 when it has none
   */
  Meanings(String text, GlyphVector line, IntUnaryOperator glyphOf) {
    this.text = text;
    this.line = line;
    this.glyphOf = glyphOf;
  }

  String[] of(int[] glyphs) {
    String[] meanings = new String[glyphs.length];
    for (int i = 0; i < glyphs.length; i++) {
      meanings[i] = of(glyphs[i]);
    }
    return meanings;
  }

  private String of(int glyph) {
    int from = line.getGlyphCharIndex(glyph);
    String syllable = text.substring(from, end(from));
    int code = line.getGlyphCode(glyph);
    return syllable
        .codePoints()
        .filter(point -> glyphOf.applyAsInt(point) == code)
        .mapToObj(Character::toString)
        .findFirst()
        .orElseGet(() -> hidden(syllable));
  }

  private int end(int from) {
    int end = text.length();
    for (int i = 0; i < line.getNumGlyphs(); i++) {
      int at = line.getGlyphCharIndex(i);
      if (at > from && at < end) {
        end = at;
      }
    }
    return end;
  }

  private String hidden(String syllable) {
    StringBuilder hidden = new StringBuilder();
    syllable
        .codePoints()
        .filter(point -> !isShown(glyphOf.applyAsInt(point)))
        .forEach(hidden::appendCodePoint);
    return hidden.isEmpty() ? syllable : hidden.toString();
  }

  private boolean isShown(int code) {
    for (int i = 0; i < line.getNumGlyphs(); i++) {
      if (line.getGlyphCode(i) == code) {
        return true;
      }
    }
    return false;
  }
}
