package kh.ccc.certification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import kh.ccc.platform.time.Programme;

/** The real clock, set forward by as much as a test wants; it never runs backwards. */
public final class TravellingClock extends Clock {

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get()).truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public ZoneId getZone() {
    return Programme.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new IllegalArgumentException("days of this test are days of Cambodia");
  }

  void travel(Duration further) {
    ahead.updateAndGet(so -> so.plus(further));
  }

  LocalDate today() {
    return Programme.dayOf(instant());
  }
}
