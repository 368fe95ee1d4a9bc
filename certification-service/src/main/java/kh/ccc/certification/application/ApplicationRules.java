package kh.ccc.certification.application;

import java.time.Period;

/**
 * What CCC lays down for applications; data, not code.
 *
 * @param agreementVersion version of the certification agreement that is in force
 * @param quorum fewest votes cast for a decision
 * @param longestDeferral a decision can be put off at most this long
 */
public record ApplicationRules(int agreementVersion, int quorum, Period longestDeferral) {

  public ApplicationRules {
    if (quorum < 1) {
      throw new IllegalArgumentException("a quorum is at least 1");
    }
  }
}
