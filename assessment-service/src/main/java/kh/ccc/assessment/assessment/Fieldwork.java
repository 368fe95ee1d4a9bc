package kh.ccc.assessment.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The work of the present assessor beside the scores.
 *
 * @param dueOn last day for the recommendation; absent in assignments older than that rule
 * @param visit absent while none was noted
 */
public record Fieldwork(@Nullable LocalDate dueOn, @Nullable Visit visit) {

  static final Fieldwork NONE = new Fieldwork(null, null);

  /** Days that an assessor has when the officer names no other day. */
  public static final int USUAL_DAYS = 30;

  Fieldwork noted(Visit seen) {
    return new Fieldwork(dueOn, seen);
  }
}
