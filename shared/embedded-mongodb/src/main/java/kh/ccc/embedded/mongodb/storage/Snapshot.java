package kh.ccc.embedded.mongodb.storage;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/** A map as it was at one moment: writers that come later do not disturb who reads it. */
public final class Snapshot {
  private final MVMap<byte[], byte[]> map;
  private final RootReference<byte[], byte[]> root;

  Snapshot(MVMap<byte[], byte[]> map) {
    this.map = map;
    this.root = map.flushAndGetRoot();
  }

  public byte @Nullable [] get(byte[] key) {
    return map.get(root.root, key);
  }

  public Iterator<Map.Entry<byte[], byte[]>> entries(KeyRange range, boolean reverse) {
    byte[] high = range.high();
    Cursor<byte[], byte[]> cursor =
        reverse
            ? map.cursor(root, high, range.low(), true)
            : map.cursor(root, range.low(), high, false);
    return new Entries(cursor, high);
  }

  /** Leaves out the upper bound, which the cursor includes. */
  private static final class Entries implements Iterator<Map.Entry<byte[], byte[]>> {
    private final Cursor<byte[], byte[]> cursor;
    private final byte @Nullable [] high;
    private Map.@Nullable Entry<byte[], byte[]> next;

    Entries(Cursor<byte[], byte[]> cursor, byte @Nullable [] high) {
      this.cursor = cursor;
      this.high = high;
    }

    @Override
    public boolean hasNext() {
      while (next == null && cursor.hasNext()) {
        byte[] key = cursor.next();
        if (high == null || !Arrays.equals(key, high)) {
          next = Map.entry(key, cursor.getValue());
        }
      }
      return next != null;
    }

    @Override
    public Map.Entry<byte[], byte[]> next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      Map.Entry<byte[], byte[]> entry = next;
      next = null;
      return entry;
    }
  }
}
