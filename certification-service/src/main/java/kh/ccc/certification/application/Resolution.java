package kh.ccc.certification.application;

import java.time.Instant;
import java.time.LocalDate;
import kh.ccc.platform.time.Programme;
import org.jspecify.annotations.Nullable;

/**
 * The committee's dated decision as it is recorded.
 *
 * @param reference what certificates and letters refer to
 * @param chair account id of the chair who recorded it
 * @param tally whose votes counted, and how many were for what
 * @param session the session that it was made in; absent for decisions before there were sessions
 * @param batch the one resolution on many cases that it is part of; absent when decided singly
 */
public record Resolution(
    String reference,
    String text,
    String chair,
    Instant decidedAt,
    Tally tally,
    @Nullable String session,
    @Nullable String batch) {

  /** The day of the decision in Cambodia. */
  public LocalDate decidedOn() {
    return Programme.dayOf(decidedAt);
  }

  /** A reference that is the same again when the command is repeated: day and case. */
  static String reference(LocalDate day, Dossier dossier) {
    return "RES-%s-%s".formatted(day, dossier.applicationId().substring(0, 8));
  }
}
