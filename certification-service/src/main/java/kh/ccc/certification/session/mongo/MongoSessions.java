package kh.ccc.certification.session.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kh.ccc.certification.session.Batch;
import kh.ccc.certification.session.Plan;
import kh.ccc.certification.session.Session;
import kh.ccc.certification.session.Sessions;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.platform.store.VersionedViews;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The view of the committee's sessions by day. */
public final class MongoSessions implements Sessions, ViewProjector<Session>, StorePreparation {

  private static final String KEY = "key";

  /** Present only while a resolution on many cases is being carried out. */
  private static final String RUNNING = "running";

  private static final int MOST = 100;

  private final MongoCollection<Document> sessions;

  public MongoSessions(MongoDatabase database) {
    sessions = database.getCollection("sessions");
  }

  @Override
  public void prepare() {
    sessions.createIndex(Indexes.ascending(KEY));
    sessions.createIndex(Indexes.ascending(RUNNING), new IndexOptions().sparse(true));
  }

  @Override
  public void project(Versioned<Session> session) {
    switch (session.state()) {
      case Session.NotPlanned none -> {}
      case Session.Known known ->
          VersionedViews.replace(sessions, session.id(), session.version(), document(known));
    }
  }

  @Override
  public List<Line> list(Set<String> areas, @Nullable String before, int limit) {
    List<Bson> conditions = new ArrayList<>();
    if (!areas.contains("")) {
      conditions.add(
          or(
              areas.stream()
                  .sorted()
                  .map(area -> and(gte("area", area), lt("area", area + ":")))
                  .toList()));
    }
    if (before != null) {
      conditions.add(lt(KEY, before));
    }
    return sessions
        .find(conditions.isEmpty() ? Filters.empty() : and(conditions))
        .sort(Sorts.descending(KEY))
        .limit(limit)
        .batchSize(limit)
        .map(MongoSessions::line)
        .into(new ArrayList<>());
  }

  @Override
  public List<String> running() {
    return sessions
        .find(eq(RUNNING, true))
        .limit(MOST)
        .batchSize(MOST)
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>());
  }

  private static Document document(Session.Known session) {
    Plan plan = session.plan();
    Document document =
        new Document(KEY, plan.day() + "/" + plan.sessionId())
            .append("area", plan.area())
            .append("day", plan.day().toString())
            .append("place", plan.place())
            .append("chair", plan.chair())
            .append("status", session.status().name());
    if (isRunning(session)) {
      document.append(RUNNING, true);
    }
    return document;
  }

  private static boolean isRunning(Session.Known session) {
    return session instanceof Session.Open open
        && open.batches().values().stream()
            .anyMatch(batch -> batch.status() == Batch.Status.RUNNING);
  }

  private static Line line(Document document) {
    return new Line(
        document.getString("_id"),
        document.getString("area"),
        LocalDate.parse(document.getString("day")),
        document.getString("place"),
        document.getString("chair"),
        Session.Status.valueOf(document.getString("status")),
        document.getString(KEY));
  }
}
