package kh.ccc.notification.sms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an SMS can tell of a certificate.
 *
 * @param number as printed, {@code CBO-2026-000123-3}
 * @param status as the certification service tells it
 * @param graceUntil last day on which a renewal can still be granted
 */
public record KnownCertificate(
    String number,
    String cboId,
    String level,
    String status,
    LocalDate validFrom,
    LocalDate validUntil,
    @Nullable LocalDate graceUntil) {

  /** The status on a day: a term ends without anybody's doing. */
  Standing on(LocalDate day) {
    return switch (status) {
      case "WITHDRAWN" -> Standing.WITHDRAWN;
      case "SURRENDERED" -> Standing.SURRENDERED;
      case "VOIDED" -> Standing.VOIDED;
      case "ACTIVE" -> term(day, Standing.VALID, grace(day));
      case "SUSPENDED" -> term(day, Standing.SUSPENDED, Standing.EXPIRED);
      case "GRACE" ->
          graceUntil != null && day.isAfter(graceUntil) ? Standing.EXPIRED : Standing.GRACE;
      case "EXPIRED" -> Standing.EXPIRED;
      // A state that only a newer service knows is nothing to rely upon.
      default -> Standing.UNCERTAIN;
    };
  }

  private Standing term(LocalDate day, Standing during, Standing after) {
    if (day.isBefore(validFrom)) {
      return Standing.NOT_YET_VALID;
    }
    return day.isAfter(validUntil) ? after : during;
  }

  private Standing grace(LocalDate day) {
    return graceUntil == null || day.isAfter(graceUntil) ? Standing.EXPIRED : Standing.GRACE;
  }

  /** What a person is told. */
  enum Standing {
    VALID,
    SUSPENDED,
    GRACE,
    EXPIRED,
    WITHDRAWN,
    SURRENDERED,
    VOIDED,
    NOT_YET_VALID,
    UNCERTAIN
  }
}
