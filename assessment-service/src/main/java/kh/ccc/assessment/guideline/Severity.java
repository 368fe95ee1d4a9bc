package kh.ccc.assessment.guideline;

/** How much a finding weighs; CHS verification scheme. */
public enum Severity {
  /** A non-conformity that must be closed before a certificate. */
  MAJOR,
  /** A non-conformity that must be closed by the next surveillance. */
  MINOR,
  /** Conforms with gaps. */
  OBSERVATION
}
