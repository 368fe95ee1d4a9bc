package kh.ccc.embedded.mongodb.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One file of the log while it is written. */
interface SegmentFile extends Closeable {
  void write(ByteBuffer bytes) throws IOException;

  /** Returns when everything written so far is on the disk. */
  void force() throws IOException;

  /** How segments come into being; a test may hand in a disk that fails. */
  interface Opener {
    SegmentFile create(Path path) throws IOException;
  }

  static SegmentFile onDisk(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    forceDirectory(path.resolveSibling("."));
    return new SegmentFile() {
      @Override
      public void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }

      @Override
      public void force() throws IOException {
        channel.force(false);
      }

      @Override
      public void close() throws IOException {
        channel.close();
      }
    };
  }

  /** A new name in a directory survives a power cut only after the directory itself is forced. */
  private static void forceDirectory(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
