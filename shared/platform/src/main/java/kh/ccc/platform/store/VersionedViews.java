package kh.ccc.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

/** Writes of a service's own views: an older or equal version changes nothing. */
public final class VersionedViews {

  private VersionedViews() {}

  /** Replaces the view of an aggregate unless a version at least as new is there. */
  public static void replace(
      MongoCollection<Document> views, String id, long version, Document view) {
    Document document = new Document(view).append("_id", id).append("version", version);
    DuplicateKeys.ignore(() ->
        views.replaceOne(
            and(eq("_id", id), lt("version", version)),
            document,
            new ReplaceOptions().upsert(true)));
  }
}
