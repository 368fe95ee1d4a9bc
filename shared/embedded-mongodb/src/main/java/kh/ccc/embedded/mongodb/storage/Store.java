package kh.ccc.embedded.mongodb.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;

/**
 * The durable maps. Operations share a barrier; a checkpoint takes it alone, so that the file never
 * shows half an operation. Each second, and after each change of a collection or an index, the maps
 * are committed to the file and the log starts anew.
 */
public final class Store implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Store.class.getName());
  private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(1);
  private static final int CACHE_MEGABYTES = 64;
  private static final int LEAST_FILL_PERCENT = 60;
  private static final int COMPACTED_BYTES = 8 * 1024 * 1024;
  private static final int MOST_REPLAYED_BYTES = 64 * 1024 * 1024;
  private static final String META = "sahakum.store";
  private static final byte[] FIRST_SEGMENT = "firstSegment".getBytes(StandardCharsets.UTF_8);

  private final Path directory;
  private final MVStore file;
  private final MVMap<byte[], byte[]> meta;
  private final WriteAheadLog log;
  private final ReentrantLock checkpointing = new ReentrantLock();
  private final ReentrantReadWriteLock barrier = new ReentrantReadWriteLock();
  private final ScheduledExecutorService checkpoints =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("embedded-mongodb-checkpoint").factory());

  private Store(Path directory, SegmentFile.Opener opener) throws IOException {
    this.directory = directory;
    Files.createDirectories(directory);
    this.file = openFile(directory);
    // Space is reused at once: each commit is forced before the next one may overwrite anything.
    this.file.setRetentionTime(0);
    this.meta = openMap(META);
    this.log = recover(opener);
    long millis = CHECKPOINT_INTERVAL.toMillis();
    var _ =
        checkpoints.scheduleWithFixedDelay(
            this::checkpointOrFail, millis, millis, TimeUnit.MILLISECONDS);
  }

  public static Store open(Path directory) throws IOException {
    return open(directory, SegmentFile::onDisk);
  }

  static Store open(Path directory, SegmentFile.Opener opener) throws IOException {
    return new Store(directory, opener);
  }

  private static MVStore openFile(Path directory) throws IOException {
    try {
      return new MVStore.Builder()
          .fileName(directory.resolve("store.mv").toString())
          .autoCommitDisabled()
          .cacheSize(CACHE_MEGABYTES)
          .open();
    } catch (MVStoreException e) {
      throw new IOException("Cannot open the store in " + directory + ": " + e.getMessage(), e);
    }
  }

  /** Brings the maps to the last acknowledged write and starts an empty log. */
  private WriteAheadLog recover(SegmentFile.Opener opener) throws IOException {
    long first = firstSegment();
    Segments.deleteBefore(directory, first);
    Segments.replay(directory, first, new ReplayTarget());
    long next = Segments.numbers(directory).stream().reduce(first, Math::max) + 1;
    WriteAheadLog fresh = new WriteAheadLog(directory, next, opener);
    commit(next);
    file.sync();
    Segments.deleteBefore(directory, next);
    return fresh;
  }

  private long firstSegment() {
    byte[] stored = meta.get(FIRST_SEGMENT);
    return stored == null ? 0 : ByteBuffer.wrap(stored).getLong();
  }

  /** The number of the first segment to replay is part of the very commit it belongs to. */
  private void commit(long firstSegment) {
    meta.put(FIRST_SEGMENT, ByteBuffer.allocate(Long.BYTES).putLong(firstSegment).array());
    file.commit();
  }

  private MVMap<byte[], byte[]> openMap(String name) {
    return file.openMap(
        name,
        new MVMap.Builder<byte[], byte[]>()
            .keyType(ByteArrayDataType.INSTANCE)
            .valueType(ByteArrayDataType.INSTANCE));
  }

  public Changes changes() {
    return new Changes(this);
  }

  public StoreMap map(String name, Changes changes) {
    return new StoreMap(openMap(name), changes);
  }

  public void removeMap(String name) {
    file.removeMap(name);
  }

  public Set<String> mapNames() {
    return file.getMapNames();
  }

  /** What is changed alone ends in a checkpoint, which makes it durable all at once: no log. */
  void append(byte[] content) {
    if (!barrier.isWriteLockedByCurrentThread()) {
      log.append(Frame.of(content, content.length));
    }
  }

  public long fileSize() {
    return file.getFileStore().size();
  }

  /**
   * Keeps what is in the file now readable for a cursor that outlives its operation.
   *
   * @return to be run when the cursor is closed
   */
  public Runnable pin() {
    MVStore.TxCounter usage = file.registerVersionUsage();
    return () -> file.deregisterVersionUsage(usage);
  }

  /** Runs an operation beside others; no checkpoint happens meanwhile. */
  public <T> T shared(Supplier<T> operation) {
    barrier.readLock().lock();
    try {
      log.ensureHealthy();
      return operation.get();
    } finally {
      barrier.readLock().unlock();
    }
  }

  /** As {@link #shared}, and returns only when what the operation wrote is on the disk. */
  public <T> T durably(Supplier<T> operation) {
    return shared(() -> {
      T result = operation.get();
      log.sync();
      return result;
    });
  }

  /** Runs a change of collections or indexes alone and makes it durable by a checkpoint. */
  public <T> T alone(Supplier<T> operation) {
    checkpointing.lock();
    barrier.writeLock().lock();
    try {
      log.ensureHealthy();
      try {
        return operation.get();
      } finally {
        if (file.hasUnsavedChanges()) {
          finishCheckpoint(beginCheckpoint());
        }
      }
    } finally {
      barrier.writeLock().unlock();
      checkpointing.unlock();
    }
  }

  private void checkpointOrFail() {
    try {
      checkpoint();
      file.compact(LEAST_FILL_PERCENT, COMPACTED_BYTES);
    } catch (RuntimeException | Error e) {
      // Whatever it is, without checkpoints the log would grow for ever and nobody would know.
      LOG.log(System.Logger.Level.ERROR, "The store stops: its checkpoint failed", log.fail(e));
    }
  }

  /**
   * Only the commit needs the barrier; the slow force of the file happens beside operations. The
   * next commit waits for it, because it may overwrite what only older commits still need.
   */
  public void checkpoint() {
    checkpointing.lock();
    try {
      long first = commitAlone();
      if (first > 0) {
        finishCheckpoint(first);
      }
    } finally {
      checkpointing.unlock();
    }
  }

  private long commitAlone() {
    barrier.writeLock().lock();
    try {
      log.ensureHealthy();
      return file.hasUnsavedChanges() ? beginCheckpoint() : 0;
    } finally {
      barrier.writeLock().unlock();
    }
  }

  private long beginCheckpoint() {
    try {
      long first = log.rotate();
      commit(first);
      return first;
    } catch (MVStoreException e) {
      throw log.fail(e);
    }
  }

  private void finishCheckpoint(long first) {
    try {
      file.sync();
      Segments.deleteBefore(directory, first);
    } catch (MVStoreException | IOException e) {
      throw log.fail(e);
    }
  }

  /** Waits for what runs, writes everything to the file and refuses whatever comes later. */
  @Override
  public void close() {
    checkpoints.shutdown();
    checkpointing.lock();
    barrier.writeLock().lock();
    try {
      if (log.isHealthy()) {
        finishCheckpoint(beginCheckpoint());
      }
    } finally {
      log.close();
      file.closeImmediately();
      barrier.writeLock().unlock();
      checkpointing.unlock();
    }
  }

  /** A long log is put into the file bit by bit: replayed again from its start it ends the same. */
  private final class ReplayTarget implements Changes.Target {
    private long replayed;

    @Override
    public void put(String map, byte[] key, byte[] value) {
      openMap(map).put(key, value);
      replayed += key.length + value.length;
      if (replayed > MOST_REPLAYED_BYTES) {
        file.commit();
        replayed = 0;
      }
    }

    @Override
    public void remove(String map, byte[] key) {
      openMap(map).remove(key);
    }
  }
}
