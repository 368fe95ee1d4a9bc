package kh.ccc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import kh.ccc.platform.web.ProblemTexts;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void everyTextIsThereInBothLanguages() {
    assertThat(new ProblemTexts("gateway").missing()).isEmpty();
    assertThat(new ProblemTexts("gateway").codes()).isNotEmpty();
  }
}
