package kh.ccc.certification.issuer;

/** What a key signs. A key of one purpose is worth nothing for the other. */
public enum KeyPurpose {
  /** Credentials and status lists. */
  CREDENTIALS("key"),
  /** Answers of the public verification and digests of the transparency log. */
  ANSWERS("answers");

  private final String prefix;

  KeyPurpose(String prefix) {
    this.prefix = prefix;
  }

  String keyId(int n) {
    return prefix + "-" + n;
  }
}
