package kh.ccc.assessment.rehearsal;

import kh.ccc.assessment.guideline.Level;

/**
 * What the other rules would have made of one assessment.
 *
 * @param before the highest level that its scores support by the rules that it stands on
 * @param after the highest level by the other rules
 */
public record Outcome(
    String assessmentId, String cboId, String area, Level before, Level after, Change change) {

  /** Whether a level would be gained or lost. */
  public enum Change {
    GAIN,
    LOSE,
    SAME;

    static Change of(Level before, Level after) {
      int order = after.compareTo(before);
      return order == 0 ? SAME : order > 0 ? GAIN : LOSE;
    }
  }
}
