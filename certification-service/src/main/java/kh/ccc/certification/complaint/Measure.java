package kh.ccc.certification.complaint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a complaint sets going elsewhere.
 *
 * @param certificateId the certificate whose suspension is proposed to the committee
 * @param askedBy account id
 */
public record Measure(
    Kind kind, @Nullable String certificateId, String askedBy, LocalDate askedOn) {

  /** What can be asked for. */
  public enum Kind {
    SPECIAL_ASSESSMENT,
    SUSPENSION
  }
}
