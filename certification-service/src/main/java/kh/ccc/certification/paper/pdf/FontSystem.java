package kh.ccc.certification.paper.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the JDK's text layout work on a machine without fontconfig and without any font: it is told
 * not to look for fonts, because all that are used come with the program.
 */
final class FontSystem {

  private static final String SETTING = "sun.awt.fontconfig";

  private FontSystem() {}

  /** To be called before the first class of java.awt that deals with fonts. */
  static void prepare() {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
    if (System.getProperty(SETTING) == null) {
      System.setProperty(SETTING, noFonts().toString());
    }
  }

  private static Path noFonts() {
    try {
      Path file = Files.createTempFile("no-fonts", ".properties");
      file.toFile().deleteOnExit();
      return Files.writeString(file, "version=1\nsequence.allfonts=default\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
