package kh.ccc.certification.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import kh.ccc.certification.print.SheetFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacesTest {

  private static final Map<Face, String> RELEASED =
      Map.of(
          Face.TEXT, "fff6f415386616d8d99c4f64b876e54e6e231dc0c007c87a61b254b3795957f9",
          Face.STRONG, "c72f01526f03b16b64a355cc898605c950c0c5bdcef6d00974a8e753358d3a8e",
          Face.TITLE, "4d7c768db1b2c5d3cdb5b2ba79eb6a6282c868743f2fb65a0b41251af108da93");

  @Test
  void facesAreThoseThatWereReleased() throws IOException, NoSuchAlgorithmException {
    for (Face face : Face.values()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(resource(face.resource()));
      assertThat(HexFormat.of().formatHex(digest)).isEqualTo(RELEASED.get(face));
    }
  }

  @Test
  void facesComeWithTheirLicences() throws IOException {
    for (String licence : List.of("/paper/NotoSansKhmer-OFL.txt", "/paper/Moul-OFL.txt")) {
      assertThat(new String(resource(licence), StandardCharsets.UTF_8))
          .contains("SIL OPEN FONT LICENSE Version 1.1");
    }
  }

  @Test
  void fontWithoutItsProgramsHasTheSameOutlines() throws IOException {
    TypeCase types = TypeCase.open();
    for (Face face : Face.values()) {
      byte[] file = resource(face.resource());
      byte[] bare = UnhintedFont.of(file);
      for (int glyph = 0; glyph < types.of(face).font().getNumberOfGlyphs(); glyph += 17) {
        assertThat(path(bare, glyph)).as(face + " " + glyph).isEqualTo(path(file, glyph));
      }
    }
  }

  @Test
  void programsAreGone() throws IOException {
    byte[] file = resource(Face.TITLE.resource());
    assertThat(UnhintedFont.of(file).length).isLessThan(file.length * 3 / 4);
  }

  /** Without it the JDK alone fails with: Fontconfig head is null. */
  @Test
  void typeIsSetOnAMachineWithoutFontconfig(@TempDir Path hidden)
      throws IOException, InterruptedException {
    Files.writeString(hidden.resolve("libfontconfig.so.1"), "not a library");
    Files.writeString(hidden.resolve("libfontconfig.so"), "not a library");
    ProcessBuilder child =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            Bare.class.getName());
    child.environment().put("LD_LIBRARY_PATH", hidden.toString());
    Process process = child.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(output).isEqualTo("set\n");
  }

  /** Sets a line and says so. */
  static final class Bare {
    private Bare() {}

    public static void main(String[] arguments) {
      String name = Objects.requireNonNull(SheetFixtures.complete().nameKm());
      System.out.print(TypeCase.open().width(Face.TITLE, 20, name) > 100 ? "set\n" : "wrong\n");
    }
  }

  private static String path(byte[] font, int glyph) throws IOException {
    var parsed =
        new org.apache.fontbox.ttf.TTFParser()
            .parse(new org.apache.pdfbox.io.RandomAccessReadBuffer(font));
    var data = parsed.getGlyph().getGlyph(glyph);
    StringBuilder path = new StringBuilder();
    if (data != null) {
      double[] at = new double[6];
      for (var i = data.getPath().getPathIterator(null); !i.isDone(); i.next()) {
        path.append(i.currentSegment(at)).append(java.util.Arrays.toString(at));
      }
    }
    return path.toString();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(FacesTest.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }
}
