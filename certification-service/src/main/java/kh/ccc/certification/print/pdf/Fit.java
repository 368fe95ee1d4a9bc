package kh.ccc.certification.print.pdf;

import java.util.List;
import kh.ccc.certification.paper.pdf.Face;
import kh.ccc.certification.paper.pdf.Ink;
import kh.ccc.certification.paper.pdf.TypeCase;

/** Finds the size at which a text of any length fits: smaller first, then on more lines. */
final class Fit {

  private static final double POINTS = 72 / 25.4;
  private static final float STEP = 0.5f;
  private static final float SMALLEST = 5;

  private final TypeCase types;
  private final Face face;
  private final float largest;
  private final float width;

  /**
   * @param width in millimetres
   */
  Fit(TypeCase types, Face face, float largest, double width) {
    this.types = types;
    this.face = face;
    this.largest = largest;
    this.width = (float) (width * POINTS);
  }

  List<Line> lines(Ink ink, String text) {
    float size = size(text);
    return types.balancedLines(face, size, text, width).stream()
        .map(line -> Line.of(face, size, ink, line))
        .toList();
  }

  private float size(String text) {
    float alone = types.width(face, largest, text);
    float size = alone <= width ? largest : largest * 0.7f;
    if (alone * 0.7f <= width) {
      return Math.min(largest, floor(largest * width / alone));
    }
    while (size > SMALLEST && types.lines(face, size, text, width).size() > allowed(size)) {
      size -= STEP;
    }
    return size;
  }

  /** On one line it may shrink to 0.7, on two to a half, below that it needs three or four. */
  private int allowed(float size) {
    return size > largest * 0.5f ? 2 : size > largest * 0.35f ? 3 : 4;
  }

  private static float floor(float size) {
    return (float) (Math.floor(size * 10) / 10);
  }
}
