package kh.ccc.certification.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

  /** Every letter is as wide as every other one; the space without width has none. */
  private static List<String> lines(String text, int width) {
    return new LineBreaker(part -> part.replace("\u200B", "").length(), width).lines(text);
  }

  @Test
  void linesEndAtSpaces() {
    assertThat(lines("one two three", 8)).containsExactly("one two", "three");
    assertThat(lines("one\ntwo", 20)).containsExactly("one", "two");
    assertThat(lines("  \n ", 20)).isEmpty();
  }

  @Test
  void linesEndAtZeroWidthSpaces() {
    assertThat(lines("កក\u200Bខខ\u200Bគគ", 4)).containsExactly("កក\u200Bខខ\u200B", "គគ");
  }

  @Test
  void longStretchIsBrokenBetweenSyllablesOnly() {
    List<String> lines = lines("ស្ត្រីស្ត្រីស្ត្រី", 8);
    assertThat(String.join("", lines)).isEqualTo("ស្ត្រីស្ត្រីស្ត្រី");
    assertThat(lines).hasSize(3).allMatch(line -> line.equals("ស្ត្រី"));
  }

  @Test
  void signThatClosesNeverBeginsALine() {
    assertThat(lines("កកកកក។", 5)).containsExactly("កកកក", "ក។");
  }

  @Test
  void numberIsBrokenAfterAHyphen() {
    assertThat(lines("CBO-2026-000123-3", 10)).containsExactly("CBO-2026-", "000123-3");
  }

  @Test
  void narrowestColumnStillEnds() {
    assertThat(lines("abc", 0)).containsExactly("a", "b", "c");
    assertThat(lines("😀😀", 1)).containsExactly("😀", "😀");
  }
}
