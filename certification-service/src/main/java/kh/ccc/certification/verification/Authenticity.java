package kh.ccc.certification.verification;

import kh.ccc.certification.issuer.Proofs.Reason;

/** Whether CCC issued what somebody presents. It says nothing of whether it still holds. */
public enum Authenticity {
  GENUINE,
  /** Issued by somebody else. */
  NOT_OURS,
  /** Changed after it was issued, or made up. */
  CHANGED,
  /** Signed with a key that was withdrawn; there is a newer one. */
  KEY_WITHDRAWN,
  /** Nothing that CCC issues looks like this. */
  NOT_A_CREDENTIAL;

  static Authenticity of(Reason reason) {
    return switch (reason) {
      case NOT_A_CREDENTIAL -> NOT_A_CREDENTIAL;
      case NOT_OURS -> NOT_OURS;
      case KEY_WITHDRAWN -> KEY_WITHDRAWN;
      case CHANGED -> CHANGED;
    };
  }
}
