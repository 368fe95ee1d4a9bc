package kh.ccc.assessment.guideline;

/** A level of certificate, from none to the highest. */
public enum Level {
  NONE,
  PROVISIONAL,
  GOOD_PRACTICE,
  ADVANCED
}
