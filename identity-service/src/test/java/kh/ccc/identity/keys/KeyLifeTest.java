package kh.ccc.identity.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyLifeTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

  private final KeyLife life = new KeyLife(Duration.ofDays(30), HALF_A_MINUTE, DAY);
  private final KeyAge first = new KeyAge("first", START);
  private final KeyAge second = new KeyAge("second", START.plus(Duration.ofDays(30)));

  @Test
  void onlyKeySignsAtOnce() {
    assertThat(life.signer(List.of(first), START)).contains("first");
  }

  @Test
  void noKeySignsNothingAndNeedsASuccessor() {
    assertThat(life.signer(List.of(), START)).isEmpty();
    assertThat(life.isSuccessorDue(List.of(), START)).isTrue();
  }

  @Test
  void newKeyIsPublishedBeforeItSigns() {
    Instant made = second.madeAt();

    assertThat(life.signer(List.of(first, second), made.plusSeconds(29))).contains("first");
    assertThat(life.signer(List.of(second, first), made.plusSeconds(30))).contains("second");
  }

  @Test
  void successorIsDueAtTheAge() {
    assertThat(life.isSuccessorDue(List.of(first), START.plus(Duration.ofDays(30)).minusMillis(1)))
        .isFalse();
    assertThat(life.isSuccessorDue(List.of(first), START.plus(Duration.ofDays(30)))).isTrue();
    assertThat(life.isSuccessorDue(List.of(first, second), second.madeAt())).isFalse();
  }

  @Test
  void oldKeyStaysUntilWhatItSignedHasExpired() {
    Instant takenOver = second.madeAt().plus(HALF_A_MINUTE);

    assertThat(life.outlived(List.of(first, second), takenOver.plus(DAY).minusMillis(1))).isEmpty();
    assertThat(life.outlived(List.of(first, second), takenOver.plus(DAY))).containsExactly("first");
  }

  @Test
  void newestKeyIsNeverDropped() {
    assertThat(life.outlived(List.of(first), START.plus(Duration.ofDays(900)))).isEmpty();
  }
}
