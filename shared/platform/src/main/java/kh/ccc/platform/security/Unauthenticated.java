package kh.ccc.platform.security;

/** A token is needed and none came; reaches the caller as 401. */
public final class Unauthenticated extends RuntimeException {

  public Unauthenticated() {
    super("unauthenticated", null, false, false);
  }
}
