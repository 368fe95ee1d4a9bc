package kh.ccc.certification.deadline.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kh.ccc.certification.deadline.Agenda;
import kh.ccc.certification.deadline.Deadline;
import kh.ccc.certification.deadline.DeadlineRules;
import kh.ccc.certification.deadline.Deadlines;
import kh.ccc.platform.store.DuplicateKeys;
import kh.ccc.platform.store.StorePreparation;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One document per deadline. {@code next}, the day on which something is to be done, and {@code
 * key}, the place in the list, are there only while the deadline is open: their sparse indexes hold
 * what is open and nothing else. A closed one stays, so that a late write does not bring it back.
 */
public final class MongoDeadlines implements Deadlines, StorePreparation {

  private static final String NEXT = "next";
  private static final String KEY = "key";
  private static final int MOST_OF_A_CBO = 100;
  private static final String VERSION = "version";
  private static final String SUBJECT = "subject";

  private final MongoCollection<Document> deadlines;
  private final DeadlineRules rules;

  public MongoDeadlines(MongoDatabase database, DeadlineRules rules) {
    this.deadlines = database.getCollection("deadlines");
    this.rules = rules;
  }

  @Override
  public void prepare() {
    IndexOptions sparse = new IndexOptions().sparse(true);
    deadlines.createIndex(Indexes.ascending(NEXT, "_id"), sparse);
    deadlines.createIndex(Indexes.ascending(SUBJECT));
    deadlines.createIndex(Indexes.ascending("cboId"));
    deadlines.createIndex(Indexes.ascending("desk", KEY));
    deadlines.createIndex(Indexes.ascending("desk", "kind", KEY));
    deadlines.createIndex(Indexes.ascending("desk", "province", KEY));
    deadlines.createIndex(Indexes.ascending("desk", "province", "kind", KEY));
  }

  /** Looks and writes once; again when somebody else wrote in between. */
  @Override
  public void keep(Deadline.Subject subject, Agenda agenda) {
    boolean kept = false;
    while (!kept) {
      Map<String, Document> known = ofSubject(subject);
      List<UpdateOneModel<Document>> writes = new ArrayList<>();
      agenda
          .deadlines()
          .forEach(deadline -> {
            @Nullable Document found = known.remove(deadline.id());
            if (isOlder(found, agenda.version())) {
              writes.add(open(deadline, found, agenda.version()));
            }
          });
      known.values().stream()
          .filter(found -> isOlder(found, agenda.version()))
          .forEach(found -> writes.add(close(found.getString("_id"), agenda.version())));
      kept = allWritten(writes);
    }
  }

  private Map<String, Document> ofSubject(Deadline.Subject subject) {
    Map<String, Document> known = new LinkedHashMap<>();
    Bson ofSubject = eq(SUBJECT, DeadlineDocument.subjectKey(subject));
    deadlines
        .find(ofSubject)
        .batchSize(100)
        .forEach(found -> known.put(found.getString("_id"), found));
    return known;
  }

  private static boolean isOlder(@Nullable Document found, long version) {
    return found == null || found.get(VERSION, Number.class).longValue() < version;
  }

  private static UpdateOneModel<Document> close(String id, long version) {
    return new UpdateOneModel<>(
        and(eq("_id", id), lt(VERSION, version)),
        Updates.combine(Updates.set(VERSION, version), Updates.unset(NEXT), Updates.unset(KEY)));
  }

  /** One that is open already keeps what was done about it. */
  private UpdateOneModel<Document> open(Deadline deadline, @Nullable Document found, long version) {
    if (found != null && found.containsKey(KEY)) {
      return new UpdateOneModel<>(
          and(eq("_id", deadline.id()), gte(KEY, ""), lt(VERSION, version)),
          Updates.set(VERSION, version));
    }
    return new UpdateOneModel<>(
        and(eq("_id", deadline.id()), lt(VERSION, version)),
        DeadlineDocument.opened(deadline, rules.of(deadline.kind()), version),
        new UpdateOptions().upsert(true));
  }

  private boolean allWritten(List<UpdateOneModel<Document>> writes) {
    if (writes.isEmpty()) {
      return true;
    }
    try {
      BulkWriteResult result = deadlines.bulkWrite(writes);
      return result.getMatchedCount() + result.getUpserts().size() == writes.size();
    } catch (MongoBulkWriteException e) {
      if (DuplicateKeys.areAll(e)) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public List<Work> work(LocalDate today, @Nullable Work after, int most) {
    Bson until = lte(NEXT, today.toString());
    return deadlines
        .find(after == null ? until : and(until, isAfter(after)))
        .sort(Sorts.ascending(NEXT, "_id"))
        .limit(most)
        .batchSize(most)
        .map(document ->
            new Work(DeadlineDocument.read(document), LocalDate.parse(document.getString(NEXT))))
        .into(new ArrayList<>());
  }

  private static Bson isAfter(Work last) {
    String next = last.next().toString();
    return or(gt(NEXT, next), and(eq(NEXT, next), gt("_id", last.deadline().id())));
  }

  @Override
  public void done(Work work, boolean missed, @Nullable LocalDate next) {
    deadlines.updateOne(
        and(eq("_id", work.deadline().id()), eq(NEXT, work.next().toString())),
        Updates.combine(
            Updates.set("missed", missed),
            next == null ? Updates.unset(NEXT) : Updates.set(NEXT, next.toString())));
  }

  @Override
  public List<Listed> list(Query query) {
    List<Bson> conditions = new ArrayList<>();
    conditions.add(eq("desk", query.desk()));
    if (query.kind() != null) {
      conditions.add(eq("kind", query.kind()));
    }
    if (!query.areas().contains("")) {
      conditions.add(DeadlineDocument.inOneOf(query.areas()));
    }
    conditions.add(gt(KEY, query.after() == null ? "" : query.after()));
    if (query.until() != null) {
      conditions.add(lt(KEY, query.until().plusDays(1).toString()));
    }
    return deadlines
        .find(and(conditions))
        .sort(Sorts.ascending(KEY))
        .limit(query.limit())
        .batchSize(query.limit())
        .map(DeadlineDocument::listed)
        .into(new ArrayList<>());
  }

  @Override
  public List<Listed> ofCbo(String cboId) {
    return deadlines
        .find(and(eq("cboId", cboId), gt(KEY, "")))
        .sort(Sorts.ascending(KEY))
        .limit(MOST_OF_A_CBO)
        .batchSize(MOST_OF_A_CBO)
        .map(DeadlineDocument::listed)
        .into(new ArrayList<>());
  }
}
