package kh.ccc.certification.application;

/** What a member of the committee may vote. */
public enum Choice {
  GRANT,
  DEFER,
  REFUSE,
  /** Present, but no voice for or against: counts neither for the quorum nor for a majority. */
  ABSTAIN
}
