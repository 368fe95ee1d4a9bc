package kh.ccc.registry.cbo.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.platform.store.VersionedViews;
import kh.ccc.registry.cbo.Cbo;
import kh.ccc.registry.cbo.CboQueue;
import kh.ccc.registry.cbo.CboSummary;
import kh.ccc.registry.cbo.Neighbour;
import kh.ccc.registry.cbo.Neighbours;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The records as a read view, {@code cbos}: work queues, neighbours, food of the directory. */
public final class MongoCboViews
    implements ViewProjector<Cbo>, CboQueue, Neighbours, StorePreparation {

  private static final int BATCH = 500;

  private final MongoCollection<Document> cbos;
  private final Clock clock;

  public MongoCboViews(MongoDatabase database, Clock clock) {
    this.cbos = database.getCollection(CboDocument.COLLECTION);
    this.clock = clock;
  }

  @Override
  public void prepare() {
    cbos.createIndex(Indexes.ascending("status", "waitingSince", "_id"));
    cbos.createIndex(Indexes.ascending("submittedBy", "waitingSince", "_id"));
    cbos.createIndex(Indexes.ascending("representative", "waitingSince", "_id"));
    cbos.createIndex(Indexes.ascending("waitingSince", "_id"));
    cbos.createIndex(Indexes.ascending("neighbourhood"));
    cbos.createIndex(Indexes.ascending(CboDocument.CHANGED_AT));
  }

  @Override
  public void project(Versioned<Cbo> cbo) {
    cbo.state()
        .recorded()
        .ifPresent(recorded ->
            VersionedViews.replace(
                cbos,
                cbo.id(),
                cbo.version(),
                CboDocument.write(recorded, Date.from(clock.instant()))));
  }

  @Override
  public List<Neighbour> near(Collection<String> neighbourhoods) {
    return cbos
        .find(in("neighbourhood", Set.copyOf(neighbourhoods)))
        .batchSize(BATCH)
        .map(CboDocument::neighbour)
        .into(new ArrayList<>())
        .stream()
        .filter(neighbour -> !CboDocument.isClosed(neighbour.status()))
        .toList();
  }

  @Override
  public List<CboSummary> find(Collection<String> cboIds) {
    return cbos.find(in("_id", cboIds))
        .batchSize(BATCH)
        .map(CboDocument::summary)
        .into(new ArrayList<>());
  }

  @Override
  public List<CboSummary> page(Query query) {
    return cbos.find(filter(query))
        .sort(Sorts.ascending("waitingSince", "_id"))
        .limit(query.most())
        .batchSize(BATCH)
        .map(CboDocument::summary)
        .into(new ArrayList<>());
  }

  @Override
  public long count(Query query, @Nullable Instant from, @Nullable Instant before) {
    List<Bson> all = new ArrayList<>();
    all.add(filter(query));
    if (from != null) {
      all.add(gte("waitingSince", Date.from(from)));
    }
    if (before != null) {
      all.add(lt("waitingSince", Date.from(before)));
    }
    return cbos.countDocuments(and(all), new CountOptions().limit(MOST_COUNTED));
  }

  private static Bson filter(Query query) {
    List<Bson> all = new ArrayList<>();
    if (query.status() != null) {
      all.add(eq("status", query.status()));
    }
    if (query.areas() != null) {
      all.add(or(query.areas().stream().map(MongoCboViews::inArea).toList()));
    }
    if (query.ownedBy() != null) {
      all.add(or(eq("submittedBy", query.ownedBy()), eq("representative", query.ownedBy())));
    }
    if (query.synthetic() != null) {
      all.add(eq("synthetic", query.synthetic()));
    }
    if (query.after() != null) {
      Date since = Date.from(query.after().waitingSince());
      all.add(
          or(
              gt("waitingSince", since),
              and(eq("waitingSince", since), gt("_id", query.after().cboId()))));
    }
    return all.isEmpty() ? new Document() : and(all);
  }

  /** Codes that begin with the area's code; a colon comes after every digit. */
  private static Bson inArea(String area) {
    return and(gte("area", area), lt("area", area + ':'));
  }
}
