package kh.ccc.certification.application;

/** Why a member of the committee steps back from a case; never more than that is recorded. */
public enum RecusalReason {
  EVALUATED,
  ADVISED,
  RELATED,
  FINANCIAL_INTEREST,
  OTHER
}
