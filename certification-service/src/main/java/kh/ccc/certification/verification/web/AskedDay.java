package kh.ccc.certification.verification.web;

import java.time.Instant;
import java.time.LocalDate;
import kh.ccc.platform.time.Programme;
import kh.ccc.platform.web.BadRequest;
import org.jspecify.annotations.Nullable;

/** The day that is asked about: today, or one before it. */
final class AskedDay {

  private AskedDay() {}

  static LocalDate of(@Nullable LocalDate asOf, Instant now) {
    LocalDate today = Programme.dayOf(now);
    LocalDate day = asOf == null ? today : asOf;
    if (day.isAfter(today)) {
      throw new BadRequest(422, "as-of-in-future");
    }
    return day;
  }
}
