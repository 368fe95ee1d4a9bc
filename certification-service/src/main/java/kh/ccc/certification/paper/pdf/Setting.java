package kh.ccc.certification.paper.pdf;

import java.awt.geom.Line2D;
import java.util.List;
import kh.ccc.certification.paper.Paper.Fact;
import kh.ccc.certification.paper.Paper.Table;
import kh.ccc.certification.paper.pdf.Canvas.Align;

/** Sets the pieces of a plain document one below the other. */
final class Setting {

  private static final float SIZE = 9.5f;
  private static final double LABEL = 46;

  private final TypeCase types;
  private final Pages pages;
  private final Tag root;

  Setting(TypeCase types, Pages pages, Tag root) {
    this.types = types;
    this.pages = pages;
    this.root = root;
  }

  void title(String text) {
    lines("H1", Letters.isKhmer(text) ? Face.TITLE : Face.STRONG, 16, PaperLook.HEADING, text);
    double line = pages.y() + 1;
    Canvas canvas = pages.canvas();
    canvas.artifact(() ->
        canvas.stroke(
            PaperLook.RULE,
            0.5,
            new Line2D.Double(PaperLook.LEFT, line, PaperLook.LEFT + PaperLook.WIDTH, line)));
    pages.advance(5);
  }

  /** A heading never stands alone at the foot of a page. */
  void heading(int level, String text) {
    float size = level == 2 ? 12.5f : 10.5f;
    pages.gap(level == 2 ? 4 : 2.5);
    pages.need(3 * PaperLook.leading(Face.STRONG, size));
    lines("H" + level, Face.STRONG, size, PaperLook.HEADING, text);
    pages.gap(0.8);
  }

  void paragraph(String text) {
    lines("P", Face.TEXT, SIZE, Ink.BLACK, text);
    pages.gap(1.8);
  }

  void fact(Fact fact) {
    List<String> label = broken(Face.STRONG, fact.label(), LABEL - 3);
    List<String> value = broken(Face.TEXT, fact.value(), PaperLook.WIDTH - LABEL);
    double leading = PaperLook.leading(Face.TEXT, SIZE);
    Tag tag = root.add("P");
    for (int i = 0; i < Math.max(label.size(), value.size()); i++) {
      pages.need(leading);
      if (i < label.size()) {
        line(tag, Face.STRONG, SIZE, PaperLook.SOFT, PaperLook.LEFT, label.get(i));
      }
      if (i < value.size()) {
        line(tag, Face.TEXT, SIZE, Ink.BLACK, PaperLook.LEFT + LABEL, value.get(i));
      }
      pages.advance(leading);
    }
    pages.gap(0.6);
  }

  void table(Table table) {
    pages.gap(1);
    new TableSetting(types, pages, table).set(root.add("Table"));
    pages.gap(2.5);
  }

  void pageBreak() {
    if (!pages.isFresh()) {
      pages.turn();
    }
  }

  private void lines(String type, Face face, float size, Ink ink, String text) {
    Tag tag = root.add(type);
    for (String line : types.lines(face, size, text, PaperLook.points(PaperLook.WIDTH))) {
      double leading = PaperLook.leading(face, size);
      pages.need(leading);
      line(tag, face, size, ink, PaperLook.LEFT, line);
      pages.advance(leading);
    }
  }

  private List<String> broken(Face face, String text, double width) {
    return types.lines(face, SIZE, text, PaperLook.points(width));
  }

  private void line(Tag tag, Face face, float size, Ink ink, double x, String text) {
    Canvas canvas = pages.canvas();
    double base = pages.y() + PaperLook.base(face, size);
    canvas.tagged(tag, () -> canvas.text(face, size, ink, Align.LEFT, x, base, text));
  }
}
