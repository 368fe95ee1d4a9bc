package kh.ccc.platform.journal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import kh.ccc.platform.store.DuplicateKeys;
import org.bson.Document;

/**
 * Lets one relay of a service publish at a time: two would send correct messages in a wrong order.
 * A dead holder is followed after the term.
 */
public final class RelayLease {

  static final Duration TERM = Duration.ofSeconds(5);
  private static final Duration RENEW_AFTER = Duration.ofSeconds(1);

  private final MongoCollection<Document> leases;
  private final String owner;
  private final Clock clock;
  private Instant renewedAt = Instant.MIN;

  /**
   * @param owner name of this instance; a name that stays the same over restarts takes over at once
   */
  public RelayLease(MongoDatabase database, String owner, Clock clock) {
    this.leases = database.getCollection("leases");
    this.owner = owner;
    this.clock = clock;
  }

  /** Takes or keeps the lease; true while it is ours with most of its term left. */
  boolean hold() {
    Instant now = clock.instant();
    if (renewedAt.plus(RENEW_AFTER).isAfter(now) && !renewedAt.isAfter(now)) {
      return true;
    }
    boolean held = renew(now);
    renewedAt = held ? now : Instant.MIN;
    return held;
  }

  /** Asks the store, not our memory: true when nobody took the lease while we were away. */
  boolean stillHeld() {
    renewedAt = Instant.MIN;
    return hold();
  }

  private boolean renew(Instant now) {
    return DuplicateKeys.ignore(() ->
        leases.updateOne(
            and(eq("_id", "relay"), or(eq("owner", owner), lt("until", Date.from(now)))),
            Updates.combine(
                Updates.set("owner", owner), Updates.set("until", Date.from(now.plus(TERM)))),
            new UpdateOptions().upsert(true)));
  }
}
