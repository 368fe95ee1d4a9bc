package kh.ccc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import kh.ccc.platform.web.ProblemTexts;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {

  @Test
  void everyTextIsThereInBothLanguages() {
    ProblemTexts texts = new ProblemTexts("platform", "notification");

    assertThat(texts.missing()).isEmpty();
    assertThat(texts.codes()).contains("contact-point-unknown");
  }
}
