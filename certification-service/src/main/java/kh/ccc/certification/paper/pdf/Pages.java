package kh.ccc.certification.paper.pdf;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.certification.paper.pdf.Canvas.Align;

/** Pages that follow each other, filled from top to bottom. */
final class Pages {

  private static final float FOOT_SIZE = 7.5f;

  private final TaggedPdf pdf;
  private final List<Canvas> pages = new ArrayList<>();
  private double y;

  Pages(TaggedPdf pdf) {
    this.pdf = pdf;
    turn();
  }

  Canvas canvas() {
    return pages.getLast();
  }

  double y() {
    return y;
  }

  /** A fresh page. */
  void turn() {
    pages.add(pdf.addPage());
    y = PaperLook.TOP;
  }

  boolean isFresh() {
    return y == PaperLook.TOP;
  }

  boolean fits(double height) {
    return y + height <= PaperLook.BOTTOM;
  }

  /** Sees to it that so much fits on the page, on the next one when it must be. */
  void need(double height) {
    if (!fits(height) && !isFresh()) {
      turn();
    }
  }

  void advance(double height) {
    y += height;
  }

  /** Air between two pieces; none at the top of a page. */
  void gap(double height) {
    if (!isFresh()) {
      y += height;
    }
  }

  /** The foot of every page: what document this is, and which of how many pages. */
  void number(String reference) {
    for (int i = 0; i < pages.size(); i++) {
      Canvas page = pages.get(i);
      String count = (i + 1) + " / " + pages.size();
      page.artifact(() -> {
        double line = PaperLook.BOTTOM + 5;
        double right = PaperLook.LEFT + PaperLook.WIDTH;
        page.stroke(PaperLook.RULE, 0.25, new Line2D.Double(PaperLook.LEFT, line, right, line));
        foot(page, Align.LEFT, PaperLook.LEFT, reference);
        foot(page, Align.RIGHT, right, count);
      });
    }
  }

  private static void foot(Canvas page, Align align, double x, String text) {
    page.text(Face.TEXT, FOOT_SIZE, PaperLook.SOFT, align, x, PaperLook.BOTTOM + 10, text);
  }
}
