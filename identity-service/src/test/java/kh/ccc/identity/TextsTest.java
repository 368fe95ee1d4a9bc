package kh.ccc.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import kh.ccc.platform.web.ProblemTexts;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void everyTextIsThereInBothLanguages() {
    assertThat(new ProblemTexts("identity").missing()).isEmpty();
    assertThat(new ProblemTexts("pages").missing()).isEmpty();
  }

  @Test
  void khmerTextsAreKhmer() {
    ProblemTexts texts = new ProblemTexts("platform", "identity");

    assertThat(texts.codes())
        .contains("username-taken")
        .allSatisfy(code ->
            assertThat(texts.text(code + ".title", Locale.of("km"), Map.of()))
                .containsPattern("\\p{IsKhmer}"));
  }
}
