package kh.ccc.assessment.assessment;

import org.jspecify.annotations.Nullable;

/**
 * What the CBO or the assessor says of one indicator: a score, or why it does not apply.
 *
 * @param score 0 not worked on, 1 unsystematic, 2 systematic with gaps, 3 conforms, 4 beyond
 * @param notApplicable the reason why it does not apply; exactly one of score and reason is there
 * @param note evidence in words, at most 2,000 characters
 */
public record Answer(
    String indicator,
    @Nullable Integer score,
    @Nullable String notApplicable,
    @Nullable String note) {

  public static Answer scored(String indicator, int score, @Nullable String note) {
    return new Answer(indicator, score, null, note);
  }

  public static Answer notApplicable(String indicator, String reason) {
    return new Answer(indicator, null, reason, null);
  }
}
