package kh.ccc.certification.print.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kh.ccc.certification.paper.Attachment;
import kh.ccc.certification.paper.pdf.Canvas;
import kh.ccc.certification.paper.pdf.Canvas.Align;
import kh.ccc.certification.paper.pdf.Description;
import kh.ccc.certification.paper.pdf.Face;
import kh.ccc.certification.paper.pdf.Ink;
import kh.ccc.certification.paper.pdf.Tag;
import kh.ccc.certification.paper.pdf.TaggedPdf;
import kh.ccc.certification.paper.pdf.TypeCase;
import kh.ccc.certification.print.Element;
import kh.ccc.certification.print.Words;

/** One certificate on its page, from the heading of the kingdom to the code at the foot. */
final class CertificateTemplate {

  private static final double MIDDLE = Canvas.WIDTH / 2;
  private static final double MEASURE = 160;
  private static final double TOP = 21.5;
  private static final double FOOT = 234.5;

  private final TypeCase types;
  private final CertificateFacts facts;
  private final TaggedPdf pdf;
  private final Canvas canvas;
  private final Tag root;
  private final Set<Element> shown = EnumSet.noneOf(Element.class);

  CertificateTemplate(TypeCase types, CertificateFacts facts, Description description) {
    this.types = types;
    this.facts = facts;
    this.pdf = new TaggedPdf(types, description);
    this.canvas = pdf.addPage();
    this.root = pdf.root();
  }

  /** The finished document; it is not given away when something that must be on it is not. */
  byte[] set(List<Attachment> attachments) {
    Ornaments ornaments = new Ornaments(canvas);
    canvas.artifact(ornaments::frame);
    if (facts.isSynthetic()) {
      canvas.artifact(() -> new Specimen(canvas, facts).across());
    }
    upper(ornaments).draw(canvas, TOP, FOOT);
    new CertificateFoot(types, facts, canvas, root, shown).draw(FOOT);
    Set<Element> forgotten = EnumSet.complementOf(EnumSet.copyOf(shown));
    if (!forgotten.isEmpty()) {
      throw new IllegalStateException("the template does not show " + forgotten);
    }
    return pdf.finish(attachments);
  }

  private Column upper(Ornaments ornaments) {
    Column column = new Column();
    heading(column, ornaments);
    title(column);
    holder(column);
    statement(column);
    new CertificateGrid(types, facts, canvas, root, shown).addTo(column);
    return column;
  }

  private void heading(Column column, Ornaments ornaments) {
    Words kingdom = facts.text("kingdom");
    Words motto = facts.text("motto");
    centred(column, "P", line(Face.TITLE, 12, Ornaments.INDIGO, kingdom.km()));
    centred(column, "P", line(Face.TITLE, 9.5f, Ornaments.INDIGO, motto.km()));
    centred(
        column, "P", line(Face.TEXT, 7, Ornaments.SOFT, kingdom.en() + " \u00B7 " + motto.en()));
    column.gap(2, 0.5);
    column.add(5, y -> canvas.artifact(() -> ornaments.divider(y + 2.5, 34)));
    column.gap(1, 0.7);
    Words name = facts.issuer().name();
    Words address = facts.issuer().address();
    centred(
        column,
        "P",
        line(Face.STRONG, 11, Ornaments.INDIGO, name.km()),
        line(Face.TEXT, 9, Ornaments.INDIGO, name.en()),
        line(Face.TEXT, 7, Ornaments.SOFT, address.km() + " \u00B7 " + address.en()));
    shown.add(Element.ISSUER);
    column.gap(1, 1);
  }

  private void title(Column column) {
    Words title = facts.text("title");
    centred(
        column,
        "H1",
        line(Face.TITLE, 29, Ornaments.INDIGO, title.km()),
        line(Face.STRONG, 12, Ornaments.GOLD, facts.text("title.subject").km()),
        line(Face.STRONG, 15, Ornaments.INDIGO, title.en()),
        line(Face.TEXT, 8.5f, Ornaments.SOFT, facts.text("title.subject").en()));
    if (facts.isSynthetic()) {
      Words warning = facts.text("synthetic");
      centred(
          column,
          "P",
          line(Face.STRONG, 9, Specimen.RED, warning.km()),
          line(Face.STRONG, 8, Specimen.RED, warning.en()));
    }
    column.gap(2, 0.8);
    column.add(11, this::ribbon);
    column.gap(2, 1);
  }

  /** The level on a ribbon. */
  private void ribbon(double y) {
    Words level = facts.level();
    Line km = line(Face.STRONG, 13, Ornaments.WHITE, level.km());
    Line en = line(Face.STRONG, 10.5f, Ornaments.BRIGHT, level.en());
    double kmWidth = types.width(km.face(), km.size(), km.text()) * 25.4 / 72;
    double enWidth = types.width(en.face(), en.size(), en.text()) * 25.4 / 72;
    double width = kmWidth + enWidth + 7;
    canvas.artifact(() -> new Ribbon(canvas).draw(MIDDLE, y, width + 16, 10));
    canvas.tagged(
        root.add("P"),
        () -> {
          km.draw(canvas, Align.LEFT, MIDDLE - width / 2, y + 1.2);
          en.draw(canvas, Align.LEFT, MIDDLE - width / 2 + kmWidth + 7, y + 2.6);
        });
    shown.add(Element.LEVEL);
  }

  private void holder(Column column) {
    Words certifies = facts.text("certifies");
    centred(
        column,
        "P",
        line(Face.TEXT, 9, Ornaments.SOFT, certifies.km() + " \u00B7 " + certifies.en()));
    column.gap(0.5, 0.6);
    boolean first = true;
    for (String name : facts.names()) {
      Face face = first ? NameFace.of(types, name) : Face.STRONG;
      Fit fit = new Fit(types, face, first ? 22 : 14, MEASURE);
      centred(column, "P", fit.lines(first ? Ornaments.INDIGO : Ink.BLACK, name));
      first = false;
    }
    shown.add(Element.HOLDER);
    column.gap(0.5, 0.4);
    Words place = facts.place();
    List<Line> lines = new ArrayList<>();
    lines.addAll(new Fit(types, Face.TEXT, 9.5f, MEASURE).lines(Ink.BLACK, place.km()));
    lines.addAll(new Fit(types, Face.TEXT, 8, MEASURE).lines(Ornaments.SOFT, place.en()));
    centred(column, "P", lines);
    shown.add(Element.PLACE);
    column.gap(1, 0.8);
  }

  private void statement(Column column) {
    Words statement = facts.statement();
    centred(column, "P", paragraph(Face.TEXT, 9, Ink.BLACK, statement.km()));
    column.gap(0.5, 0.2);
    centred(column, "P", paragraph(Face.TEXT, 7.8f, Ornaments.SOFT, statement.en()));
    shown.add(Element.STATEMENT);
    column.gap(1.5, 1);
  }

  private List<Line> paragraph(Face face, float size, Ink ink, String text) {
    return types.balancedLines(face, size, text, (float) (MEASURE * 72 / 25.4)).stream()
        .map(line -> line(face, size, ink, line))
        .toList();
  }

  private static Line line(Face face, float size, Ink ink, String text) {
    return Line.of(face, size, ink, text);
  }

  private void centred(Column column, String type, Line... lines) {
    centred(column, type, Arrays.asList(lines));
  }

  private void centred(Column column, String type, List<Line> lines) {
    column.add(
        lines.stream().mapToDouble(Line::height).sum(),
        top ->
            canvas.tagged(
                root.add(type),
                () -> {
                  double y = top;
                  for (Line line : lines) {
                    line.draw(canvas, Align.CENTRE, MIDDLE, y);
                    y += line.height();
                  }
                }));
  }
}
