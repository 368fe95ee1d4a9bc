package kh.ccc.certification.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.api.Test;

class CatalogEntriesTest {

  @Test
  void smallProfileMeansTheSameColoursAsSrgb() {
    ColorSpace small = new ICC_ColorSpace(ICC_Profile.getInstance(CatalogEntries.profile()));
    for (float red = 0; red <= 1; red += 0.25f) {
      for (float green = 0; green <= 1; green += 0.25f) {
        for (float blue = 0; blue <= 1; blue += 0.25f) {
          float[] colour = {red, green, blue};
          float[] same = small.toRGB(colour);
          for (int i = 0; i < 3; i++) {
            assertThat(same[i]).isCloseTo(colour[i], within(0.004f));
          }
        }
      }
    }
  }
}
