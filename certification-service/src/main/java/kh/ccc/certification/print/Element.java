package kh.ccc.certification.print;

/**
 * What a certificate must show (ISO/IEC 17065, 7.7.1 and 7.7.2). One of them missing, and nothing
 * is printed.
 */
public enum Element {
  /** 7.7.1 a: name and address of the certification body. */
  ISSUER,
  /** 7.7.1 b: the day on which certification was granted. */
  GRANTED_ON,
  /** 7.7.1 c: name of who is certified. */
  HOLDER,
  /** 7.7.1 c: its address. */
  PLACE,
  /** 7.7.1 d: scope, the level that was reached. */
  LEVEL,
  /** 7.7.1 d: scope, the edition of the guideline that was applied. */
  EDITION,
  /** 7.7.1 e: first day of the term. */
  VALID_FROM,
  /** 7.7.1 e: last day of the term. */
  VALID_UNTIL,
  /** 7.7.1 f: what the scheme asks for, the number. */
  NUMBER,
  /** 7.7.1 f: what the certificate attests. */
  STATEMENT,
  /** 7.7.2: by which decision it stands. */
  RESOLUTION,
  /** 7.7.2: on whose authority. */
  AUTHORITY,
  /** How anyone finds out whether it still stands. */
  VERIFICATION,
  /** The code for telephones. */
  CODE
}
