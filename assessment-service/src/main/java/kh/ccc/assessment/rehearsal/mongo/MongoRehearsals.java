package kh.ccc.assessment.rehearsal.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.ccc.assessment.assessment.AssessmentQuery;
import kh.ccc.assessment.assessment.Status;
import kh.ccc.assessment.guideline.Level;
import kh.ccc.assessment.rehearsal.Outcome;
import kh.ccc.assessment.rehearsal.Rehearsal;
import kh.ccc.assessment.rehearsal.Rehearsals;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.platform.store.VersionedViews;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Rehearsals in three collections: what was asked for, how far it is, what was found. */
public final class MongoRehearsals
    implements Rehearsals, ViewProjector<Rehearsal>, StorePreparation {

  private static final int MOST_RUNNING = 50;
  private static final int MOST_LISTED = 100;

  private final MongoCollection<Document> rehearsals;
  private final MongoCollection<Document> reached;
  private final MongoCollection<Document> results;
  private final MongoCollection<Document> assessments;

  public MongoRehearsals(MongoDatabase database) {
    rehearsals = database.getCollection("rehearsals");
    reached = database.getCollection("rehearsals_reached");
    results = database.getCollection("rehearsal_results");
    assessments = database.getCollection("assessments");
  }

  @Override
  public void prepare() {
    rehearsals.createIndex(Indexes.ascending("finished"));
    results.createIndex(Indexes.ascending("rehearsalId", "assessmentId"));
    results.createIndex(Indexes.ascending("rehearsalId", "change", "assessmentId"));
  }

  @Override
  public void project(Versioned<Rehearsal> rehearsal) {
    if (rehearsal.state() instanceof Rehearsal.Planned planned) {
      Document document =
          new Document("ruleSet", planned.plan().ruleSet()).append("finished", planned.finished());
      VersionedViews.replace(rehearsals, rehearsal.id(), rehearsal.version(), document);
    }
  }

  @Override
  public List<String> all() {
    return ids(Filters.empty(), MOST_LISTED);
  }

  @Override
  public List<String> running() {
    return ids(eq("finished", false), MOST_RUNNING);
  }

  private List<String> ids(Bson wanted, int most) {
    return rehearsals
        .find(wanted)
        .limit(most)
        .batchSize(most)
        .map(found -> found.getString("_id"))
        .into(new ArrayList<>());
  }

  @Override
  public Optional<AssessmentQuery.After> reached(String rehearsalId) {
    return Optional.ofNullable(reached.find(eq("_id", rehearsalId)).first())
        .map(found ->
            new AssessmentQuery.After(
                found.getDate("startedAt").toInstant(), found.getString("assessmentId")));
  }

  @Override
  public void keep(
      String rehearsalId, List<Outcome> outcomes, AssessmentQuery.After after, long seen) {
    for (Outcome outcome : outcomes) {
      String id = rehearsalId + "/" + outcome.assessmentId();
      results.replaceOne(
          eq("_id", id), document(rehearsalId, outcome), new ReplaceOptions().upsert(true));
    }
    reached.updateOne(
        eq("_id", rehearsalId),
        Updates.combine(
            Updates.set("startedAt", Date.from(after.startedAt())),
            Updates.set("assessmentId", after.assessmentId()),
            Updates.set("seen", seen)),
        new UpdateOptions().upsert(true));
  }

  @Override
  public Progress progress(String rehearsalId) {
    @Nullable Document found = reached.find(eq("_id", rehearsalId)).first();
    Map<Outcome.Change, Long> changes = new EnumMap<>(Outcome.Change.class);
    for (Outcome.Change change : Outcome.Change.values()) {
      changes.put(
          change,
          results.countDocuments(and(eq("rehearsalId", rehearsalId), eq("change", change.name()))));
    }
    return new Progress(
        found == null ? 0 : found.getLong("seen"),
        assessments.countDocuments(eq("status", Status.RECOMMENDED.name())),
        changes);
  }

  @Override
  public List<Outcome> results(
      String rehearsalId, Outcome.@Nullable Change change, @Nullable String after, int limit) {
    List<Bson> conditions = new ArrayList<>(List.of(eq("rehearsalId", rehearsalId)));
    if (change != null) {
      conditions.add(eq("change", change.name()));
    }
    if (after != null) {
      conditions.add(gt("assessmentId", after));
    }
    return results
        .find(and(conditions))
        .sort(Sorts.ascending("assessmentId"))
        .limit(limit)
        .batchSize(limit)
        .map(MongoRehearsals::outcome)
        .into(new ArrayList<>());
  }

  private static Document document(String rehearsalId, Outcome outcome) {
    return new Document("rehearsalId", rehearsalId)
        .append("assessmentId", outcome.assessmentId())
        .append("cboId", outcome.cboId())
        .append("area", outcome.area())
        .append("before", outcome.before().name())
        .append("after", outcome.after().name())
        .append("change", outcome.change().name());
  }

  private static Outcome outcome(Document document) {
    return new Outcome(
        document.getString("assessmentId"),
        document.getString("cboId"),
        document.getString("area"),
        Level.valueOf(document.getString("before")),
        Level.valueOf(document.getString("after")),
        Outcome.Change.valueOf(document.getString("change")));
  }
}
