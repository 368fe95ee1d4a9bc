package kh.ccc.notification.contact.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import kh.ccc.notification.contact.ContactPoint;
import kh.ccc.notification.contact.ContactPoints;
import kh.ccc.notification.contact.Language;
import kh.ccc.notification.contact.Reachable;
import kh.ccc.platform.journal.JournalJson;
import kh.ccc.platform.store.DuplicateKeys;
import kh.ccc.platform.store.PersonCipher;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Contact points in {@code people}, sealed with the person's key in {@code secrets}. Only language
 * and time are readable. Erasure takes the key first: what a crash leaves behind is unreadable.
 */
public final class MongoContactPoints implements ContactPoints {

  private final MongoCollection<Document> people;
  private final MongoCollection<Document> secrets;
  private final PersonCipher cipher = new PersonCipher();

  public MongoContactPoints(MongoDatabase database) {
    people = database.getCollection("people");
    secrets = database.getCollection("secrets");
  }

  /** What is sealed. */
  private record Address(String email, @Nullable String phone) {}

  @Override
  public Optional<Reachable> reachable(String account) {
    return Optional.ofNullable(people.find(eq("_id", account)).first())
        .map(person -> new Reachable(language(person), person.getDate("since").toInstant()));
  }

  @Override
  public Optional<ContactPoint> find(String account) {
    return Optional.ofNullable(people.find(eq("_id", account)).first())
        .flatMap(person ->
            address(account, person)
                .map(found -> new ContactPoint(found.email(), language(person), found.phone())));
  }

  private Optional<Address> address(String account, Document person) {
    byte[] sealed = person.get("sealed", Binary.class).getData();
    return key(account)
        .flatMap(key -> cipher.open(account, key, sealed))
        .map(text -> JournalJson.MAPPER.readValue(text, Address.class));
  }

  @Override
  public void put(String account, ContactPoint contact, Instant now) {
    // Without a key the person was erased at this very moment, and erasure wins.
    keyOrNew(account).ifPresent(key -> write(account, key, contact, now));
  }

  private void write(String account, byte[] key, ContactPoint contact, Instant now) {
    byte[] text =
        JournalJson.MAPPER.writeValueAsBytes(new Address(contact.email(), contact.phone()));
    byte[] sealed = cipher.seal(account, key, text);
    people.updateOne(
        eq("_id", account),
        Updates.combine(
            Updates.set("language", contact.language().code()),
            Updates.set("sealed", new Binary(sealed)),
            Updates.setOnInsert("since", Date.from(now))),
        new UpdateOptions().upsert(true));
  }

  private Optional<byte[]> keyOrNew(String account) {
    Document fresh = new Document("_id", account).append("key", new Binary(cipher.newKey()));
    DuplicateKeys.ignore(() -> secrets.insertOne(fresh));
    return key(account);
  }

  private Optional<byte[]> key(String account) {
    return Optional.ofNullable(secrets.find(eq("_id", account)).first())
        .map(secret -> secret.get("key", Binary.class).getData());
  }

  @Override
  public void erase(String account) {
    secrets.deleteOne(eq("_id", account));
    people.deleteOne(eq("_id", account));
  }

  private static Language language(Document person) {
    return Language.of(person.getString("language"));
  }
}
