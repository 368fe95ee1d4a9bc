package kh.ccc.identity.account.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import kh.ccc.identity.account.Passwords;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Password hashes in the collection of secrets, under the account's id. */
public final class MongoPasswords implements Passwords {

  private static final String ENDED = "signInsEndedAt";

  private final MongoCollection<Document> secrets;

  public MongoPasswords(MongoDatabase database) {
    this.secrets = database.getCollection("secrets");
  }

  @Override
  public Optional<Secret> find(String accountId) {
    return Optional.ofNullable(secrets.find(eq("_id", accountId)).first())
        .map(document ->
            new Secret(
                document.getString("hash"),
                document.getBoolean("initial"),
                document.getDate("changedAt").toInstant()));
  }

  @Override
  public void keep(String accountId, Secret secret) {
    Document document =
        new Document("_id", accountId)
            .append("hash", secret.hash())
            .append("initial", secret.initial())
            .append("changedAt", Date.from(secret.changedAt()));
    secrets.replaceOne(eq("_id", accountId), document, new ReplaceOptions().upsert(true));
  }

  @Override
  public Optional<Instant> holdFrom(String accountId) {
    return Optional.ofNullable(secrets.find(eq("_id", accountId)).first())
        .map(document -> {
          Instant changed = document.getDate("changedAt").toInstant();
          @Nullable Date ended = document.getDate(ENDED);
          return ended == null || ended.toInstant().isBefore(changed) ? changed : ended.toInstant();
        });
  }

  @Override
  public void endSignIns(String accountId, Instant moment) {
    secrets.updateOne(eq("_id", accountId), Updates.set(ENDED, Date.from(moment)));
  }
}
