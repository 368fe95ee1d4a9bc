package kh.ccc.assessment.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A PDF file. Photographs that lie in it as JPEG files lose their EXIF and XMP data: overwritten in
 * place, so that nothing in the file moves. What stands in its text is the CBO's own.
 */
final class PdfFile {

  static final byte[] START = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final byte[][] TOLD = {
    "Exif\0\0".getBytes(StandardCharsets.US_ASCII),
    "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII)
  };

  private PdfFile() {}

  static byte[] clean(byte[] file) {
    if (!hasEnd(file)) {
      throw CleanFile.refused("file-not-whole");
    }
    byte[] clean = file.clone();
    for (int at = 0; at + 4 < clean.length; at++) {
      if (clean[at] == (byte) 0xFF && clean[at + 1] == (byte) 0xE1) {
        blank(clean, at);
      }
    }
    return clean;
  }

  private static boolean hasEnd(byte[] file) {
    for (int at = file.length - END.length; at > 0 && at > file.length - 1_024; at--) {
      if (Bytes.matchAt(file, at, END)) {
        return true;
      }
    }
    return false;
  }

  private static void blank(byte[] file, int at) {
    for (byte[] name : TOLD) {
      if (Bytes.matchAt(file, at + 4, name)) {
        int end = Math.min(at + 2 + Bytes.twoBytes(file, at + 2), file.length);
        Arrays.fill(file, Math.min(at + 4, end), end, (byte) 0);
      }
    }
  }
}
