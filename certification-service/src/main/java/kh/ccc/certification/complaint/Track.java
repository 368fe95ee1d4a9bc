package kh.ccc.certification.complaint;

/** How a complaint is handled. */
public enum Track {
  ADMISSIBLE,
  /** The CBO's own complaint mechanism comes first; back to us when it does not answer. */
  REFERRED_TO_CBO,
  /** Somebody may be in danger: handled at once. */
  URGENT_SAFEGUARDING,
  /** Neither about a certified CBO nor an assessor nor CCC. */
  OUT_OF_SCOPE;

  boolean isInvestigated() {
    return this == ADMISSIBLE || this == URGENT_SAFEGUARDING;
  }
}
