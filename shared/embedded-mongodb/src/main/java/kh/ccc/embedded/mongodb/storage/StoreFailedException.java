package kh.ccc.embedded.mongodb.storage;

/** The disk let us down: nothing is acknowledged any more until the store is opened again. */
public final class StoreFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
