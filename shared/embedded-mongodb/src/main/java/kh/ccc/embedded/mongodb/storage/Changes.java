package kh.ccc.embedded.mongodb.storage;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The puts and removes of one collection that are in memory but not yet in the log. They reach the
 * log while the collection's lock is still held, so that the log has the order of the memory.
 */
public final class Changes {
  private static final int FLUSH_BYTES = 256 * 1024;
  private static final byte PUT = 1;
  private static final byte REMOVE = 2;

  private final Store store;
  private ByteArrayOutputStream pending = new ByteArrayOutputStream();

  Changes(Store store) {
    this.store = store;
  }

  void put(byte[] map, byte[] key, byte[] value) {
    pending.write(PUT);
    write(map);
    write(key);
    write(value);
  }

  void remove(byte[] map, byte[] key) {
    pending.write(REMOVE);
    write(map);
    write(key);
  }

  /** A document and its index entries are complete: a good place to cut a long operation. */
  public void documentComplete() {
    if (pending.size() > FLUSH_BYTES) {
      flush();
    }
  }

  /** Hands everything pending to the log as one frame that is replayed whole or not at all. */
  public void flush() {
    if (pending.size() == 0) {
      return;
    }
    byte[] content = pending.toByteArray();
    pending = new ByteArrayOutputStream();
    store.append(content);
  }

  private void write(byte[] bytes) {
    byte[] length = ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array();
    pending.write(length, 0, length.length);
    pending.write(bytes, 0, bytes.length);
  }

  /** Applies a frame again; doing so twice changes nothing. */
  static void replay(ByteBuffer frame, Target target) {
    while (frame.hasRemaining()) {
      byte operation = frame.get();
      String map = new String(read(frame), StandardCharsets.UTF_8);
      byte[] key = read(frame);
      switch (operation) {
        case PUT -> target.put(map, key, read(frame));
        case REMOVE -> target.remove(map, key);
        default -> throw new IllegalStateException("Unknown operation in the log: " + operation);
      }
    }
  }

  private static byte[] read(ByteBuffer frame) {
    byte[] bytes = new byte[frame.getInt()];
    frame.get(bytes);
    return bytes;
  }

  /** Where replayed changes go. */
  interface Target {
    void put(String map, byte[] key, byte[] value);

    void remove(String map, byte[] key);
  }
}
