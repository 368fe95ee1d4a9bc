package kh.ccc.certification.paper.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * A page that is being written. Lengths are millimetres from the upper left corner, sizes of type
 * are points. What is written belongs to a tag, or is an artifact that nobody needs to hear of.
 */
public final class Canvas {

  public static final float WIDTH = 210;
  public static final float HEIGHT = 297;

  static final float POINTS = 72 / 25.4f;

  private final TypeCase types;
  private final UsedGlyphs used;
  private final Stamps stamps;
  private final Consumer<Tag> marked;
  private final StringBuilder content = new StringBuilder(16_384);
  private int marks;

  /** How a line of text stands to its place. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /**
   * @param marked hears of each piece of content in the order of their marks
   */
  Canvas(TypeCase types, UsedGlyphs used, Stamps stamps, Consumer<Tag> marked) {
    this.types = types;
    this.used = used;
    this.stamps = stamps;
    this.marked = marked;
  }

  /** A page whose lengths are millimetres from above. */
  Canvas inMillimetres() {
    String scale = Numbers.of(POINTS);
    write(scale + " 0 0 -" + scale + " 0 " + Numbers.of(HEIGHT * POINTS) + " cm");
    return this;
  }

  byte[] content() {
    return content.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Everything that the work draws is content of the tag. */
  public void tagged(Tag tag, Runnable work) {
    write("/" + tag.type() + " <</MCID " + marks + ">> BDC");
    marks++;
    marked.accept(tag);
    work.run();
    write("EMC");
  }

  /** Everything that the work draws is decoration. */
  public void artifact(Runnable work) {
    write("/Artifact BMC");
    work.run();
    write("EMC");
  }

  /** Keeps the settings of what surrounds the work. */
  public void within(AffineTransform transform, Runnable work) {
    double[] m = new double[6];
    transform.getMatrix(m);
    write("q");
    operands(m);
    write("cm");
    work.run();
    write("Q");
  }

  /** The colour of all areas from here on. */
  public void use(Ink ink) {
    write(ink.operands() + " rg");
  }

  /**
   * A drawing that is kept once however often it is shown.
   *
   * @param box what it covers
   * @param drawing draws it, in the colours that are in use where it is shown or in its own
   */
  public void stamp(String name, Rectangle2D box, Consumer<Canvas> drawing) {
    if (!stamps.has(name)) {
      Canvas draft = new Canvas(types, used, stamps, tag -> {});
      drawing.accept(draft);
      stamps.put(name, box, draft.content());
    }
    write("/" + name + " Do");
  }

  public void fill(Ink ink, Shape shape) {
    use(ink);
    fill(shape);
  }

  /** Fills an area with the colour that is in use. */
  public void fill(Shape shape) {
    path(shape);
    write(shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD ? "f*" : "f");
  }

  public void stroke(Ink ink, double width, Shape shape) {
    write(ink.operands() + " RG " + Numbers.of(width) + " w");
    path(shape);
    write("S");
  }

  private void path(Shape shape) {
    double[] at = new double[6];
    for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> segment(at, 2, "m");
        case PathIterator.SEG_LINETO -> segment(at, 2, "l");
        case PathIterator.SEG_CUBICTO -> segment(at, 6, "c");
        case PathIterator.SEG_CLOSE -> write("h");
        default -> throw new IllegalArgumentException("draw with cubic curves");
      }
    }
  }

  private void segment(double[] at, int count, String operator) {
    for (int i = 0; i < count; i++) {
      Numbers.appendPlace(content, at[i]);
      content.append(' ');
    }
    write(operator);
  }

  /** Tells which squares of a grid are to be filled. */
  @FunctionalInterface
  public interface Filled {
    boolean at(int column, int row);
  }

  /** Fills squares of a grid that is as wide and as high as the unit of length. */
  public void grid(Ink ink, int side, Filled filled) {
    use(ink);
    // A mask of one bit for each square: a third of what so many rectangles take.
    write("q 1 0 0 -1 0 1 cm BI /IM true /D [1 0] /W " + side + " /H " + side + " /F /AHx ID");
    for (int row = 0; row < side; row++) {
      write(Hex.bytes(bits(side, row, filled)));
    }
    write("> EI Q");
  }

  private static byte[] bits(int side, int row, Filled filled) {
    byte[] bits = new byte[(side + 7) / 8];
    for (int column = 0; column < side; column++) {
      if (filled.at(column, row)) {
        bits[column / 8] |= (byte) (0x80 >> column % 8);
      }
    }
    return bits;
  }

  /** A line of text; its base line is at y. */
  public void text(Face face, float size, Ink ink, Align align, double x, double y, String text) {
    show(types.shape(face, text), size, ink, align, x, y, 0);
  }

  /** The same with some air (thousandths of an em) between the letters; for Latin letters only. */
  public void spaced(
      Face face, float size, Ink ink, Align align, double x, double y, String text, int air) {
    show(types.shape(face, text), size, ink, align, x, y, air);
  }

  private void show(Glyphs line, float size, Ink ink, Align align, double x, double y, int air) {
    used.add(line);
    float width = (line.advance() + air * (line.ids().length - 1f)) * size / 1000 / POINTS;
    double left =
        switch (align) {
          case LEFT -> x;
          case CENTRE -> x - width / 2;
          case RIGHT -> x - width;
        };
    write(spoken(line) + " BDC BT " + ink.operands() + " rg");
    write("/" + line.face().key() + " " + Numbers.of(size / POINTS) + " Tf");
    content.append("1 0 0 -1 ");
    segment(new double[] {left, y}, 2, "Tm");
    content.append(ShownText.operators(line, types.of(line.face()), size / POINTS, air));
    write("ET EMC");
  }

  /** Where the glyphs tell the letters one by one, nothing needs to be said beside them. */
  private static String spoken(Glyphs line) {
    String language = "/Span <</Lang (" + Letters.language(line.text()) + ")";
    return line.isSpelled()
        ? language + ">>"
        : language + "/ActualText " + Hex.text(line.text()) + ">>";
  }

  private void operands(double[] numbers) {
    for (double number : numbers) {
      content.append(Numbers.of(number)).append(' ');
    }
  }

  private void write(String operators) {
    content.append(operators).append('\n');
  }
}
