package kh.ccc.certification.complaint.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kh.ccc.certification.complaint.ComplaintId;
import kh.ccc.certification.complaint.RetrievalCode;
import kh.ccc.certification.complaint.RetrievalCodes;
import kh.ccc.platform.store.DuplicateKeys;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A code is an HMAC of the complaint's id under a key of this installation: nothing is kept that
 * could give it away, and a complaint that is sent again after a failure has the same code.
 */
public final class MongoRetrievalCodes implements RetrievalCodes {

  private static final String KEY = "retrieval-codes";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final MongoCollection<Document> secrets;
  private volatile @Nullable SecretKeySpec key;

  public MongoRetrievalCodes(MongoDatabase database) {
    secrets = database.getCollection("secrets");
  }

  @Override
  public RetrievalCode of(ComplaintId complaint) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key());
      return RetrievalCode.of(mac.doFinal(complaint.value().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private SecretKeySpec key() {
    @Nullable SecretKeySpec known = key;
    if (known == null) {
      known = new SecretKeySpec(stored(), ALGORITHM);
      key = known;
    }
    return known;
  }

  private byte[] stored() {
    byte[] fresh = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(fresh);
    Document first = new Document("_id", KEY).append("key", new Binary(fresh));
    DuplicateKeys.ignore(() -> secrets.insertOne(first));
    @Nullable Document stored = secrets.find(eq("_id", KEY)).first();
    if (stored == null) {
      throw new IllegalStateException("the key of retrieval codes is gone");
    }
    return stored.get("key", Binary.class).getData();
  }
}
