package kh.ccc.certification.print.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import kh.ccc.certification.paper.pdf.Canvas;
import kh.ccc.certification.paper.pdf.Ink;

/** The decoration of the certificate: drawn lines, no picture, nobody's emblem. */
final class Ornaments {

  static final Ink INDIGO = Ink.of(0x232A63);
  static final Ink GOLD = Ink.of(0xB08A2E);
  static final Ink BRIGHT = Ink.of(0xE3C36A);
  static final Ink PALE = Ink.of(0xF4EEDD);
  static final Ink PALE_GOLD = Ink.of(0xDCCB98);
  static final Ink DARK = Ink.of(0x6E551A);
  static final Ink SOFT = Ink.of(0x4D5478);
  static final Ink WHITE = Ink.of(0xFFFFFF);

  private static final double BAND_OUT = 8;
  private static final double BAND_IN = 16;

  private final Canvas canvas;

  Ornaments(Canvas canvas) {
    this.canvas = canvas;
  }

  /** Border and ground. */
  void frame() {
    rosette(Canvas.WIDTH / 2, 140, 66);
    Path2D band = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    band.append(inset(BAND_OUT), false);
    band.append(inset(BAND_IN), false);
    canvas.fill(INDIGO, band);
    canvas.stroke(GOLD, 0.35, inset(6.6));
    canvas.stroke(BRIGHT, 0.25, inset(BAND_OUT + 0.9));
    canvas.stroke(BRIGHT, 0.25, inset(BAND_IN - 0.9));
    canvas.stroke(GOLD, 0.7, inset(17.2));
    canvas.stroke(GOLD, 0.2, inset(18.4));
    chain();
    corners();
  }

  private static Rectangle2D inset(double by) {
    return new Rectangle2D.Double(by, by, Canvas.WIDTH - 2 * by, Canvas.HEIGHT - 2 * by);
  }

  /** Lotus buds in a row along all four sides. */
  private void chain() {
    double middle = (BAND_OUT + BAND_IN) / 2;
    double from = BAND_IN + 0.4;
    row(from, Canvas.WIDTH - from, 28, x -> AffineTransform.getTranslateInstance(x, middle));
    row(from, Canvas.WIDTH - from, 28, x -> turned(x, Canvas.HEIGHT - middle, 2));
    row(from, Canvas.HEIGHT - from, 42, y -> turned(middle, y, 3));
    row(from, Canvas.HEIGHT - from, 42, y -> turned(Canvas.WIDTH - middle, y, 1));
  }

  private static AffineTransform turned(double x, double y, int quarters) {
    AffineTransform at = AffineTransform.getTranslateInstance(x, y);
    at.quadrantRotate(quarters);
    return at;
  }

  private interface Spot {
    AffineTransform at(double along);
  }

  private void row(double from, double to, int count, Spot spot) {
    double step = (to - from) / count;
    for (int i = 0; i < count; i++) {
      canvas.within(
          spot.at(from + step * (i + 0.5)),
          () -> canvas.stamp("Bud", new Rectangle2D.Double(-4, -4, 8, 8), Ornaments::bud));
    }
  }

  private static void bud(Canvas canvas) {
    Path2D bud = new Path2D.Double();
    bud.moveTo(0, 2.2);
    bud.curveTo(-2.6, 1.2, -1.7, -1.0, 0, -2.2);
    bud.curveTo(1.7, -1.0, 2.6, 1.2, 0, 2.2);
    bud.closePath();
    canvas.stroke(BRIGHT, 0.22, bud);
    Path2D heart = new Path2D.Double();
    heart.moveTo(0, 1.5);
    heart.curveTo(-1.1, 0.8, -0.7, -0.3, 0, -1.0);
    heart.curveTo(0.7, -0.3, 1.1, 0.8, 0, 1.5);
    heart.closePath();
    canvas.fill(BRIGHT, heart);
    canvas.fill(BRIGHT, new Ellipse2D.Double(2.75, -0.35, 0.7, 0.7));
  }

  private void corners() {
    double middle = (BAND_OUT + BAND_IN) / 2;
    for (double x : new double[] {middle, Canvas.WIDTH - middle}) {
      for (double y : new double[] {middle, Canvas.HEIGHT - middle}) {
        canvas.fill(INDIGO, new Rectangle2D.Double(x - 5, y - 5, 10, 10));
        canvas.stroke(BRIGHT, 0.3, new Rectangle2D.Double(x - 4.6, y - 4.6, 9.2, 9.2));
        lotus(BRIGHT, x, y, 3.9);
        canvas.fill(INDIGO, new Ellipse2D.Double(x - 0.9, y - 0.9, 1.8, 1.8));
      }
    }
  }

  /** Eight petals for the eight chapters of the guideline. */
  void lotus(Ink ink, double x, double y, double radius) {
    canvas.use(ink);
    for (int i = 0; i < 8; i++) {
      AffineTransform at = AffineTransform.getTranslateInstance(x, y);
      at.rotate(Math.PI / 4 * i);
      at.scale(radius, radius);
      canvas.within(
          at,
          () ->
              canvas.stamp(
                  "Petal", new Rectangle2D.Double(-1, -1, 2, 2), drawing -> drawing.fill(petal())));
    }
  }

  private static Shape petal() {
    Path2D petal = new Path2D.Double();
    petal.moveTo(0, -0.08);
    petal.curveTo(-0.24, -0.28, -0.24, -0.68, 0, -1);
    petal.curveTo(0.24, -0.68, 0.24, -0.28, 0, -0.08);
    petal.closePath();
    return petal;
  }

  /** Two lines that run out of a small lotus. */
  void divider(double y, double half) {
    double middle = Canvas.WIDTH / 2;
    lotus(GOLD, middle, y, 2.4);
    for (int side : new int[] {-1, 1}) {
      double near = middle + side * 4.2;
      canvas.stroke(GOLD, 0.35, new Line2D.Double(near, y, middle + side * half, y));
      canvas.fill(GOLD, new Ellipse2D.Double(near - 0.5, y - 0.5, 1, 1));
    }
  }

  /** Fine lines on the ground: hard to copy, easy to print. */
  private void rosette(double x, double y, double radius) {
    Shape loop = new Ellipse2D.Double(-radius, -radius * 0.42, 2 * radius, radius * 0.84);
    for (int i = 0; i < 30; i++) {
      AffineTransform at = AffineTransform.getTranslateInstance(x, y);
      at.rotate(Math.PI / 30 * i);
      canvas.within(
          at,
          () ->
              canvas.stamp(
                  "Loop",
                  new Rectangle2D.Double(-radius - 1, -radius - 1, 2 * radius + 2, 2 * radius + 2),
                  drawing -> drawing.stroke(PALE, 0.25, loop)));
    }
  }
}
