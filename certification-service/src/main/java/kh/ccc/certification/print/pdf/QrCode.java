package kh.ccc.certification.print.pdf;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code (ISO/IEC 18004) of error correction M. */
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

  /** Whether the module is dark; the first row is the upper one. */
  boolean isDark(int column, int row) {
    return modules.get(column, row) == 1;
  }
}
