package kh.ccc.assessment.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as phones make them: with the place in them. */
public final class Pictures {

  public static final String PLACE = "GPS 13.0957 N 103.2022 E";

  private Pictures() {}

  /** A photograph with the place in its EXIF data, a comment and a film behind its end. */
  public static byte[] jpegWithPlace(int colour) {
    byte[] plain = drawn("jpg", colour);
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    told.write(plain, 0, 2);
    segment(told, 0xE1, "Exif\0\0" + PLACE);
    segment(told, 0xFE, PLACE);
    told.write(plain, 2, plain.length - 2);
    told.writeBytes(text(PLACE));
    return told.toByteArray();
  }

  public static byte[] pngWithPlace() {
    byte[] plain = drawn("png", 0x336699);
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    int afterHead = 8 + 25;
    told.write(plain, 0, afterHead);
    chunk(told, "tEXt" + PLACE);
    told.write(plain, afterHead, plain.length - afterHead);
    told.writeBytes(text(PLACE));
    return told.toByteArray();
  }

  /** As far as it matters here: a document with a photograph in it. */
  public static byte[] pdfWithPlace() {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(text("%PDF-1.7\n1 0 obj << /Filter /DCTDecode >> stream\n"));
    pdf.writeBytes(jpegWithPlace(0x112233));
    pdf.writeBytes(text("\nendstream endobj\ntrailer\n%%EOF\n"));
    return pdf.toByteArray();
  }

  private static byte[] drawn(String format, int colour) {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(colour));
    graphics.fillRect(8, 8, 40, 30);
    graphics.dispose();
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void segment(ByteArrayOutputStream out, int marker, String body) {
    int length = body.length() + 2;
    out.write(0xFF);
    out.write(marker);
    out.write(length >> 8);
    out.write(length & 0xFF);
    out.writeBytes(text(body));
  }

  private static void chunk(ByteArrayOutputStream out, String typeAndBody) {
    CRC32 crc = new CRC32();
    crc.update(text(typeAndBody));
    fourBytes(out, typeAndBody.length() - 4);
    out.writeBytes(text(typeAndBody));
    fourBytes(out, (int) crc.getValue());
  }

  private static void fourBytes(ByteArrayOutputStream out, int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write((value >> shift) & 0xFF);
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
