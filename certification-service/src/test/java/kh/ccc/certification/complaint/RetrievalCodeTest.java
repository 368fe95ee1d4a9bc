package kh.ccc.certification.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetrievalCodeTest {

  private static final RetrievalCode CODE =
      RetrievalCode.of(
          new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 17, 18, -1, 20, 21, 22, 23, 24, 25});

  @Test
  void isShownInGroupsWithoutLookAlikes() {
    assertThat(CODE.shown()).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}");
  }

  @Test
  void isReadHoweverItIsTyped() {
    assertThat(RetrievalCode.typed(CODE.shown().toLowerCase(java.util.Locale.ROOT)))
        .isEqualTo(CODE);
    assertThat(RetrievalCode.typed(" " + CODE.shown().replace('-', ' '))).isEqualTo(CODE);
    assertThat(RetrievalCode.typed(CODE.shown().replace('0', 'o').replace('1', 'l')))
        .isEqualTo(CODE);
  }

  @Test
  void neverShowsItselfInALog() {
    assertThat(CODE.toString()).doesNotContain(CODE.text());
    assertThat(CODE.hash()).hasSize(64).doesNotContain(CODE.text());
  }
}
