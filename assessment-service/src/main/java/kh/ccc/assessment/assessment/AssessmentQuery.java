package kh.ccc.assessment.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the work queue are wanted.
 *
 * @param areas the caller may see these areas whole; an empty text is the whole country
 * @param own beside the areas: what the caller takes part in; absent when only areas count
 * @param amendmentWanted only those whose report an appeal wants amended
 * @param after the last line that was seen; lines come in the order in which they started
 */
public record AssessmentQuery(
    List<String> areas,
    @Nullable Own own,
    @Nullable Status status,
    @Nullable Purpose purpose,
    @Nullable String province,
    @Nullable String cboId,
    boolean amendmentWanted,
    @Nullable After after,
    int limit) {

  /**
   * What a person takes part in.
   *
   * @param cboIds CBOs that the account speaks for
   */
  public record Own(String account, List<String> cboIds) {}

  /** Where a page ended. */
  public record After(Instant startedAt, String assessmentId) {}
}
