package kh.ccc.certification.verification;

/** What the public is told about a certificate on a day. */
public enum Answer {
  VALID,
  SUSPENDED,
  EXPIRED,
  NOT_YET_VALID
}
