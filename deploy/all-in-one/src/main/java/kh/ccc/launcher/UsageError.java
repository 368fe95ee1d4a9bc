package kh.ccc.launcher;

/** What was asked for cannot be done; the message says why and what to do, in one sentence. */
public final class UsageError extends RuntimeException {
  /** A complete sentence for a person. */
  public UsageError(String message) {
    super(message);
  }
}
