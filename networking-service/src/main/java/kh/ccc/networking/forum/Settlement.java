package kh.ccc.networking.forum;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of an action point.
 *
 * @param note how it was done, or why it is not done any more
 */
public record Settlement(Outcome outcome, @Nullable String note, LocalDate on) {

  /** How an action point ends. */
  public enum Outcome {
    DONE,
    /** Given up; the note says why. */
    DROPPED
  }
}
