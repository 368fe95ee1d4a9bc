package kh.ccc.certification.complaint;

import org.jspecify.annotations.Nullable;

/**
 * Whom a complaint is about.
 *
 * @param cboId the CBO, or the one that the assessor assessed
 * @param area NCDD code of that CBO's place; empty when none is named: the whole country
 */
public record About(Kind kind, @Nullable String cboId, String area) {

  /** What can be complained about. */
  public enum Kind {
    CBO,
    ASSESSOR,
    CCC
  }
}
