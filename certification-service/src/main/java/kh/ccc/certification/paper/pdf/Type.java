package kh.ccc.certification.paper.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * One face, ready to set: HarfBuzz of the JDK shapes the lines, the parsed font is what gets
 * embedded. Belongs to one worker at a time.
 */
final class Type {

  /** Positions in font units, without rounding to pixels. */
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  /** What the JDK answers for letters that show nothing. */
  private static final int INVISIBLE = 0xFFFE;

  /** Most lines of a document are the same in the next one: labels, titles, dates. */
  private static final int KEPT = 500;

  private final Face face;
  private final TrueTypeFont font;
  private final Font shaper;
  private final CmapLookup letters;
  private final HorizontalMetricsTable metrics;
  private final float toThousandths;
  private final Map<String, Glyphs> shaped = new RecentlyUsed<>(KEPT);

  Type(Face face, TrueTypeFont font, Font shaper) {
    this.face = face;
    this.font = font;
    try {
      int unitsPerEm = font.getUnitsPerEm();
      this.shaper = shaper.deriveFont((float) unitsPerEm).deriveFont(features());
      this.letters = font.getUnicodeCmapLookup();
      this.metrics = font.getHorizontalMetrics();
      this.toThousandths = 1000f / unitsPerEm;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JDK leaves both off unless it is told; every other shaper has them on. */
  private static Map<TextAttribute, Object> features() {
    return Map.of(
        TextAttribute.KERNING, TextAttribute.KERNING_ON,
        TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON);
  }

  TrueTypeFont font() {
    return font;
  }

  boolean has(int point) {
    return letters.getGlyphId(point) != 0 || point == 0x200C || point == 0x200D;
  }

  /** The advance of a glyph as the PDF states it: whole thousandths of an em. */
  int advance(int glyph) {
    return Math.round(metrics.getAdvanceWidth(glyph) * toThousandths);
  }

  /** Shapes a line; letters that the face does not have are set by plainer ones. */
  Glyphs shape(String text) {
    return shaped.computeIfAbsent(text, this::layOut);
  }

  private Glyphs layOut(String text) {
    String plain = Letters.plain(text);
    return layOut(plain, Letters.within(plain, this::has));
  }

  private Glyphs layOut(String text, String set) {
    char[] chars = set.toCharArray();
    GlyphVector line =
        shaper.layoutGlyphVector(EXACT, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT);
    int[] visible = visible(line);
    float[] positions = line.getGlyphPositions(0, line.getNumGlyphs() + 1, null);
    int[] ids = new int[visible.length];
    float[] x = new float[visible.length];
    float[] y = new float[visible.length];
    for (int i = 0; i < visible.length; i++) {
      ids[i] = line.getGlyphCode(visible[i]);
      x[i] = positions[2 * visible[i]] * toThousandths;
      y[i] = positions[2 * visible[i] + 1] * toThousandths;
    }
    float advance = positions[2 * line.getNumGlyphs()] * toThousandths;
    String[] unicode = new Meanings(set, line, letters::getGlyphId).of(visible);
    return new Glyphs(face, text, ids, unicode, x, y, advance);
  }

  private static int[] visible(GlyphVector line) {
    int[] visible = new int[line.getNumGlyphs()];
    int count = 0;
    for (int i = 0; i < visible.length; i++) {
      if (line.getGlyphCode(i) < INVISIBLE) {
        visible[count++] = i;
      }
    }
    return Arrays.copyOf(visible, count);
  }
}
