package kh.ccc.e2e.desk;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** A photograph as a phone takes it: large, and with the place in it. */
final class Photograph {

  static final String PLACE = "GPS 13.0957 N 103.2022 E";

  private static final int WIDTH = 2_400;
  private static final int HEIGHT = 1_800;

  private Photograph() {}

  static FilePayload taken(String name) {
    return new FilePayload(name, "image/jpeg", withPlace(drawn(WIDTH, HEIGHT)));
  }

  /** As small as a desk makes it before it is sent. */
  static byte[] small() {
    return drawn(WIDTH / 8, HEIGHT / 8);
  }

  private static byte[] drawn(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random grain = new Random();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int paper = 200 + grain.nextInt(40) - (y % 90 < 4 ? 120 : 0);
        image.setRGB(x, y, (paper << 16) | (paper << 8) | (paper - 20));
      }
    }
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "jpg", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With an EXIF segment behind the file's first two bytes. */
  private static byte[] withPlace(byte[] plain) {
    byte[] told = ("Exif\0\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    out.write(0xFF);
    out.write(0xE1);
    out.write(0);
    out.write(told.length + 2);
    out.writeBytes(told);
    out.write(plain, 2, plain.length - 2);
    return out.toByteArray();
  }
}
