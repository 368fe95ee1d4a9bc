package kh.ccc.embedded.mongodb.storage;

import java.nio.charset.StandardCharsets;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An ordered map from bytes to bytes whose changes are logged. Writers hold a lock of their own.
 */
public final class StoreMap {
  private final MVMap<byte[], byte[]> map;
  private final byte[] name;
  private final Changes changes;

  StoreMap(MVMap<byte[], byte[]> map, Changes changes) {
    this.map = map;
    this.name = map.getName().getBytes(StandardCharsets.UTF_8);
    this.changes = changes;
  }

  public byte @Nullable [] get(byte[] key) {
    return map.get(key);
  }

  public boolean contains(byte[] key) {
    return map.containsKey(key);
  }

  public void put(byte[] key, byte[] value) {
    map.put(key, value);
    changes.put(name, key, value);
  }

  public byte @Nullable [] remove(byte[] key) {
    byte[] before = map.remove(key);
    if (before != null) {
      changes.remove(name, key);
    }
    return before;
  }

  /** The first key at or after the given one. */
  public byte @Nullable [] ceiling(byte[] key) {
    return map.ceilingKey(key);
  }

  public void clear() {
    map.clear();
  }

  public long size() {
    return map.sizeAsLong();
  }

  /** How many keys lie in the range, counted in logarithmic time. */
  public long count(KeyRange range) {
    byte[] high = range.high();
    long end = high == null ? map.sizeAsLong() : position(high);
    return Math.max(0, end - position(range.low()));
  }

  private long position(byte[] key) {
    long index = map.getKeyIndex(key);
    return index >= 0 ? index : -index - 1;
  }

  public Snapshot snapshot() {
    return new Snapshot(map);
  }
}
