package kh.ccc.certification.application;

import java.util.Set;

/**
 * What must be known of a committee's session to decide in it.
 *
 * @param chair account id of who presides
 * @param present account ids of the members who are there
 */
public record Sitting(String session, Phase phase, String chair, Set<String> present) {

  /** Where a session stands. */
  public enum Phase {
    PLANNED,
    OPEN,
    OVER
  }

  public Sitting {
    present = Set.copyOf(present);
  }
}
