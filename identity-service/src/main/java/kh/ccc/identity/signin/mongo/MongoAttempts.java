package kh.ccc.identity.signin.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import kh.ccc.identity.signin.Attempts;
import kh.ccc.platform.store.DuplicateKeys;
import kh.ccc.platform.store.StorePreparation;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Counters in the collection of secrets, under a hash of their key: what somebody typed as a name
 * may well be a password.
 */
public final class MongoAttempts implements Attempts, StorePreparation {

  private static final Logger log = LoggerFactory.getLogger(MongoAttempts.class);
  private static final Duration KEPT = Duration.ofDays(1);
  private static final String FAILURES = "failures";
  private static final String LAST = "lastFailure";

  private final MongoCollection<Document> secrets;
  private final Clock clock;

  public MongoAttempts(MongoDatabase database, Clock clock) {
    this.secrets = database.getCollection("secrets");
    this.clock = clock;
  }

  @Override
  public void prepare() {
    secrets.createIndex(Indexes.ascending(LAST), new IndexOptions().sparse(true));
  }

  @Override
  public Failures of(String key) {
    return Optional.ofNullable(secrets.find(eq("_id", id(key))).first())
        .map(document ->
            new Failures(document.getInteger(FAILURES), document.getDate(LAST).toInstant()))
        .orElse(Failures.NONE);
  }

  @Override
  public boolean count(String key, Failures before, Instant now) {
    int next = before.failures() + 1;
    if (before.failures() == 0) {
      Document first =
          new Document("_id", id(key)).append(FAILURES, next).append(LAST, Date.from(now));
      return DuplicateKeys.ignore(() -> secrets.insertOne(first)) || update(key, 0, next, now);
    }
    return update(key, before.failures(), next, now);
  }

  private boolean update(String key, int before, int next, Instant now) {
    return secrets
            .updateOne(
                and(eq("_id", id(key)), eq(FAILURES, before)),
                Updates.combine(Updates.set(FAILURES, next), Updates.set(LAST, Date.from(now))))
            .getModifiedCount()
        == 1;
  }

  @Override
  public void takeBack(String key) {
    secrets.updateOne(eq("_id", id(key)), Updates.inc(FAILURES, -1));
  }

  @Override
  public void forget(String key) {
    secrets.deleteOne(eq("_id", id(key)));
  }

  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
  void forgetOld() {
    try {
      secrets.deleteMany(lt(LAST, Date.from(clock.instant().minus(KEPT))));
    } catch (RuntimeException e) {
      log.warn("old sign-in failures stay for now: {}", e.toString());
    }
  }

  private static String id(String key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(key.getBytes(StandardCharsets.UTF_8));
      return "attempts:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
