package kh.ccc.certification.credential;

/** Who holds a credential. An account is never named in the credential itself. */
public record Holder(Kind kind, String id) {

  /** A CBO, or a person by the account. */
  public enum Kind {
    CBO,
    ACCOUNT
  }

  public static Holder cbo(String cboId) {
    return new Holder(Kind.CBO, cboId);
  }

  public static Holder account(String accountId) {
    return new Holder(Kind.ACCOUNT, accountId);
  }
}
