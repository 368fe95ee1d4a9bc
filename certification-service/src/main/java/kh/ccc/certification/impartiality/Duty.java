package kh.ccc.certification.impartiality;

import java.util.Set;

/**
 * What somebody did in a case. Adviser, evaluator, reviewer, decider and panel exclude each other
 * (ISO/IEC 17065, 4.2, 7.5, 7.6, 7.13); whoever is a party or declared a conflict can only advise.
 */
public enum Duty {
  PARTY,
  CONFLICT_DECLARED,
  ADVISER,
  EVALUATOR,
  REVIEWER,
  DECIDER,
  PANEL;

  private static final Set<Duty> ON_THE_SIDE_OF_THE_CBO = Set.of(PARTY, CONFLICT_DECLARED, ADVISER);

  /** True when one person may have both in one case. */
  boolean goesWith(Duty other) {
    return this == other
        || (ON_THE_SIDE_OF_THE_CBO.contains(this) && ON_THE_SIDE_OF_THE_CBO.contains(other));
  }
}
