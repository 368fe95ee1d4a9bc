package kh.ccc.platform.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.not;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import kh.ccc.platform.consumer.Position;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Writes of projections of other services' events. The position of what was applied is kept, per
 * stream, in the same document as the effect: the same or an older event changes nothing.
 */
public final class GuardedProjection {

  private GuardedProjection() {}

  /**
   * Applies the update to the document, creating it when absent; false when it was applied before.
   */
  public static boolean apply(
      MongoCollection<Document> projection, String id, Position position, Bson update) {
    String applied = "applied." + position.stream();
    return DuplicateKeys.ignore(() ->
        projection.updateOne(
            and(eq("_id", id), not(gte(applied, position.ordinal()))),
            Updates.combine(update, Updates.set(applied, position.ordinal())),
            new UpdateOptions().upsert(true)));
  }
}
