package kh.ccc.embedded.mongodb.server;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Results that are fetched in batches. A cursor nobody has used for ten minutes is closed. */
final class OpenCursors {
  private static final int FIRST_BATCH = 101;
  private static final int BATCH_BYTES = 16 * 1024 * 1024;
  private static final Duration IDLE = Duration.ofMinutes(10);

  private final Map<Long, OpenCursor> cursors = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong();
  private final Supplier<Runnable> pin;
  private final InstantSource clock;

  /**
   * @param pin keeps the data of now readable until what it answers is run
   */
  OpenCursors(Supplier<Runnable> pin, InstantSource clock) {
    this.pin = pin;
    this.clock = clock;
  }

  Document first(String namespace, Iterator<Document> documents, int batchSize, boolean single) {
    List<Document> batch = batch(documents, batchSize > 0 ? batchSize : FIRST_BATCH);
    boolean finished = single || !documents.hasNext();
    return reply(namespace, "firstBatch", batch, finished ? 0 : open(documents));
  }

  private long open(Iterator<Document> documents) {
    closeIdle();
    long id = ids.incrementAndGet();
    cursors.put(id, new OpenCursor(documents, pin.get(), clock.instant()));
    return id;
  }

  Document next(String namespace, long id, int batchSize) {
    OpenCursor cursor = cursors.get(id);
    if (cursor == null) {
      throw new CursorNotFoundException(id);
    }
    synchronized (cursor) {
      cursor.lastUsed = clock.instant();
      List<Document> batch = batch(cursor.documents, batchSize > 0 ? batchSize : Integer.MAX_VALUE);
      boolean finished = !cursor.documents.hasNext();
      if (finished) {
        close(id);
      }
      return reply(namespace, "nextBatch", batch, finished ? 0 : id);
    }
  }

  Document kill(Collection<?> ids) {
    List<Object> killed = new ArrayList<>();
    List<Object> unknown = new ArrayList<>();
    for (Object id : ids) {
      boolean found = id instanceof Number number && close(number.longValue());
      (found ? killed : unknown).add(id);
    }
    Document reply = new Document("cursorsKilled", killed).append("cursorsNotFound", unknown);
    reply.append("cursorsAlive", List.of()).append("cursorsUnknown", List.of());
    Utils.markOkay(reply);
    return reply;
  }

  int count() {
    return cursors.size();
  }

  private boolean close(long id) {
    OpenCursor cursor = cursors.remove(id);
    if (cursor != null) {
      cursor.unpin.run();
    }
    return cursor != null;
  }

  private void closeIdle() {
    Instant limit = clock.instant().minus(IDLE);
    cursors.forEach((id, cursor) -> {
      if (cursor.lastUsed.isBefore(limit)) {
        close(id);
      }
    });
  }

  private static List<Document> batch(Iterator<Document> documents, int most) {
    List<Document> batch = new ArrayList<>();
    long bytes = 0;
    while (batch.size() < most && bytes < BATCH_BYTES && documents.hasNext()) {
      Document document = documents.next();
      bytes += Bson.size(document);
      batch.add(document);
    }
    return batch;
  }

  private static Document reply(String namespace, String name, List<Document> batch, long id) {
    Document cursor = new Document("id", id).append("ns", namespace).append(name, batch);
    Document reply = new Document("cursor", cursor);
    Utils.markOkay(reply);
    return reply;
  }

  private static final class OpenCursor {
    private final Iterator<Document> documents;
    private final Runnable unpin;
    private volatile Instant lastUsed;

    OpenCursor(Iterator<Document> documents, Runnable unpin, Instant opened) {
      this.documents = documents;
      this.unpin = unpin;
      this.lastUsed = opened;
    }
  }
}
