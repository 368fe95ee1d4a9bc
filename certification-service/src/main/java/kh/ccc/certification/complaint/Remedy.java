package kh.ccc.certification.complaint;

/** What is done about a complaint that is founded; more than one may be. */
public enum Remedy {
  NONE,
  APOLOGY,
  CORRECTION,
  TRAINING,
  ASSESSOR_REPLACED,
  REPORTED_TO_AUTHORITY,
  OTHER
}
