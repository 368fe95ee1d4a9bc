package kh.ccc.identity.signin.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import kh.ccc.identity.signin.Links;
import kh.ccc.platform.store.StorePreparation;
import org.bson.Document;

/** Links in the collection of secrets; those that ended go when the next is made. */
public final class MongoLinks implements Links, StorePreparation {

  private static final String ACCOUNT = "linkOf";
  private static final String UNTIL = "linkUntil";

  private final MongoCollection<Document> secrets;
  private final Clock clock;

  public MongoLinks(MongoDatabase database, Clock clock) {
    this.secrets = database.getCollection("secrets");
    this.clock = clock;
  }

  @Override
  public void prepare() {
    secrets.createIndex(Indexes.ascending(ACCOUNT), new IndexOptions().sparse(true));
    secrets.createIndex(Indexes.ascending(UNTIL), new IndexOptions().sparse(true));
  }

  @Override
  public void keep(String hash, String accountId, Instant until) {
    secrets.deleteMany(lte(UNTIL, Date.from(clock.instant())));
    Document link =
        new Document("_id", id(hash)).append(ACCOUNT, accountId).append(UNTIL, Date.from(until));
    secrets.replaceOne(eq("_id", id(hash)), link, new ReplaceOptions().upsert(true));
  }

  @Override
  public Optional<String> accountOf(String hash, Instant now) {
    return Optional.ofNullable(
            secrets.find(and(eq("_id", id(hash)), gt(UNTIL, Date.from(now)))).first())
        .map(document -> document.getString(ACCOUNT));
  }

  @Override
  public boolean use(String hash) {
    return secrets.deleteOne(eq("_id", id(hash))).getDeletedCount() == 1;
  }

  @Override
  public void forgetAllOf(String accountId) {
    secrets.deleteMany(eq(ACCOUNT, accountId));
  }

  private static String id(String hash) {
    return "link:" + hash;
  }
}
