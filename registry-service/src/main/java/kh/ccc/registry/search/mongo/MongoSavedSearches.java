package kh.ccc.registry.search.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.registry.directory.DirectoryQuery;
import kh.ccc.registry.search.SavedSearch;
import kh.ccc.registry.search.SavedSearches;
import org.bson.Document;

/** The collection {@code searches}. */
public final class MongoSavedSearches implements SavedSearches, StorePreparation {

  private final MongoCollection<Document> searches;

  public MongoSavedSearches(MongoDatabase database) {
    this.searches = database.getCollection("searches");
  }

  @Override
  public void prepare() {
    searches.createIndex(Indexes.ascending("account", "name"));
  }

  @Override
  public List<SavedSearch> of(String account) {
    return searches
        .find(eq("account", account))
        .sort(Sorts.ascending("name", "_id"))
        .limit(2 * MOST_OF_ACCOUNT)
        .batchSize(2 * MOST_OF_ACCOUNT)
        .map(MongoSavedSearches::read)
        .into(new ArrayList<>());
  }

  @Override
  public void keep(SavedSearch search) {
    searches.replaceOne(
        eq("_id", search.searchId()), write(search), new ReplaceOptions().upsert(true));
  }

  @Override
  public void looked(String account, String searchId, Instant at) {
    searches.updateOne(
        and(eq("_id", searchId), eq("account", account)), Updates.set("lookedAt", Date.from(at)));
  }

  @Override
  public void remove(String account, String searchId) {
    searches.deleteOne(and(eq("_id", searchId), eq("account", account)));
  }

  private static Document write(SavedSearch search) {
    DirectoryQuery query = search.query();
    return new Document("_id", search.searchId())
        .append("account", search.account())
        .append("name", search.name())
        .append("text", query.text())
        .append("provinces", query.provinces())
        .append("districts", query.districts())
        .append("sectors", query.sectors())
        .append("types", query.types())
        .append("standings", query.standings())
        .append("synthetic", query.synthetic())
        .append("lookedAt", Date.from(search.lookedAt()));
  }

  private static SavedSearch read(Document document) {
    return new SavedSearch(
        document.getString("_id"),
        document.getString("account"),
        document.getString("name"),
        new DirectoryQuery(
            document.getString("text"),
            document.getList("provinces", String.class),
            document.getList("districts", String.class),
            document.getList("sectors", String.class),
            document.getList("types", String.class),
            document.getList("standings", String.class),
            document.getBoolean("synthetic")),
        document.getDate("lookedAt").toInstant());
  }
}
