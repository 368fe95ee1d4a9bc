package kh.ccc.platform.consumer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kh.ccc.platform.store.DuplicateKeys;
import kh.ccc.platform.store.StorePreparation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Messages that could not be applied, with their original bytes, in the order of their key. While a
 * key has one here, everything of that key waits behind it.
 */
public final class DeadLetters implements StorePreparation {

  private final MongoCollection<Document> letters;
  private final Clock clock;

  public DeadLetters(MongoDatabase database, Clock clock) {
    this.letters = database.getCollection("dead_letters");
    this.clock = clock;
  }

  /**
   * A parked message.
   *
   * @param id {@code <topic>/<partition>/<offset>}
   */
  public record Letter(
      String id,
      String topic,
      String key,
      String type,
      String reason,
      Headers headers,
      byte[] body) {}

  @Override
  public void prepare() {
    letters.createIndex(Indexes.ascending("key", "_id"));
  }

  void park(ConsumerRecord<String, byte[]> record, String reason) {
    Document letter =
        new Document("_id", id(record))
            .append("topic", record.topic())
            .append("key", parkingKey(record.topic(), record.key()))
            .append("type", Dispatcher.text(record.headers(), "ce_type"))
            .append("eventId", Dispatcher.text(record.headers(), "ce_id"))
            .append("time", Dispatcher.text(record.headers(), "ce_time"))
            .append("reason", reason)
            .append("at", Date.from(clock.instant()))
            .append("body", new Binary(record.value() == null ? new byte[0] : record.value()));
    DuplicateKeys.ignore(() -> letters.insertOne(letter));
  }

  /** The letters after that id, oldest first per key. */
  public List<Letter> list(String after, int most) {
    return letters
        .find(gt("_id", after))
        .sort(Sorts.ascending("_id"))
        .limit(most)
        .map(DeadLetters::letter)
        .into(new ArrayList<>());
  }

  List<Letter> ofKey(String key) {
    return letters
        .find(eq("key", key))
        .sort(Sorts.ascending("_id"))
        .map(DeadLetters::letter)
        .into(new ArrayList<>());
  }

  boolean isParked(String key) {
    return letters.find(eq("key", key)).limit(1).first() != null;
  }

  Set<String> parkedKeys() {
    Set<String> keys = new HashSet<>();
    letters.find().batchSize(500).map(letter -> letter.getString("key")).into(keys);
    return keys;
  }

  void remove(Letter letter) {
    letters.deleteOne(and(eq("_id", letter.id()), eq("key", letter.key())));
  }

  public long count() {
    return letters.countDocuments();
  }

  static String parkingKey(String topic, String key) {
    return topic + "|" + key;
  }

  /** Sorts by offset within a partition. */
  private static String id(ConsumerRecord<?, ?> record) {
    return "%s/%04d/%019d".formatted(record.topic(), record.partition(), record.offset());
  }

  private static Letter letter(Document document) {
    Headers headers = new RecordHeaders();
    headers.add("ce_type", bytes(document, "type"));
    headers.add("ce_id", bytes(document, "eventId"));
    headers.add("ce_time", bytes(document, "time"));
    return new Letter(
        document.getString("_id"),
        document.getString("topic"),
        document.getString("key"),
        document.getString("type"),
        document.getString("reason"),
        headers,
        document.get("body", Binary.class).getData());
  }

  private static byte[] bytes(Document document, String field) {
    return document.getString(field).getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
