package kh.ccc.certification.print.pdf;

import java.awt.geom.AffineTransform;
import kh.ccc.certification.paper.pdf.Canvas;
import kh.ccc.certification.paper.pdf.Canvas.Align;
import kh.ccc.certification.paper.pdf.Face;
import kh.ccc.certification.paper.pdf.Ink;
import kh.ccc.certification.print.Words;

/** What nobody overlooks on a certificate of an organization that is made up. */
final class Specimen {

  static final Ink RED = Ink.of(0xB3261E);
  private static final Ink FAINT = Ink.of(0xF6D5D2);

  private final Canvas canvas;
  private final CertificateFacts facts;

  Specimen(Canvas canvas, CertificateFacts facts) {
    this.canvas = canvas;
    this.facts = facts;
  }

  /** Large letters from corner to corner, behind everything else. */
  void across() {
    Words mark = facts.text("synthetic.mark");
    AffineTransform at = AffineTransform.getTranslateInstance(Canvas.WIDTH / 2, 150);
    at.rotate(-Math.atan2(Canvas.HEIGHT, Canvas.WIDTH));
    canvas.within(
        at,
        () -> {
          canvas.text(Face.TITLE, 74, FAINT, Align.CENTRE, 0, -10, mark.km());
          canvas.text(Face.STRONG, 92, FAINT, Align.CENTRE, 0, 42, mark.en());
        });
  }
}
