package kh.ccc.launcher.process;

import java.time.Duration;

/** How long to wait before a child that died is started again. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(300);
  private static final Duration MOST = Duration.ofSeconds(15);

  /** A child that lived this long has proved that it can run. */
  private static final Duration PROVED = Duration.ofSeconds(30);

  private Duration next = FIRST;

  /** The pause after a life of this length; doubles while the child keeps dying young. */
  Duration after(Duration life) {
    if (life.compareTo(PROVED) >= 0) {
      next = FIRST;
    }
    var pause = next;
    next = pause.multipliedBy(2).compareTo(MOST) > 0 ? MOST : pause.multipliedBy(2);
    return pause;
  }
}
