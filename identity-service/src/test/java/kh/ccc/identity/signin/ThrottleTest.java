package kh.ccc.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  private static final int FREE = 5;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Throttle throttle = new Throttle(new MapAttempts(), Duration.ofMinutes(15));

  private Instant now = START;

  private Optional<Duration> attempt(String key) {
    return throttle.countOrWait(key, FREE, now);
  }

  private void fail(String key, int times) {
    for (int i = 0; i < times; i++) {
      Optional<Duration> wait = attempt(key);
      if (wait.isPresent()) {
        now = now.plus(wait.get());
        assertThat(attempt(key)).isEmpty();
      }
    }
  }

  @Test
  void someFailuresAreFree() {
    for (int i = 0; i < FREE; i++) {
      assertThat(attempt("dara")).isEmpty();
    }
    assertThat(attempt("dara")).contains(Duration.ofSeconds(1));
  }

  @Test
  void eachFurtherFailureDoublesTheWait() {
    fail("dara", FREE + 3);

    assertThat(attempt("dara")).contains(Duration.ofSeconds(8));
  }

  @Test
  void waitGrowsNoFurtherThanTheLongest() {
    fail("dara", FREE + 40);

    assertThat(attempt("dara")).contains(Duration.ofMinutes(15));
  }

  @Test
  void refusedAttemptsDoNotProlongTheWait() {
    fail("dara", FREE);
    for (int i = 0; i < 100; i++) {
      assertThat(attempt("dara")).isPresent();
    }
    now = now.plusSeconds(1);

    assertThat(attempt("dara")).isEmpty();
  }

  @Test
  void othersDoNotWait() {
    fail("dara", FREE);

    assertThat(attempt("sophea")).isEmpty();
  }

  @Test
  void longSilenceForgetsAll() {
    fail("dara", FREE + 20);
    now = now.plus(Duration.ofMinutes(31));

    for (int i = 0; i < FREE; i++) {
      assertThat(attempt("dara")).isEmpty();
    }
  }

  /** Loses the race of the first attempt once, as a second instance would make it. */
  @Test
  void attemptThatRacesIsCountedAfterTheOther() {
    MapAttempts attempts = new MapAttempts();
    attempts.races = 1;
    Throttle racing = new Throttle(attempts, Duration.ofMinutes(15));

    assertThat(racing.countOrWait("dara", 1, now)).contains(Duration.ofSeconds(1));
  }

  private static final class MapAttempts implements Attempts {

    private final Map<String, Failures> all = new HashMap<>();
    private int races;

    @Override
    public Failures of(String key) {
      return all.getOrDefault(key, Failures.NONE);
    }

    @Override
    public boolean count(String key, Failures before, Instant now) {
      if (races-- > 0) {
        all.put(key, new Failures(before.failures() + 1, now));
        return false;
      }
      if (of(key).failures() != before.failures()) {
        return false;
      }
      all.put(key, new Failures(before.failures() + 1, now));
      return true;
    }

    @Override
    public void takeBack(String key) {
      all.computeIfPresent(key, (k, f) -> new Failures(f.failures() - 1, f.last()));
    }

    @Override
    public void forget(String key) {
      all.remove(key);
    }
  }
}
