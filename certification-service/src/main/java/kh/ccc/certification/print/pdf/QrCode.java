package kh.ccc.certification.print.pdf;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;

/** A QR code (ISO/IEC 18004) of error correction M as black rectangles. */
final class QrCode {

  private final ByteMatrix modules;

  QrCode(String text) {
    try {
      modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("does not fit into a QR code", e);
    }
  }

  /** Number of modules of a side, 21 to 177. */
  int size() {
    return modules.getWidth();
  }

  /** The dark runs of each row in modules: x, y, width, height. */
  List<double[]> rectangles() {
    List<double[]> rectangles = new ArrayList<>();
    for (int row = 0; row < size(); row++) {
      for (int column = 0; column < size(); column++) {
        int run = run(column, row);
        if (run > 0) {
          rectangles.add(new double[] {column, row, run, 1});
          column += run;
        }
      }
    }
    return rectangles;
  }

  private int run(int from, int row) {
    int to = from;
    while (to < modules.getWidth() && modules.get(to, row) == 1) {
      to++;
    }
    return to - from;
  }
}
