package kh.ccc.assessment.assessment;

/** Where an assessment stands, as it is told to people and to other services. */
public enum Status {
  /** The CBO answers. */
  SELF_ASSESSMENT,
  /** The CBO answers again: the officer found it incomplete. */
  RETURNED,
  /** Waits for the officer: completeness check and an assessor. */
  SUBMITTED,
  /** Waits for the assessor's declaration on conflicts of interest. */
  ASSIGNED,
  /** The assessor scores. */
  DESK_REVIEW,
  /** Over, with a recommendation. */
  RECOMMENDED,
  /** Over, without one. */
  ABANDONED
}
