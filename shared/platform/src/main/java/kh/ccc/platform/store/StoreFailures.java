package kh.ccc.platform.store;

import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import org.jspecify.annotations.Nullable;

/** Tells a store that is away for a while from a request that it cannot do. */
public final class StoreFailures {

  private StoreFailures() {}

  /** True when the same request can succeed later. */
  public static boolean isTransient(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isTransientCause(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTransientCause(Throwable cause) {
    return cause instanceof MongoSocketException
        || cause instanceof MongoTimeoutException
        || cause instanceof MongoNotPrimaryException
        || cause instanceof MongoWriteConcernException
        || (cause instanceof MongoException mongo && mongo.hasErrorLabel("RetryableWriteError"));
  }
}
