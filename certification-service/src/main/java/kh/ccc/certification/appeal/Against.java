package kh.ccc.certification.appeal;

/** The decisions that a CBO may appeal against. */
public enum Against {
  REFUSAL,
  LEVEL,
  /** A major finding of an assessment. */
  FINDING,
  SUSPENSION,
  WITHDRAWAL;

  /** True when an appeal against this may lead to that when it is upheld. */
  boolean allows(Remedy remedy) {
    return switch (remedy) {
      case AMEND_REPORT -> true;
      case REDECIDE -> this == REFUSAL;
      case RAISE_LEVEL -> this == LEVEL;
      case REINSTATE -> this == SUSPENSION || this == WITHDRAWAL;
    };
  }
}
