package kh.ccc.certification.paper.pdf;

/**
 * A shaped line: which glyphs stand where. Lengths are thousandths of an em, y counts downwards.
 *
 * @param text what is written, for those who cannot see it
 * @param unicode what each glyph stands for when it is taken alone
 * @param advance how far the pen has come at the end
 */
record Glyphs(
    Face face, String text, int[] ids, String[] unicode, float[] x, float[] y, float advance) {

  /** True when the glyphs taken one after the other read as the text. */
  boolean isSpelled() {
    return String.join("", unicode).equals(text);
  }

  /** How wide the line is when set at that size, in the unit of the size. */
  float width(float size) {
    return advance * size / 1000;
  }
}
