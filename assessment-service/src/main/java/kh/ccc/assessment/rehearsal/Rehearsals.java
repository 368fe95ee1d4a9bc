package kh.ccc.assessment.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.ccc.assessment.assessment.AssessmentQuery;
import org.jspecify.annotations.Nullable;

/** How far rehearsals are and what they found. */
public interface Rehearsals {

  /**
   * @param seen assessments that were looked at so far
   * @param total assessments there are
   * @param changes how many of each change were found
   */
  record Progress(long seen, long total, Map<Outcome.Change, Long> changes) {}

  /** Ids of those that were asked for, at most a hundred. */
  List<String> all();

  /** Ids of those that are not finished. */
  List<String> running();

  /** Where the work stands; empty at the beginning. */
  Optional<AssessmentQuery.After> reached(String rehearsalId);

  /** Keeps what was found and where the work stands; the same again changes nothing. */
  void keep(String rehearsalId, List<Outcome> outcomes, AssessmentQuery.After reached, long seen);

  Progress progress(String rehearsalId);

  /**
   * @param after id of the last assessment that was seen, null from the start
   */
  List<Outcome> results(
      String rehearsalId, Outcome.@Nullable Change change, @Nullable String after, int limit);
}
