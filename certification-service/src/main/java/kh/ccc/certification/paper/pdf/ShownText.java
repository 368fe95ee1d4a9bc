package kh.ccc.certification.paper.pdf;

/** The operators that put each glyph of a line exactly where the shaper wants it. */
final class ShownText {

  /** What the eye cannot see and rounding leaves behind, in thousandths of an em. */
  private static final float NOTHING = 0.5f;

  private final Glyphs line;
  private final Type type;
  private final float size;
  private final int air;
  private final StringBuilder operators = new StringBuilder("[<");
  private float pen;
  private float rise;

  private ShownText(Glyphs line, Type type, float size, int air) {
    this.line = line;
    this.type = type;
    this.size = size;
    this.air = air;
  }

  /**
   * The operators for a line.
   *
   * @param air what is added between two glyphs, in thousandths of an em
   */
  static String operators(Glyphs line, Type type, float size, int air) {
    return new ShownText(line, type, size, air).write();
  }

  private String write() {
    for (int i = 0; i < line.ids().length; i++) {
      raise(-line.y()[i]);
      move(line.x()[i] + air * i);
      operators.append(Hex.glyph(line.ids()[i]));
      pen += type.advance(line.ids()[i]);
    }
    raise(0);
    return operators.append(">] TJ\n").toString().replace("<>", "");
  }

  /** Marks above and below stand higher or lower than the font drew them (GPOS). */
  private void raise(float to) {
    if (Math.abs(to - rise) >= NOTHING) {
      rise = to;
      operators.append(">] TJ ").append(Numbers.of(to * size / 1000)).append(" Ts [<");
    }
  }

  private void move(float to) {
    float gap = to - pen;
    if (Math.abs(gap) >= NOTHING) {
      operators.append('>').append(Numbers.of(-gap)).append('<');
      pen = to;
    }
  }
}
