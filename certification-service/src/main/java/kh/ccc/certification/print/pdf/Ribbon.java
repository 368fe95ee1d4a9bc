package kh.ccc.certification.print.pdf;

import java.awt.geom.Path2D;
import kh.ccc.certification.paper.pdf.Canvas;

/** The ribbon on which the level stands. */
final class Ribbon {

  private final Canvas canvas;

  Ribbon(Canvas canvas) {
    this.canvas = canvas;
  }

  void draw(double middle, double y, double width, double height) {
    tail(middle - width / 2, y, height, -1);
    tail(middle + width / 2, y, height, 1);
    Path2D body = new Path2D.Double();
    body.moveTo(middle - width / 2, y);
    body.lineTo(middle + width / 2, y);
    body.lineTo(middle + width / 2, y + height);
    body.lineTo(middle - width / 2, y + height);
    body.closePath();
    canvas.fill(Ornaments.INDIGO, body);
    canvas.stroke(Ornaments.BRIGHT, 0.25, line(middle, y + 0.8, width));
    canvas.stroke(Ornaments.BRIGHT, 0.25, line(middle, y + height - 0.8, width));
  }

  private static Path2D line(double middle, double y, double width) {
    Path2D line = new Path2D.Double();
    line.moveTo(middle - width / 2, y);
    line.lineTo(middle + width / 2, y);
    return line;
  }

  private void tail(double x, double y, double height, int side) {
    Path2D tail = new Path2D.Double();
    tail.moveTo(x - side * 4, y + 2);
    tail.lineTo(x + side * 9, y + 2);
    tail.lineTo(x + side * 5.5, y + 2 + height / 2);
    tail.lineTo(x + side * 9, y + 2 + height);
    tail.lineTo(x - side * 4, y + 2 + height);
    tail.closePath();
    canvas.fill(Ornaments.GOLD, tail);
    Path2D fold = new Path2D.Double();
    fold.moveTo(x, y + height);
    fold.lineTo(x - side * 4, y + height);
    fold.lineTo(x - side * 4, y + height + 2);
    fold.closePath();
    canvas.fill(Ornaments.DARK, fold);
  }
}
