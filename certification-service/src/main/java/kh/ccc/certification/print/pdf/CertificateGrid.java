package kh.ccc.certification.print.pdf;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kh.ccc.certification.paper.pdf.Canvas;
import kh.ccc.certification.paper.pdf.Canvas.Align;
import kh.ccc.certification.paper.pdf.Face;
import kh.ccc.certification.paper.pdf.Ink;
import kh.ccc.certification.paper.pdf.Tag;
import kh.ccc.certification.paper.pdf.TypeCase;
import kh.ccc.certification.print.Chapter;
import kh.ccc.certification.print.Element;
import kh.ccc.certification.print.Words;

/** The facts in two rows of three, and the results of the chapters below when they are known. */
final class CertificateGrid {

  private static final double LEFT = 25;
  private static final double WIDTH = Canvas.WIDTH - 2 * LEFT;
  private static final double CELL = WIDTH / 3;
  private static final double ROW = 15.4;
  private static final double CHAPTER_ROW = 7.2;

  private final TypeCase types;
  private final CertificateFacts facts;
  private final Canvas canvas;
  private final Tag root;
  private final Set<Element> shown;

  CertificateGrid(
      TypeCase types, CertificateFacts facts, Canvas canvas, Tag root, Set<Element> shown) {
    this.types = types;
    this.facts = facts;
    this.canvas = canvas;
    this.root = root;
    this.shown = shown;
  }

  void addTo(Column column) {
    column.add(2 * ROW, this::facts);
    column.gap(1, 0.8);
    if (!facts.chapters().isEmpty()) {
      int rows = (facts.chapters().size() + 1) / 2;
      column.add(6 + rows * CHAPTER_ROW, this::chapters);
      column.gap(1, 0.6);
    }
  }

  private void facts(double y) {
    canvas.artifact(() -> {
      for (int row = 0; row <= 2; row++) {
        double at = y + row * ROW;
        canvas.stroke(
            row == 1 ? Ornaments.PALE_GOLD : Ornaments.GOLD,
            row == 1 ? 0.2 : 0.4,
            new Line2D.Double(LEFT, at, LEFT + WIDTH, at));
      }
    });
    cell(Element.NUMBER, "number", CertificateTexts.same(facts.number()), 0, y);
    cell(Element.RESOLUTION, "resolution", CertificateTexts.same(facts.resolution()), 1, y);
    cell(Element.EDITION, "edition", facts.edition(), 2, y);
    cell(Element.VALID_FROM, "validFrom", facts.validFrom(), 0, y + ROW);
    cell(Element.VALID_UNTIL, "validUntil", facts.validUntil(), 1, y + ROW);
    cell(Element.GRANTED_ON, "grantedOn", facts.grantedOn(), 2, y + ROW);
  }

  private void cell(Element element, String label, Words value, int column, double y) {
    Words labels = facts.text(label);
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of(Face.TEXT, 6.6f, Ornaments.SOFT, labels.km()));
    lines.add(Line.of(Face.TEXT, 5.8f, Ornaments.SOFT, labels.en()));
    if (value.km().equals(value.en())) {
      lines.addAll(
          new Fit(types, Face.STRONG, 11.5f, CELL - 4).lines(Ornaments.INDIGO, value.km()));
    } else {
      lines.add(Line.of(Face.STRONG, 9, Ornaments.INDIGO, value.km()));
      lines.add(Line.of(Face.TEXT, 7, Ink.BLACK, value.en()));
    }
    double middle = LEFT + CELL * (column + 0.5);
    stack(lines, Align.CENTRE, middle, y + 0.5);
    shown.add(element);
  }

  private void stack(List<Line> lines, Align align, double x, double top) {
    canvas.tagged(
        root.add("P"),
        () -> {
          double y = top;
          for (Line line : lines) {
            line.draw(canvas, align, x, y);
            y += line.height();
          }
        });
  }

  private void chapters(double y) {
    Words heading = facts.text("chapters");
    canvas.tagged(
        root.add("H2"),
        () -> {
          Line.of(Face.STRONG, 8, Ornaments.INDIGO, heading.km()).draw(canvas, Align.LEFT, LEFT, y);
          Line.of(Face.TEXT, 7, Ornaments.SOFT, heading.en())
              .draw(canvas, Align.RIGHT, LEFT + WIDTH, y + 0.9);
        });
    int rows = (facts.chapters().size() + 1) / 2;
    for (int i = 0; i < facts.chapters().size(); i++) {
      double x = i < rows ? LEFT : LEFT + WIDTH / 2 + 2;
      chapter(facts.chapters().get(i), x, y + 6 + (i % rows) * CHAPTER_ROW);
    }
  }

  private void chapter(Chapter chapter, double x, double y) {
    double width = WIDTH / 2 - 2;
    Words title = facts.text("chapter." + chapter.chapter());
    Words number = CertificateTexts.number(chapter.chapter());
    Words percent = facts.percent(chapter);
    canvas.artifact(() -> gauge(chapter, x, y, width));
    canvas.tagged(
        root.add("P"),
        () -> {
          Line.of(Face.STRONG, 7.5f, Ornaments.WHITE, number.km())
              .draw(canvas, Align.CENTRE, x + 2.6, y + 0.75);
          List<Line> km = new Fit(types, Face.TEXT, 7.2f, width - 18).lines(Ink.BLACK, title.km());
          km.getFirst().draw(canvas, Align.LEFT, x + 6.4, y - 0.6);
          Line.of(Face.TEXT, 5.8f, Ornaments.SOFT, title.en())
              .draw(canvas, Align.LEFT, x + 6.4, y + 2.9);
          Line.of(Face.STRONG, 9, Ornaments.INDIGO, percent.km())
              .draw(canvas, Align.RIGHT, x + width, y - 0.2);
        });
  }

  /** How much of the chapter is reached, to be seen from afar. */
  private void gauge(Chapter chapter, double x, double y, double width) {
    canvas.fill(Ornaments.INDIGO, new Ellipse2D.Double(x + 0.2, y + 0.3, 4.8, 4.8));
    double from = x + 6.4;
    double length = width - 6.4;
    canvas.fill(Ornaments.PALE, new Rectangle2D.Double(from, y + 5.9, length, 0.8));
    double part = length * Math.clamp(chapter.percent(), 0, 100) / 100.0;
    canvas.fill(Ornaments.GOLD, new Rectangle2D.Double(from, y + 5.9, part, 0.8));
  }
}
