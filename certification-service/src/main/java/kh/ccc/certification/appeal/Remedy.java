package kh.ccc.certification.appeal;

/** What an appeal that is upheld leads to. */
public enum Remedy {
  /** The certificate is in force again; nothing of what happened is erased. */
  REINSTATE,
  /** The application goes back to the committee. */
  REDECIDE,
  /** The certificate has the level that was applied for. */
  RAISE_LEVEL,
  /** The assessment's report gets a new version. */
  AMEND_REPORT
}
