package kh.ccc.certification.verification;

/** What the public is told about a certificate on a day. */
public enum Answer {
  VALID,
  SUSPENDED,
  /** The term is over, a renewal may still be granted. */
  GRACE,
  EXPIRED,
  WITHDRAWN,
  SURRENDERED,
  VOIDED,
  NOT_YET_VALID
}
