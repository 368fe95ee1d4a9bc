package kh.ccc.identity.client.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kh.ccc.identity.client.ClientSecrets;
import org.bson.Document;

/** Hashes in the collection of secrets, under {@code client:<id>}. */
public final class MongoClientSecrets implements ClientSecrets {

  private final MongoCollection<Document> secrets;
  private final Supplier<String> newSecret;
  private final UnaryOperator<String> hash;

  public MongoClientSecrets(
      MongoDatabase database, Supplier<String> newSecret, UnaryOperator<String> hash) {
    this.secrets = database.getCollection("secrets");
    this.newSecret = newSecret;
    this.hash = hash;
  }

  @Override
  public Optional<String> hashOf(String clientId) {
    return Optional.ofNullable(secrets.find(eq("_id", id(clientId))).first())
        .map(document -> document.getString("hash"));
  }

  @Override
  public void keep(String clientId, String hashed, Instant at) {
    Document document =
        new Document("_id", id(clientId)).append("hash", hashed).append("changedAt", Date.from(at));
    secrets.replaceOne(eq("_id", id(clientId)), document, new ReplaceOptions().upsert(true));
  }

  @Override
  public String newSecret() {
    return newSecret.get();
  }

  @Override
  public String hash(String secret) {
    return hash.apply(secret);
  }

  private static String id(String clientId) {
    return "client:" + clientId;
  }
}
