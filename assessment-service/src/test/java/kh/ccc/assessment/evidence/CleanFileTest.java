package kh.ccc.assessment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import kh.ccc.platform.domain.Invalid;
import org.junit.jupiter.api.Test;

class CleanFileTest {

  @Test
  void aPhotographLosesItsPlaceAndLooksTheSame() throws IOException {
    byte[] sent = Pictures.jpegWithPlace(0xAA5500);
    assertThat(text(sent)).contains(Pictures.PLACE);

    CleanFile clean = CleanFile.of(sent);

    assertThat(clean.mediaType()).isEqualTo("image/jpeg");
    assertThat(text(clean.bytes())).doesNotContain("GPS", "Exif");
    assertThat(pixels(clean.bytes())).isEqualTo(pixels(sent));
  }

  @Test
  void aPngLosesItsTextsAndLooksTheSame() throws IOException {
    byte[] sent = Pictures.pngWithPlace();
    assertThat(text(sent)).contains(Pictures.PLACE);

    CleanFile clean = CleanFile.of(sent);

    assertThat(clean.mediaType()).isEqualTo("image/png");
    assertThat(text(clean.bytes())).doesNotContain("GPS", "tEXt");
    assertThat(pixels(clean.bytes())).isEqualTo(pixels(sent));
  }

  @Test
  void aPhotographInADocumentLosesItsPlaceAndNothingMoves() {
    byte[] sent = Pictures.pdfWithPlace();

    CleanFile clean = CleanFile.of(sent);

    assertThat(clean.mediaType()).isEqualTo("application/pdf");
    assertThat(text(clean.bytes())).doesNotContain("Exif").hasSize(sent.length);
  }

  @Test
  void otherKindsAreRefusedWhateverTheyAreCalled() {
    refused("<svg xmlns='http://www.w3.org/2000/svg'/>", "file-of-other-kind");
    refused("<html><script>", "file-of-other-kind");
    refused("GIF89a", "file-of-other-kind");
    refused("", "file-empty");
    refused("%PDF-1.7 without an end", "file-not-whole");
    refused("x".repeat(CleanFile.MOST_BYTES + 1), "file-too-large");
  }

  @Test
  void aPictureThatUnfoldsToTooManyPointsIsRefused() {
    byte[] png = Pictures.pngWithPlace();
    png[16] = 0x7F;

    assertThatThrownBy(() -> CleanFile.of(png)).isInstanceOf(Invalid.class);
  }

  /** Whatever a damaged file does, it is refused as such and nothing else happens. */
  @Test
  void damagedFilesAreRefusedOrClean() {
    Random random = new Random(4);
    for (byte[] whole : new byte[][] {Pictures.jpegWithPlace(1), Pictures.pngWithPlace()}) {
      for (int i = 0; i < 2_000; i++) {
        byte[] damaged = Arrays.copyOf(whole, 3 + random.nextInt(whole.length - 3));
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        try {
          assertThat(CleanFile.of(damaged).bytes().length).isLessThanOrEqualTo(damaged.length);
        } catch (Invalid refused) {
          assertThat(refused.errors()).hasSize(1);
        }
      }
    }
  }

  private static void refused(String content, String code) {
    assertThatThrownBy(() -> CleanFile.of(content.getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid -> assertThat(invalid.errors().getFirst().code()).isEqualTo(code));
  }

  private static int[] pixels(byte[] file) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
