package kh.ccc.certification.paper.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Hexadecimal strings of PDF. */
final class Hex {

  private static final HexFormat DIGITS = HexFormat.of().withUpperCase();

  private Hex() {}

  /** A text string: UTF-16 with a mark in front. */
  static String text(String text) {
    return "<FEFF" + utf16(text) + ">";
  }

  static String utf16(String text) {
    return DIGITS.formatHex(text.getBytes(StandardCharsets.UTF_16BE));
  }

  static String bytes(byte[] bytes) {
    return DIGITS.formatHex(bytes);
  }

  static String glyph(int id) {
    return DIGITS.toHexDigits((short) id);
  }
}
