package kh.ccc.embedded.mongodb.storage;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What the log holds: length, checksum, content. A frame whose checksum does not fit was being
 * written when the process died, so nobody was told that it exists.
 */
final class Frame {
  static final int HEADER_BYTES = 8;

  private Frame() {}

  static ByteBuffer of(byte[] content, int length) {
    ByteBuffer frame = ByteBuffer.allocate(HEADER_BYTES + length);
    frame.putInt(length).putInt(checksum(content, 0, length)).put(content, 0, length);
    return frame.flip();
  }

  /** The next whole frame's content, or null when what follows is the torn end of the file. */
  static @Nullable ByteBuffer next(ByteBuffer file) {
    if (file.remaining() < HEADER_BYTES) {
      return null;
    }
    int length = file.getInt();
    int checksum = file.getInt();
    if (length <= 0 || length > file.remaining()) {
      return null;
    }
    byte[] content = new byte[length];
    file.get(content);
    return checksum(content, 0, length) == checksum ? ByteBuffer.wrap(content) : null;
  }

  private static int checksum(byte[] content, int offset, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(content, offset, length);
    return (int) checksum.getValue();
  }
}
