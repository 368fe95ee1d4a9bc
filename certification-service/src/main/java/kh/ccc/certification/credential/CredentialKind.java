package kh.ccc.certification.credential;

/** What a credential is for. */
public enum CredentialKind {
  /** A certificate of good practices. */
  CERTIFICATE,
  /** Somebody took part in a forum. */
  ATTENDANCE,
  /** Thanks to a member of a technical working group. */
  APPRECIATION
}
