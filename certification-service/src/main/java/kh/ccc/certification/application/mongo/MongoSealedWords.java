package kh.ccc.certification.application.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import kh.ccc.certification.application.SealedWords;
import kh.ccc.platform.store.DuplicateKeys;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Dissenting opinions in {@code secrets}, which no digest and no list reads. */
public final class MongoSealedWords implements SealedWords {

  private static final int SALT_BYTES = 32;

  private final MongoCollection<Document> secrets;
  private final SecureRandom chance = new SecureRandom();

  public MongoSealedWords(MongoDatabase database) {
    secrets = database.getCollection("secrets");
  }

  @Override
  public String seal(String id, String words) {
    byte[] salt = new byte[SALT_BYTES];
    chance.nextBytes(salt);
    String hex = HexFormat.of().formatHex(salt);
    Document document =
        new Document("_id", id)
            .append("kind", "dissent")
            .append("words", words)
            .append("salt", hex)
            .append("seal", sealOf(hex, words));
    boolean ours = DuplicateKeys.ignore(() -> secrets.insertOne(document));
    return ours ? document.getString("seal") : find(id).orElseThrow().getString("seal");
  }

  @Override
  public Optional<String> open(String id) {
    return find(id).map(document -> document.getString("words"));
  }

  private Optional<Document> find(String id) {
    @Nullable Document found = secrets.find(eq("_id", id)).first();
    return Optional.ofNullable(found);
  }

  private static String sealOf(String salt, String words) {
    try {
      byte[] bytes = (salt + '\n' + words).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
