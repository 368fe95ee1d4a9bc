package kh.ccc.certification.print.pdf;

import kh.ccc.certification.paper.pdf.Canvas;
import kh.ccc.certification.paper.pdf.Face;
import kh.ccc.certification.paper.pdf.Ink;

/**
 * A line of type.
 *
 * @param size in points
 * @param height what it takes of the page, in millimetres
 */
record Line(Face face, float size, Ink ink, double height, String text) {

  /** Khmer needs room for what stands above and below its letters, Moul more than the others. */
  static Line of(Face face, float size, Ink ink, String text) {
    double leading = face == Face.TITLE ? 1.9 : isKhmer(text) ? 1.62 : 1.32;
    return new Line(face, size, ink, size * leading * 25.4 / 72, text);
  }

  private static boolean isKhmer(String text) {
    return text.codePoints().anyMatch(point -> point >= 0x1780 && point <= 0x17FF);
  }

  /** Draws it with its upper edge there. */
  void draw(Canvas canvas, Canvas.Align align, double x, double y) {
    canvas.text(face, size, ink, align, x, y + height * 0.68, text);
  }
}
