package kh.ccc.embedded.mongodb.query;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keys of one value from {@code low} on and before {@code high}. A point holds exactly one value,
 * so the next field of a compound index can narrow it further.
 */
final class Interval implements Comparable<Interval> {
  private final byte[] low;
  private final byte[] high;
  private final boolean point;

  private Interval(byte[] low, byte[] high, boolean point) {
    this.low = low;
    this.high = high;
    this.point = point;
  }

  static Interval point(@Nullable Object value) {
    byte[] key = Keys.of(value);
    return new Interval(key, afterKey(key), true);
  }

  /** The bound itself is included: a decimal a little above it may have the same key. */
  static Interval from(Object value) {
    return new Interval(Keys.of(value), typeEnd(value), false);
  }

  static Interval upTo(Object value) {
    byte[] typeStart = {Keys.typeOf(value)};
    return new Interval(typeStart, afterKey(Keys.of(value)), false);
  }

  private static byte[] typeEnd(Object value) {
    return new byte[] {(byte) (Keys.typeOf(value) + 1)};
  }

  /** Keys begin with a type far below 0xFF, so there is always one after them. */
  private static byte[] afterKey(byte[] key) {
    byte[] after = Keys.after(key);
    if (after == null) {
      throw new IllegalStateException("A key without a successor");
    }
    return after;
  }

  byte[] low() {
    return low;
  }

  byte[] high() {
    return high;
  }

  boolean isPoint() {
    return point;
  }

  boolean holdsNull() {
    return Arrays.compareUnsigned(low, new byte[] {Keys.NULL + 1}) < 0;
  }

  @Nullable Interval intersect(Interval other) {
    byte[] from = Arrays.compareUnsigned(low, other.low) >= 0 ? low : other.low;
    byte[] to = Arrays.compareUnsigned(high, other.high) <= 0 ? high : other.high;
    return Arrays.compareUnsigned(from, to) < 0
        ? new Interval(from, to, point || other.point)
        : null;
  }

  boolean touches(Interval later) {
    return Arrays.compareUnsigned(later.low, high) <= 0;
  }

  boolean isSame(Interval other) {
    return Arrays.equals(low, other.low) && Arrays.equals(high, other.high);
  }

  Interval merge(Interval later) {
    byte[] to = Arrays.compareUnsigned(high, later.high) >= 0 ? high : later.high;
    return new Interval(low, to, false);
  }

  @Override
  public int compareTo(Interval other) {
    int byLow = Arrays.compareUnsigned(low, other.low);
    return byLow != 0 ? byLow : Arrays.compareUnsigned(high, other.high);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Interval interval && isSame(interval) && point == interval.point;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(low) + Arrays.hashCode(high);
  }
}
