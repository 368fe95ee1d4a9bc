package kh.ccc.identity.signin.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import org.springframework.web.util.HtmlUtils;

/** A QR code inside of a page: black on white in dark mode too, since cameras expect it. */
final class QrSvg {

  private static final int QUIET = 4;

  private QrSvg() {}

  static String of(String text, String description) {
    ByteMatrix modules = modules(text);
    int side = modules.getWidth() + 2 * QUIET;
    StringBuilder dark = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 1) {
          dark.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
        }
      }
    }
    return """
    <svg class="qr" viewBox="0 0 %1$d %1$d" role="img" aria-label="%2$s" \
    shape-rendering="crispEdges"><rect width="%1$d" height="%1$d" fill="#fff"/>\
    <path d="%3$s" fill="#000"/></svg>\
    """
        .formatted(side, HtmlUtils.htmlEscape(description), dark);
  }

  private static ByteMatrix modules(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("does not fit into a QR code", e);
    }
  }
}
