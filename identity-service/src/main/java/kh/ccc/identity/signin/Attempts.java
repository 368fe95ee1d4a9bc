package kh.ccc.identity.signin;

import java.time.Instant;

/** Failed attempts to sign in, by account and by address. */
public interface Attempts {

  /**
   * What is known of a key.
   *
   * @param failures in a row
   * @param last moment of the last one
   */
  record Failures(int failures, Instant last) {

    public static final Failures NONE = new Failures(0, Instant.EPOCH);
  }

  Failures of(String key);

  /** Counts one more; false when somebody else counted meanwhile: look again. */
  boolean count(String key, Failures before, Instant now);

  /** Takes one back: the attempt turned out to be good. */
  void takeBack(String key);

  void forget(String key);
}
