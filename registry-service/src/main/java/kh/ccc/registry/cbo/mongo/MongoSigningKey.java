package kh.ccc.registry.cbo.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.util.function.Supplier;
import kh.ccc.platform.store.DuplicateKeys;
import kh.ccc.platform.store.StorePreparation;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The key that confirmations are signed with: made at the first start, shared by instances. */
public final class MongoSigningKey implements Supplier<byte[]>, StorePreparation {

  private static final String ID = "confirmations";
  private static final int BYTES = 32;

  private final MongoCollection<Document> secrets;
  private volatile byte @Nullable [] key;

  public MongoSigningKey(MongoDatabase database) {
    this.secrets = database.getCollection("secrets");
  }

  @Override
  public void prepare() {
    byte[] fresh = new byte[BYTES];
    new SecureRandom().nextBytes(fresh);
    if (stored() == null) {
      DuplicateKeys.ignore(
          () -> secrets.insertOne(new Document("_id", ID).append("key", new Binary(fresh))));
    }
    key = stored();
  }

  @Override
  public byte[] get() {
    byte[] known = key;
    if (known == null) {
      throw new IllegalStateException("the signing key is read when the service starts");
    }
    return known;
  }

  private byte @Nullable [] stored() {
    @Nullable Document secret = secrets.find(eq("_id", ID)).first();
    return secret == null ? null : secret.get("key", Binary.class).getData();
  }
}
