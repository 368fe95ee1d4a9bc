package kh.ccc.networking.forum.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import kh.ccc.networking.forum.Forum;
import kh.ccc.networking.forum.ForumViews;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.platform.store.VersionedViews;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The calendar of forums, collection {@code forums}. */
public final class MongoForumViews implements ForumViews, ViewProjector<Forum>, StorePreparation {

  private final MongoCollection<Document> forums;

  public MongoForumViews(MongoDatabase database) {
    forums = database.getCollection("forums");
  }

  @Override
  public void prepare() {
    forums.createIndex(Indexes.ascending("public", "startsAt", "_id"));
  }

  @Override
  public void project(Versioned<Forum> aggregate) {
    VersionedViews.replace(
        forums,
        aggregate.id(),
        aggregate.version(),
        ForumDocument.write(aggregate.state().planned()));
  }

  @Override
  public Optional<Versioned<Sheet>> find(String forumId) {
    return Optional.ofNullable(forums.find(eq("_id", forumId)).first())
        .map(
            found -> new Versioned<>(forumId, found.getLong("version"), ForumDocument.read(found)));
  }

  @Override
  public List<Sheet> list(Filter filter, @Nullable Place after, int most) {
    List<Bson> conditions = new ArrayList<>();
    conditions.add(eq("public", !filter.drafts()));
    if (filter.areas() != null) {
      conditions.add(in("area", filter.areas()));
    }
    if (filter.networkId() != null) {
      conditions.add(eq("networkId", filter.networkId()));
    }
    if (filter.from() != null) {
      conditions.add(gt("endsAt", Date.from(filter.from())));
    }
    if (after != null) {
      conditions.add(after(after));
    }
    return forums
        .find(and(conditions))
        .sort(Sorts.ascending("startsAt", "_id"))
        .limit(most)
        .map(ForumDocument::read)
        .into(new ArrayList<>());
  }

  private static Bson after(Place place) {
    Date start = Date.from(place.startsAt());
    return or(gt("startsAt", start), and(eq("startsAt", start), gt("_id", place.forumId())));
  }
}
