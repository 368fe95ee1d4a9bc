package kh.ccc.embedded.mongodb.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Appends frames to the newest segment and forces it to the disk by group commit: one force serves
 * all who were waiting when it began. The first failure is final.
 */
final class WriteAheadLog {
  private final Path directory;
  private final SegmentFile.Opener opener;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition forced = lock.newCondition();
  private SegmentFile segment;
  private long number;
  private long appended;
  private long durable;
  private boolean forcing;
  private volatile @Nullable StoreFailedException failure;

  WriteAheadLog(Path directory, long number, SegmentFile.Opener opener) throws IOException {
    this.directory = directory;
    this.number = number;
    this.opener = opener;
    this.segment = opener.create(Segments.path(directory, number));
  }

  void append(ByteBuffer frame) {
    lock.lock();
    try {
      ensureHealthy();
      appended += frame.remaining();
      segment.write(frame);
    } catch (IOException e) {
      throw fail(e);
    } finally {
      lock.unlock();
    }
  }

  /** Returns when everything appended before this call is on the disk. */
  void sync() {
    lock.lock();
    try {
      long wanted = appended;
      while (durable < wanted) {
        ensureHealthy();
        if (forcing) {
          forced.awaitUninterruptibly();
        } else {
          force();
        }
      }
      ensureHealthy();
    } finally {
      lock.unlock();
    }
  }

  /** Forces with the lock released, so that others append meanwhile and share the next force. */
  private void force() {
    long upTo = appended;
    SegmentFile current = segment;
    forcing = true;
    lock.unlock();
    IOException problem = null;
    try {
      current.force();
    } catch (IOException e) {
      problem = e;
    } finally {
      lock.lock();
      forcing = false;
      forced.signalAll();
    }
    if (problem != null) {
      throw fail(problem);
    }
    durable = upTo;
  }

  /** Starts a new segment and answers its number. Nobody may be appending. */
  long rotate() {
    sync();
    lock.lock();
    try {
      SegmentFile next = opener.create(Segments.path(directory, number + 1));
      segment.close();
      segment = next;
      number++;
      return number;
    } catch (IOException e) {
      throw fail(e);
    } finally {
      lock.unlock();
    }
  }

  void ensureHealthy() {
    StoreFailedException known = failure;
    if (known != null) {
      throw new StoreFailedException("The store has stopped: " + known.getMessage(), known);
    }
  }

  StoreFailedException fail(Throwable cause) {
    lock.lock();
    try {
      StoreFailedException known = failure;
      if (known == null) {
        known = new StoreFailedException(String.valueOf(cause.getMessage()), cause);
      }
      failure = known;
      forced.signalAll();
      return known;
    } finally {
      lock.unlock();
    }
  }

  boolean isHealthy() {
    return failure == null;
  }

  void close() {
    lock.lock();
    try {
      segment.close();
      fail(new IllegalStateException("it was closed"));
    } catch (IOException e) {
      throw fail(e);
    } finally {
      lock.unlock();
    }
  }
}
