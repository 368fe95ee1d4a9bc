package kh.ccc.certification.print.pdf;

import java.awt.geom.AffineTransform;
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
import kh.ccc.certification.print.Element;
import kh.ccc.certification.print.Words;

/** The foot of the certificate: the code, how to check it, and who answers for it. */
final class CertificateFoot {

  /** Side of the code without its quiet zone: 73 modules of it are read from a 150 dpi scan. */
  static final double CODE = 37;

  private static final double CODE_LEFT = 27;
  private static final double WORDS_LEFT = 69;
  private static final double WORDS_WIDTH = 51;
  private static final double SIGN_MIDDLE = 155;
  private static final double SIGN_WIDTH = 60;

  private final TypeCase types;
  private final CertificateFacts facts;
  private final Canvas canvas;
  private final Tag root;
  private final Set<Element> shown;

  CertificateFoot(
      TypeCase types, CertificateFacts facts, Canvas canvas, Tag root, Set<Element> shown) {
    this.types = types;
    this.facts = facts;
    this.canvas = canvas;
    this.root = root;
    this.shown = shown;
  }

  void draw(double y) {
    code(y + 3.2);
    words(y + 1);
    authority(y + 1);
  }

  /** Black on white, with nothing near it. */
  private void code(double y) {
    canvas.artifact(() ->
        canvas.fill(
            Ornaments.WHITE, new Rectangle2D.Double(CODE_LEFT - 3.5, y - 3.5, CODE + 7, CODE + 7)));
    Words alternative = facts.codeInWords();
    Tag figure = root.figure(alternative.km() + " / " + alternative.en(), CODE_LEFT, y, CODE, CODE);
    QrCode code = new QrCode(facts.code());
    AffineTransform place = AffineTransform.getTranslateInstance(CODE_LEFT, y);
    place.scale(CODE, CODE);
    canvas.tagged(
        figure,
        () -> canvas.within(place, () -> canvas.grid(Ink.of(0), code.size(), code::isDark)));
    shown.add(Element.CODE);
  }

  private void words(double y) {
    Words verification = facts.verification();
    List<Line> lines = new ArrayList<>(paragraph(8, Ink.BLACK, verification.km()));
    stack(lines, Align.LEFT, WORDS_LEFT, y);
    double below = y + lines.stream().mapToDouble(Line::height).sum() + 1;
    stack(paragraph(7, Ornaments.SOFT, verification.en()), Align.LEFT, WORDS_LEFT, below);
    shown.add(Element.VERIFICATION);
  }

  private List<Line> paragraph(float size, Ink ink, String text) {
    return types.lines(Face.TEXT, size, text, (float) (WORDS_WIDTH * 72 / 25.4)).stream()
        .map(line -> Line.of(Face.TEXT, size, ink, line))
        .toList();
  }

  private void authority(double y) {
    Words authority = facts.issuer().authority();
    List<Line> lines = new ArrayList<>();
    lines.addAll(
        new Fit(types, Face.TITLE, 10, SIGN_WIDTH).lines(Ornaments.INDIGO, authority.km()));
    lines.addAll(new Fit(types, Face.TEXT, 8, SIGN_WIDTH).lines(Ornaments.SOFT, authority.en()));
    stack(lines, Align.CENTRE, SIGN_MIDDLE, y);
    shown.add(Element.AUTHORITY);
    double line = y + 35;
    canvas.artifact(() ->
        canvas.stroke(
            Ornaments.GOLD,
            0.3,
            new Line2D.Double(
                SIGN_MIDDLE - SIGN_WIDTH / 2 + 4, line, SIGN_MIDDLE + SIGN_WIDTH / 2 - 4, line)));
    Words signature = facts.text("signature");
    stack(
        List.of(
            Line.of(Face.TEXT, 6.5f, Ornaments.SOFT, signature.km() + " \u00B7 " + signature.en())),
        Align.CENTRE,
        SIGN_MIDDLE,
        line + 0.4);
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
}
