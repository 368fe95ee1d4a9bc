package kh.ccc.certification.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How and why a certificate ended.
 *
 * @param on first day on which it is not to be relied upon any more
 * @param reason code of the rules' list; absent when it expired or was surrendered
 * @param resolution reference of the decision; absent when no decision was needed
 */
public record Ending(How how, LocalDate on, @Nullable String reason, @Nullable String resolution) {

  /** The ways in which a certificate ends. */
  public enum How {
    /** The committee took it back, or a suspension was not cured in time. */
    WITHDRAWN,
    /** Its term and the grace after it are over, or its successor holds. */
    EXPIRED,
    /** The CBO gave it back. */
    SURRENDERED,
    /** It was issued in error; its number is never given again. */
    VOIDED
  }
}
