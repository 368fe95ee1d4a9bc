package kh.ccc.certification.confidential.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kh.ccc.certification.confidential.Confidence;
import kh.ccc.certification.confidential.Confidences;
import kh.ccc.platform.journal.JournalJson;
import kh.ccc.platform.store.DuplicateKeys;
import kh.ccc.platform.store.PersonCipher;
import kh.ccc.platform.store.StorePreparation;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Confidences in {@code people}, sealed with the case's key in {@code secrets}. Erasure takes the
 * key first: what a crash leaves behind is unreadable.
 */
public final class MongoConfidences implements Confidences, StorePreparation {

  private static final int MOST_OF_A_CASE = 500;

  private final MongoCollection<Document> people;
  private final MongoCollection<Document> secrets;
  private final PersonCipher cipher = new PersonCipher();

  public MongoConfidences(MongoDatabase database) {
    people = database.getCollection("people");
    secrets = database.getCollection("secrets");
  }

  @Override
  public void prepare() {
    people.createIndex(Indexes.ascending("caseId"));
  }

  @Override
  public void keep(String caseId, String id, Confidence confidence, Instant at) {
    byte[] text = JournalJson.MAPPER.writeValueAsBytes(confidence);
    byte[] sealed = cipher.seal(id, keyOrNew(caseId), text);
    Document document =
        new Document("_id", id)
            .append("caseId", caseId)
            .append("sealed", new Binary(sealed))
            .append("since", Date.from(at));
    DuplicateKeys.ignore(() -> people.insertOne(document));
  }

  private byte[] keyOrNew(String caseId) {
    Document fresh = new Document("_id", caseId).append("key", new Binary(cipher.newKey()));
    DuplicateKeys.ignore(() -> secrets.insertOne(fresh));
    return key(caseId).orElseThrow(() -> new IllegalStateException("erased meanwhile"));
  }

  private Optional<byte[]> key(String caseId) {
    return Optional.ofNullable(secrets.find(eq("_id", caseId)).first())
        .map(secret -> secret.get("key", Binary.class).getData());
  }

  @Override
  public Optional<Confidence> find(String caseId, String id) {
    return Optional.ofNullable(people.find(and(eq("_id", id), eq("caseId", caseId))).first())
        .flatMap(found -> key(caseId).flatMap(key -> open(found, key)));
  }

  @Override
  public Map<String, Confidence> ofCase(String caseId) {
    Map<String, Confidence> words = new HashMap<>();
    key(caseId)
        .ifPresent(key -> {
          for (Document found :
              people.find(eq("caseId", caseId)).limit(MOST_OF_A_CASE).batchSize(MOST_OF_A_CASE)) {
            open(found, key).ifPresent(confidence -> words.put(found.getString("_id"), confidence));
          }
        });
    return words;
  }

  private Optional<Confidence> open(Document found, byte[] key) {
    return cipher
        .open(found.getString("_id"), key, found.get("sealed", Binary.class).getData())
        .map(text -> JournalJson.MAPPER.readValue(text, Confidence.class));
  }

  @Override
  public void remove(String id) {
    people.deleteOne(eq("_id", id));
  }

  @Override
  public void erase(String caseId) {
    secrets.deleteOne(eq("_id", caseId));
    people.deleteMany(eq("caseId", caseId));
  }
}
