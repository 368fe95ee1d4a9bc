package kh.ccc.platform.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import kh.ccc.platform.store.DuplicateKeys;
import kh.ccc.platform.store.StorePreparation;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * First answers by caller and Idempotency-Key, kept for a day and over restarts. A claim whose
 * process died may be taken again; the journal then sees to it that the command takes effect once.
 */
public final class IdempotencyKeys implements StorePreparation {

  private static final Logger log = LoggerFactory.getLogger(IdempotencyKeys.class);
  private static final Duration KEPT = Duration.ofDays(2);
  private static final Duration CLAIM = Duration.ofSeconds(30);

  private final MongoCollection<Document> keys;
  private final Clock clock;

  public IdempotencyKeys(MongoDatabase database, Clock clock) {
    this.keys = database.getCollection("idempotency");
    this.clock = clock;
  }

  /** An answer as it went out. */
  record Answer(int status, @Nullable String contentType, @Nullable String etag, byte[] body) {}

  /** What is known of a key. */
  record Known(String payload, Optional<Answer> answer) {}

  @Override
  public void prepare() {
    keys.createIndex(Indexes.ascending("at"));
  }

  /** Claims the key for this request; false when it is claimed or answered already. */
  boolean claim(String id, String payload) {
    Instant now = clock.instant();
    Document claim =
        new Document("_id", id).append("payload", payload).append("at", Date.from(now));
    if (DuplicateKeys.ignore(() -> keys.insertOne(claim))) {
      return true;
    }
    return keys.updateOne(
                and(
                    eq("_id", id),
                    eq("payload", payload),
                    eq("status", null),
                    lt("at", Date.from(now.minus(CLAIM)))),
                Updates.set("at", Date.from(now)))
            .getModifiedCount()
        == 1;
  }

  Optional<Known> find(String id) {
    return Optional.ofNullable(keys.find(eq("_id", id)).first()).map(IdempotencyKeys::known);
  }

  void answered(String id, Answer answer) {
    keys.updateOne(
        eq("_id", id),
        Updates.combine(
            Updates.set("status", answer.status()),
            Updates.set("contentType", answer.contentType()),
            Updates.set("etag", answer.etag()),
            Updates.set("body", new Binary(answer.body()))));
  }

  /** Gives the key back: the request ended without an answer worth keeping. */
  void release(String id) {
    keys.deleteOne(and(eq("_id", id), eq("status", null)));
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forgetOld() {
    try {
      keys.deleteMany(lt("at", Date.from(clock.instant().minus(KEPT))));
    } catch (RuntimeException e) {
      log.warn("old idempotency keys stay for now: {}", e.toString());
    }
  }

  private static Known known(Document document) {
    @Nullable Integer status = document.getInteger("status");
    String payload = document.getString("payload");
    return status == null
        ? new Known(payload, Optional.empty())
        : new Known(
            payload,
            Optional.of(
                new Answer(
                    status,
                    document.getString("contentType"),
                    document.getString("etag"),
                    document.get("body", Binary.class).getData())));
  }
}
