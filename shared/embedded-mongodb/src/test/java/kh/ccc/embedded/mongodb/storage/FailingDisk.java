package kh.ccc.embedded.mongodb.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** A disk whose log can be told to fail. */
public final class FailingDisk {
  private final AtomicBoolean full = new AtomicBoolean();
  private final AtomicBoolean broken = new AtomicBoolean();

  public Store open(Path directory) throws IOException {
    return Store.open(directory, path -> new Segment(SegmentFile.onDisk(path)));
  }

  /** Writing fails from now on, after a part was written. */
  public void fill() {
    full.set(true);
  }

  /** Forcing fails from now on. */
  public void breakDown() {
    broken.set(true);
  }

  private final class Segment implements SegmentFile {
    private final SegmentFile file;

    Segment(SegmentFile file) {
      this.file = file;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      if (full.get()) {
        file.write(bytes.slice(0, bytes.remaining() / 2));
        throw new IOException("No space left on device");
      }
      file.write(bytes);
    }

    @Override
    public void force() throws IOException {
      if (broken.get()) {
        throw new IOException("Input/output error");
      }
      file.force();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
