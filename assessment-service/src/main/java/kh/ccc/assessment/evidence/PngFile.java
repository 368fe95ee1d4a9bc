package kh.ccc.assessment.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A PNG file (ISO/IEC 15948) with the chunks that are drawn and no others: no texts, times, EXIF
 * data, and nothing behind its end.
 */
final class PngFile {

  static final byte[] START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private static final Set<String> DRAWN =
      Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT");
  private static final int AROUND = 12;
  private static final int LONGEST_SIDE = 10_000;

  private PngFile() {}

  static byte[] clean(byte[] file) {
    ByteArrayOutputStream clean = new ByteArrayOutputStream();
    clean.write(START, 0, START.length);
    int at = START.length;
    String type = "";
    while (!type.equals("IEND")) {
      int length = Bytes.fourBytes(file, at);
      if (length < 0 || length > file.length - at - AROUND) {
        throw CleanFile.refused("file-not-whole");
      }
      type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      requireHeadFirst(file, at, type);
      if (DRAWN.contains(type)) {
        clean.write(file, at, length + AROUND);
      }
      at += length + AROUND;
    }
    return clean.toByteArray();
  }

  private static void requireHeadFirst(byte[] file, int at, String type) {
    if (at == START.length) {
      if (!type.equals("IHDR")) {
        throw CleanFile.refused("file-not-whole");
      }
      int width = Bytes.fourBytes(file, at + 8);
      int height = Bytes.fourBytes(file, at + 12);
      if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
        throw CleanFile.refused("picture-too-large");
      }
    }
  }
}
