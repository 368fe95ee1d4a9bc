package kh.ccc.platform.journal;

/** The caller decided on an older version than there is: 412, load again and decide again. */
public final class StaleVersion extends RuntimeException {

  public StaleVersion(String stream, long expected, long actual) {
    super("%s is at %d, not %d".formatted(stream, actual, expected), null, false, false);
  }
}
