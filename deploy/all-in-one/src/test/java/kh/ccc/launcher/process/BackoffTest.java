package kh.ccc.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Duration YOUNG = Duration.ofSeconds(1);

  private final Backoff backoff = new Backoff();

  @Test
  void theFirstRestartComesAtOnceNearly() {
    assertThat(backoff.after(YOUNG)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void dyingYoungAgainAndAgainDoublesThePauseUpToALimit() {
    var first = backoff.after(YOUNG);
    assertThat(backoff.after(YOUNG)).isEqualTo(first.multipliedBy(2));
    for (var i = 0; i < 20; i++) {
      backoff.after(YOUNG);
    }
    assertThat(backoff.after(YOUNG)).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void aLongLifeIsForgiven() {
    var first = backoff.after(YOUNG);
    backoff.after(YOUNG);
    assertThat(backoff.after(Duration.ofMinutes(5))).isEqualTo(first);
  }
}
