package kh.ccc.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The programme's calendar: days are days of Cambodia. */
public final class Programme {

  public static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

  private Programme() {}

  /** The day in Cambodia at that instant. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }
}
