package kh.ccc.certification.print.pdf;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import kh.ccc.certification.paper.pdf.Canvas;

/** Pieces from top to bottom; what is left of the height widens the gaps between them. */
final class Column {

  private record Piece(double height, double stretch, DoubleConsumer draw) {}

  private final List<Piece> pieces = new ArrayList<>();

  /** A piece that is drawn with its upper edge where it is told. */
  void add(double height, DoubleConsumer draw) {
    pieces.add(new Piece(height, 0, draw));
  }

  /**
   * A gap.
   *
   * @param stretch its part of the height that is left
   */
  void gap(double height, double stretch) {
    pieces.add(new Piece(height, stretch, top -> {}));
  }

  /** Draws all between two heights; what is too much for them is drawn smaller as a whole. */
  void draw(Canvas canvas, double top, double bottom) {
    double room = bottom - top;
    if (height() <= room) {
      draw(top, bottom);
      return;
    }
    double scale = room / height();
    AffineTransform smaller = AffineTransform.getTranslateInstance(Canvas.WIDTH / 2, top);
    smaller.scale(scale, scale);
    smaller.translate(-Canvas.WIDTH / 2, -top);
    canvas.within(smaller, () -> draw(top, top + height()));
  }

  private void draw(double top, double bottom) {
    double left = bottom - top - height();
    double stretch = pieces.stream().mapToDouble(Piece::stretch).sum();
    double y = top;
    for (Piece piece : pieces) {
      piece.draw().accept(y);
      y += piece.height() + (stretch > 0 ? left * piece.stretch() / stretch : 0);
    }
  }

  double height() {
    return pieces.stream().mapToDouble(Piece::height).sum();
  }
}
