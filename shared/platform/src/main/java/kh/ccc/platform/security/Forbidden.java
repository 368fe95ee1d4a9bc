package kh.ccc.platform.security;

/** The caller is known and may not do this; reaches the caller as 403. */
public final class Forbidden extends RuntimeException {

  public Forbidden() {
    super("forbidden", null, false, false);
  }
}
