package kh.ccc.certification.certificate;

/** The levels of the certificate, lowest first (domain.md 1.5). */
public enum Level {
  PROVISIONAL,
  GOOD_PRACTICE,
  ADVANCED;

  /** True when what reaches this level reaches the other one, too. */
  public boolean reaches(Level other) {
    return compareTo(other) >= 0;
  }
}
