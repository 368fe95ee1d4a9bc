package kh.ccc.embedded.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten kills under write load: nothing acknowledged is lost and no index disagrees with its data.
 */
class KillIT {
  private static final int KILLS = 10;
  private static final int WRITERS = 6;
  private static final int ENOUGH_WRITES = 150;
  private static final int MOST_MILLIS_MORE = 500;

  @TempDir private Path data;

  /** What each writer was told: documents 1 to n are inserted, its counter stands at n. */
  private final AtomicIntegerArray inserted = new AtomicIntegerArray(WRITERS);

  private final AtomicIntegerArray counted = new AtomicIntegerArray(WRITERS);
  private final AtomicInteger acknowledged = new AtomicInteger();

  @Test
  void nothingAcknowledgedIsLostInTenKills() throws Exception {
    Random random = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      try (EmbeddedProcess process = EmbeddedProcess.start(data)) {
        verify(process.connectionString());
        List<Thread> writers = startWriters(process.connectionString());
        awaitWrites(acknowledged.get() + ENOUGH_WRITES);
        Thread.sleep(random.nextInt(MOST_MILLIS_MORE)); // A random moment is what is tested here.
        process.kill();
        for (Thread writer : writers) {
          writer.join();
        }
      }
    }
    try (EmbeddedProcess process = EmbeddedProcess.start(data)) {
      verify(process.connectionString());
    }
    System.out.printf(
        "%d kills, %d acknowledged writes, 0 lost, 0 corrupt%n", KILLS, acknowledged.get());
    assertThat(acknowledged.get()).isGreaterThanOrEqualTo(KILLS * ENOUGH_WRITES);
  }

  private void awaitWrites(int enough) {
    await().until(() -> acknowledged.get() >= enough);
  }

  private List<Thread> startWriters(String connectionString) {
    // A read that meets the kill is tried again; nobody will answer it, so it gives up soon.
    MongoClient client = MongoClients.create(connectionString + "/?serverSelectionTimeoutMS=500");
    MongoCollection<Document> entries = entries(client);
    entries.createIndex(Indexes.ascending("writer", "state"));
    entries.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    entries.createIndex(Indexes.ascending("unpublished"), new IndexOptions().sparse(true));
    List<Thread> writers = new ArrayList<>();
    AtomicInteger running = new AtomicInteger(WRITERS);
    for (int writer = 0; writer < WRITERS; writer++) {
      int id = writer;
      writers.add(
          Thread.ofPlatform()
              .start(() -> {
                writeUntilKilled(entries, id);
                if (running.decrementAndGet() == 0) {
                  client.close();
                }
              }));
    }
    return writers;
  }

  private static MongoCollection<Document> entries(MongoClient client) {
    return client.getDatabase("kill").getCollection("entries");
  }

  private void writeUntilKilled(MongoCollection<Document> entries, int writer) {
    try {
      while (true) {
        insert(entries, writer, inserted.get(writer) + 1);
        count(entries, writer);
      }
    } catch (MongoException e) {
      // The store was killed; what was not acknowledged may or may not be there.
    }
  }

  private void insert(MongoCollection<Document> entries, int writer, int next) {
    String id = writer + "/" + next;
    try {
      entries.insertOne(
          new Document("_id", id)
              .append("writer", writer)
              .append("seq", next)
              .append("state", "new")
              .append("number", "n" + id)
              .append("unpublished", true)
              .append("text", "x".repeat(next % 900)));
    } catch (MongoException e) {
      if (e.getCode() != 11000) {
        throw e;
      }
      // Stored by the attempt before the kill that nobody was told of.
    }
    inserted.set(writer, next);
    entries.updateOne(eq(id), combine(set("state", "done" + next % 3), unset("unpublished")));
    acknowledged.addAndGet(2);
  }

  /** An optimistic counter: it may be one ahead of what was acknowledged, never behind. */
  private void count(MongoCollection<Document> entries, int writer) {
    String id = "counter" + writer;
    Document found = entries.find(eq(id)).first();
    int stored = found == null ? 0 : found.getInteger("version");
    if (stored == 0) {
      entries.insertOne(
          new Document("_id", id).append("version", 1).append("number", "c" + writer));
    } else {
      assertThat(
              entries
                  .updateOne(and(eq(id), eq("version", stored)), inc("version", 1))
                  .getModifiedCount())
          .isEqualTo(1);
    }
    counted.set(writer, stored + 1);
    acknowledged.incrementAndGet();
  }

  private void verify(String connectionString) {
    try (MongoClient client = MongoClients.create(connectionString)) {
      MongoCollection<Document> entries = entries(client);
      for (int writer = 0; writer < WRITERS; writer++) {
        verifyWriter(entries, writer);
      }
      verifyIndexes(entries);
    }
  }

  private void verifyWriter(MongoCollection<Document> entries, int writer) {
    Set<Integer> stored = new HashSet<>();
    entries.find(eq("writer", writer)).forEach(entry -> stored.add(entry.getInteger("seq")));
    int told = inserted.get(writer);
    for (int seq = 1; seq <= told; seq++) {
      assertThat(stored).as("document %d of writer %d", seq, writer).contains(seq);
    }
    assertThat(stored.size()).isBetween(told, told + 1);
    Document counter = entries.find(eq("counter" + writer)).first();
    int version = counter == null ? 0 : counter.getInteger("version");
    assertThat(version).isBetween(counted.get(writer), counted.get(writer) + 1);
  }

  /** Every document is found by every index, and no index finds one that is not there. */
  private static void verifyIndexes(MongoCollection<Document> entries) {
    List<Document> all = entries.find().into(new ArrayList<>());
    List<Object> numbers = all.stream().map(entry -> entry.get("number")).toList();
    for (int from = 0; from < numbers.size(); from += 500) {
      List<Object> part = numbers.subList(from, Math.min(from + 500, numbers.size()));
      assertThat(entries.find(in("number", part)).into(new ArrayList<>()))
          .containsExactlyInAnyOrderElementsOf(all.subList(from, Math.min(from + 500, all.size())));
    }
    for (String state : List.of("new", "done0", "done1", "done2")) {
      Bson byIndex = and(in("writer", 0, 1, 2, 3, 4, 5), eq("state", state));
      assertThat(entries.countDocuments(byIndex))
          .isEqualTo(all.stream().filter(entry -> state.equals(entry.get("state"))).count());
    }
    assertThat(entries.countDocuments(eq("unpublished", true)))
        .isEqualTo(all.stream().filter(entry -> entry.containsKey("unpublished")).count());
    assertThat(entries.countDocuments(ne("_id", null))).isEqualTo(all.size());
  }
}
