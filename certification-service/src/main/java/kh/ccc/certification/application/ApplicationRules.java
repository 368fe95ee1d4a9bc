package kh.ccc.certification.application;

import java.time.Duration;
import java.time.Period;
import java.util.List;

/**
 * What CCC lays down for applications; data, not code.
 *
 * @param quorum fewest votes cast for a decision
 * @param longestDeferral a decision can be put off at most this long
 * @param completeness what makes an application complete
 * @param dissentWindow how long after a decision a dissenting opinion can be sealed
 * @param adviceCounts whoever advised the CBO within this time is closed to its case
 */
public record ApplicationRules(
    int quorum,
    Period longestDeferral,
    List<Point> completeness,
    Duration dissentWindow,
    Period adviceCounts) {

  /**
   * A point of the check of completeness with its words.
   *
   * @param code stable name
   */
  public record Point(String code, String km, String en) {}

  public ApplicationRules {
    if (quorum < 1) {
      throw new IllegalArgumentException("a quorum is at least 1");
    }
    if (completeness.isEmpty()) {
      throw new IllegalArgumentException("nothing makes an application complete");
    }
    completeness = List.copyOf(completeness);
  }

  List<String> completenessCodes() {
    return completeness.stream().map(Point::code).toList();
  }
}
