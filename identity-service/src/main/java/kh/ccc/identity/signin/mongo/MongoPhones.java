package kh.ccc.identity.signin.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kh.ccc.identity.signin.EnrolledPhones;
import kh.ccc.platform.store.PersonCipher;
import kh.ccc.platform.store.StorePreparation;
import org.bson.Document;
import org.bson.types.Binary;

/** Phones in the collection of secrets, their keys sealed for the account. */
public final class MongoPhones implements EnrolledPhones, StorePreparation {

  private static final String KEY = "phoneKey";
  private static final String CONFIRMED = "confirmed";
  private static final String LAST_STEP = "lastStep";
  private static final String PAPER = "paperOf";

  private final MongoCollection<Document> secrets;
  private final PersonCipher cipher;
  private final Supplier<byte[]> sealingKey;

  public MongoPhones(MongoDatabase database, PersonCipher cipher, Supplier<byte[]> sealingKey) {
    this.secrets = database.getCollection("secrets");
    this.cipher = cipher;
    this.sealingKey = sealingKey;
  }

  @Override
  public void prepare() {
    secrets.createIndex(Indexes.ascending(PAPER), new IndexOptions().sparse(true));
  }

  @Override
  public Optional<Phone> find(String accountId) {
    return Optional.ofNullable(secrets.find(eq("_id", id(accountId))).first())
        .flatMap(document ->
            cipher
                .open(accountId, sealingKey.get(), document.get(KEY, Binary.class).getData())
                .map(key -> new Phone(key, document.getBoolean(CONFIRMED))));
  }

  @Override
  public void keepWaiting(String accountId, byte[] key) {
    Document document =
        new Document("_id", id(accountId))
            .append(KEY, new Binary(cipher.seal(accountId, sealingKey.get(), key)))
            .append(CONFIRMED, false)
            .append(LAST_STEP, 0L);
    secrets.replaceOne(
        and(eq("_id", id(accountId)), eq(CONFIRMED, false)),
        document,
        new ReplaceOptions().upsert(true));
  }

  @Override
  public boolean confirm(String accountId, long step) {
    return secrets
            .updateOne(
                and(eq("_id", id(accountId)), eq(CONFIRMED, false)),
                combine(set(CONFIRMED, true), set(LAST_STEP, step)))
            .getModifiedCount()
        == 1;
  }

  @Override
  public boolean use(String accountId, long step) {
    return secrets
            .updateOne(
                and(eq("_id", id(accountId)), eq(CONFIRMED, true), lt(LAST_STEP, step)),
                set(LAST_STEP, step))
            .getModifiedCount()
        == 1;
  }

  @Override
  public void keepPaper(String accountId, Collection<String> hashes) {
    secrets.deleteMany(eq(PAPER, accountId));
    List<Document> codes =
        hashes.stream()
            .map(hash -> new Document("_id", paperId(hash)).append(PAPER, accountId))
            .toList();
    secrets.insertMany(codes);
  }

  @Override
  public boolean usePaper(String accountId, String hash) {
    return secrets.deleteOne(and(eq("_id", paperId(hash)), eq(PAPER, accountId))).getDeletedCount()
        == 1;
  }

  @Override
  public void forget(String accountId) {
    secrets.deleteOne(eq("_id", id(accountId)));
    secrets.deleteMany(eq(PAPER, accountId));
  }

  private static String id(String accountId) {
    return "phone:" + accountId;
  }

  private static String paperId(String hash) {
    return "paper:" + hash;
  }
}
