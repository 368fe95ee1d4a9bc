package kh.ccc.certification.paper.pdf;

import org.apache.pdfbox.cos.COSFloat;

/** Numbers as objects of PDF. */
final class COSNumbers {

  private COSNumbers() {}

  static COSFloat of(double value) {
    return new COSFloat((float) (Math.round(value * 1000) / 1000.0));
  }
}
