package kh.ccc.assessment.assessment;

/** Why a CBO is assessed. */
public enum Purpose {
  /** For its first certificate. */
  INITIAL,
  /** Whether a certificate still stands, at 12 and 24 months. */
  SURVEILLANCE,
  /** For the certificate after this one. */
  RENEWAL,
  /** After a complaint or a special event. */
  SPECIAL
}
