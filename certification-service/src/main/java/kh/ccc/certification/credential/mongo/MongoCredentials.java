package kh.ccc.certification.credential.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.certification.credential.Credential;
import kh.ccc.certification.credential.Credentials;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.platform.store.VersionedViews;
import org.bson.Document;

/** The view of credentials by the key that signed them. */
public final class MongoCredentials
    implements Credentials, ViewProjector<Credential>, StorePreparation {

  private static final String KEY = "chance.key";

  private final MongoCollection<Document> credentials;

  public MongoCredentials(MongoDatabase database) {
    credentials = database.getCollection("credentials");
  }

  @Override
  public void prepare() {
    credentials.createIndex(Indexes.ascending(KEY, "_id"));
  }

  @Override
  public void project(Versioned<Credential> credential) {
    switch (credential.state()) {
      case Credential.NotIssued none -> {}
      case Credential.Issued issued ->
          VersionedViews.replace(
              credentials, credential.id(), credential.version(), document(issued));
    }
  }

  @Override
  public List<String> signedWith(String keyId, String after, int most) {
    return credentials
        .find(and(eq(KEY, keyId), gt("_id", after)))
        .sort(Sorts.ascending(KEY, "_id"))
        .projection(Projections.include("_id"))
        .limit(most)
        .batchSize(most)
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>());
  }

  @Override
  public long countSignedWith(String keyId) {
    return credentials.countDocuments(eq(KEY, keyId));
  }

  private static Document document(Credential.Issued issued) {
    return new Document("kind", issued.kind().name())
        .append("facts", issued.basis().facts())
        .append("issues", issued.issues())
        .append("chance", new Document("key", issued.signed().keyId()));
  }
}
