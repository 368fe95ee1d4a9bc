package kh.ccc.embedded.mongodb.storage;

import org.jspecify.annotations.Nullable;

/**
 * Keys from {@code low} (included) to {@code high} (excluded; null: to the end).
 *
 * <p>A class and not a record because arrays have no value equality.
 */
public final class KeyRange {
  public static final KeyRange ALL = new KeyRange(new byte[0], null);

  private final byte[] low;
  private final byte @Nullable [] high;

  public KeyRange(byte[] low, byte @Nullable [] high) {
    this.low = low;
    this.high = high;
  }

  public byte[] low() {
    return low;
  }

  public byte @Nullable [] high() {
    return high;
  }
}
