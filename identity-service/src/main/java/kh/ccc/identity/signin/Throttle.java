package kh.ccc.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kh.ccc.identity.signin.Attempts.Failures;

/**
 * Slows guessing down: some failures are free, then each doubles the wait. Every attempt counts as
 * failed until its password proves right, so that many at once gain nothing.
 *
 * @param longest the wait grows up to this; after as long again without a failure all is forgotten
 */
record Throttle(Attempts attempts, Duration longest) {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  /** How long the next attempt has to wait; empty when it may go on, and is counted. */
  Optional<Duration> countOrWait(String key, int free, Instant now) {
    while (true) {
      Failures before = attempts.of(key);
      Failures standing = isForgotten(before, now) ? Failures.NONE : before;
      Instant allowed = standing.last().plus(waitAfter(standing.failures(), free));
      if (allowed.isAfter(now)) {
        return Optional.of(Duration.between(now, allowed));
      }
      if (!before.equals(standing)) {
        attempts.forget(key);
        before = Failures.NONE;
      }
      if (attempts.count(key, before, now)) {
        return Optional.empty();
      }
    }
  }

  /** The wait after so many failures in a row. */
  Duration waitAfter(int failures, int free) {
    if (failures < free) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - free, 20);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    return wait.compareTo(longest) > 0 ? longest : wait;
  }

  private boolean isForgotten(Failures failures, Instant now) {
    return failures.failures() > 0 && failures.last().plus(longest.multipliedBy(2)).isBefore(now);
  }
}
