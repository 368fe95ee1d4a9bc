package kh.ccc.gateway.session.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kh.ccc.gateway.session.Kept;
import kh.ccc.gateway.session.SessionStore;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Sessions in the gateway's own database. The connection is made when the first browser signs in:
 * what needs no session does not need the store.
 */
public final class MongoSessions implements SessionStore, AutoCloseable {

  /** Somebody waits in front of the screen. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String ACCOUNT = "account";
  private static final String BEGAN = "began";
  private static final String SEEN = "seen";
  private static final String ENDS = "ends";
  private static final String ACCESS_UNTIL = "accessUntil";
  private static final String RENEWALS = "renewals";
  private static final String CLAIMED_UNTIL = "claimedUntil";
  private static final String SEALED = "sealed";

  private final String address;
  private @Nullable MongoClient client;
  private volatile boolean prepared;

  public MongoSessions(String address) {
    this.address = address;
  }

  @Override
  public void keep(Kept session) {
    prepare();
    sessions()
        .insertOne(
            new Document("_id", session.id())
                .append(ACCOUNT, session.account())
                .append(BEGAN, Date.from(session.began()))
                .append(SEEN, Date.from(session.seen()))
                .append(ENDS, Date.from(session.ends()))
                .append(ACCESS_UNTIL, Date.from(session.accessUntil()))
                .append(RENEWALS, session.renewals())
                .append(CLAIMED_UNTIL, Date.from(Instant.EPOCH))
                .append(SEALED, new Binary(session.sealed())));
  }

  @Override
  public Optional<Kept> find(String id) {
    return Optional.ofNullable(sessions().find(eq("_id", id)).first())
        .map(document ->
            new Kept(
                id,
                document.getString(ACCOUNT),
                document.getDate(BEGAN).toInstant(),
                document.getDate(SEEN).toInstant(),
                document.getDate(ENDS).toInstant(),
                document.getDate(ACCESS_UNTIL).toInstant(),
                document.getLong(RENEWALS),
                document.get(SEALED, Binary.class).getData()));
  }

  @Override
  public void touch(String id, Instant seen, Instant ends) {
    sessions()
        .updateOne(eq("_id", id), combine(set(SEEN, Date.from(seen)), set(ENDS, Date.from(ends))));
  }

  @Override
  public boolean claimRenewal(String id, long renewals, Instant now, Instant until) {
    return sessions()
            .updateOne(
                and(eq("_id", id), eq(RENEWALS, renewals), lt(CLAIMED_UNTIL, Date.from(now))),
                set(CLAIMED_UNTIL, Date.from(until)))
            .getModifiedCount()
        == 1;
  }

  @Override
  public boolean renew(String id, long renewals, Instant accessUntil, byte[] sealed) {
    return sessions()
            .updateOne(
                and(eq("_id", id), eq(RENEWALS, renewals)),
                combine(
                    set(ACCESS_UNTIL, Date.from(accessUntil)),
                    set(RENEWALS, renewals + 1),
                    set(CLAIMED_UNTIL, Date.from(Instant.EPOCH)),
                    set(SEALED, new Binary(sealed))))
            .getModifiedCount()
        == 1;
  }

  @Override
  public void remove(String id) {
    sessions().deleteOne(eq("_id", id));
  }

  @Override
  public void removeUnlessRenewed(String id, long renewals) {
    sessions().deleteOne(and(eq("_id", id), eq(RENEWALS, renewals)));
  }

  @Override
  public void removeAllOf(String account) {
    sessions().deleteMany(eq(ACCOUNT, account));
  }

  @Override
  public void removeEnded(Instant now) {
    sessions().deleteMany(lte(ENDS, Date.from(now)));
  }

  private MongoCollection<Document> sessions() {
    return client().getDatabase("gateway").getCollection("sessions");
  }

  private void prepare() {
    if (!prepared) {
      sessions().createIndex(Indexes.ascending(ACCOUNT));
      sessions().createIndex(Indexes.ascending(ENDS));
      prepared = true;
    }
  }

  private synchronized MongoClient client() {
    @Nullable MongoClient ready = client;
    if (ready == null) {
      ready =
          MongoClients.create(
              MongoClientSettings.builder()
                  .applyConnectionString(new ConnectionString(address))
                  .applyToClusterSettings(cluster ->
                      cluster.serverSelectionTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                  .build());
      client = ready;
    }
    return ready;
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.close();
    }
  }
}
