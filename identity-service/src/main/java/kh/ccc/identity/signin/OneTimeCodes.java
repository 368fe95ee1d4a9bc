package kh.ccc.identity.signin;

/** The codes that a phone shows for a key (RFC 6238: six digits, a new one each 30 seconds). */
public interface OneTimeCodes {

  /** Length of a step in seconds. */
  int STEP_SECONDS = 30;

  byte[] newKey();

  /** The code of that step since 1970. */
  String codeAt(byte[] key, long step);
}
