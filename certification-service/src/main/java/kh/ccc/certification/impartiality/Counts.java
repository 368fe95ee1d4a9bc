package kh.ccc.certification.impartiality;

import java.util.Map;
import java.util.TreeMap;

/**
 * What was audited, in numbers; none of them says anything of a person.
 *
 * @param cases applications of all times
 * @param decisions of the period
 * @param deciders how many different members decided in the period
 * @param reviewers how many different people reviewed
 * @param recusals how often a member stepped back
 * @param certificates of all times
 */
public record Counts(
    int cases,
    Map<Fact.Outcome, Integer> decisions,
    int deciders,
    int reviewers,
    int recusals,
    int certificates) {

  public Counts {
    decisions = new TreeMap<>(decisions);
  }
}
