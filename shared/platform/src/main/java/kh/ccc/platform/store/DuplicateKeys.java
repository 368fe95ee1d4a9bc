package kh.ccc.platform.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;

/**
 * A guarded upsert that loses its condition tries to insert and meets the document that is there.
 */
public final class DuplicateKeys {

  private DuplicateKeys() {}

  /** Runs the write; false when a duplicate key says that it is not needed. */
  public static boolean ignore(Runnable write) {
    try {
      write.run();
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  /** True when nothing else went wrong with many writes at once. */
  public static boolean areAll(MongoBulkWriteException failure) {
    return failure.getWriteConcernError() == null
        && failure.getWriteErrors().stream()
            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
  }
}
