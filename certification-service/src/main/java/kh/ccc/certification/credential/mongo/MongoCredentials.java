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
import java.util.Date;
import java.util.List;
import kh.ccc.certification.credential.Credential;
import kh.ccc.certification.credential.CredentialKind;
import kh.ccc.certification.credential.Credentials;
import kh.ccc.certification.credential.Holder;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.platform.store.VersionedViews;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The view of credentials by the key that signed them, and by who holds them. */
public final class MongoCredentials
    implements Credentials, ViewProjector<Credential>, StorePreparation {

  private static final String KEY = "chance.key";
  private static final String HOLDER = "holder";

  private final MongoCollection<Document> credentials;

  public MongoCredentials(MongoDatabase database) {
    credentials = database.getCollection("credentials");
  }

  @Override
  public void prepare() {
    credentials.createIndex(Indexes.ascending(KEY, "_id"));
    credentials.createIndex(Indexes.ascending(HOLDER, "_id"));
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
  public List<Held> heldBy(Holder holder, String after, int most) {
    return credentials
        .find(and(eq(HOLDER, text(holder)), gt("_id", after)))
        .sort(Sorts.ascending(HOLDER, "_id"))
        .limit(most)
        .batchSize(most)
        .map(MongoCredentials::held)
        .into(new ArrayList<>());
  }

  private static Held held(Document document) {
    return new Held(
        document.getString("_id"),
        CredentialKind.valueOf(document.getString("kind")),
        document.getDate("signedAt").toInstant());
  }

  private static String text(Holder holder) {
    return holder.kind() + "/" + holder.id();
  }

  @Override
  public long countSignedWith(String keyId) {
    return credentials.countDocuments(eq(KEY, keyId));
  }

  private static Document document(Credential.Issued issued) {
    @Nullable Holder holder = issued.holder();
    return new Document("kind", issued.kind().name())
        .append("facts", issued.basis().facts())
        .append("issues", issued.issues())
        .append(HOLDER, holder == null ? null : text(holder))
        .append("signedAt", Date.from(issued.signed().at()))
        .append("chance", new Document("key", issued.signed().keyId()));
  }
}
