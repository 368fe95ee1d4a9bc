package kh.ccc.certification.paper.pdf;

/** Measures and colours of plain documents. Lengths are millimetres. */
final class PaperLook {

  static final double LEFT = 24;
  static final double WIDTH = Canvas.WIDTH - 2 * LEFT;
  static final double TOP = 24;
  static final double BOTTOM = 272;
  static final Ink HEADING = Ink.of(0x232A63);
  static final Ink SOFT = Ink.of(0x4D5478);
  static final Ink RULE = Ink.of(0xB08A2E);
  static final Ink GROUND = Ink.of(0xF3F1EA);

  private static final double POINT = 25.4 / 72;

  private PaperLook() {}

  /** The height of a line: Khmer needs room above and below its letters. */
  static double leading(Face face, float size) {
    return size * POINT * (face == Face.TITLE ? 1.95 : 1.7);
  }

  /** From the upper edge of a line to its base line. */
  static double base(Face face, float size) {
    return leading(face, size) * 0.68;
  }

  static float points(double millimetres) {
    return (float) (millimetres / POINT);
  }
}
