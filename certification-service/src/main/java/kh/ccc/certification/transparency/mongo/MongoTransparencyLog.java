package kh.ccc.certification.transparency.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kh.ccc.certification.transparency.Decision;
import kh.ccc.certification.transparency.Digest;
import kh.ccc.certification.transparency.Hash;
import kh.ccc.certification.transparency.LogDay;
import kh.ccc.certification.transparency.SignedDigest;
import kh.ccc.certification.transparency.TransparencyLog;
import kh.ccc.certification.transparency.Waiting;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.store.GuardedProjection;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.platform.store.VersionedViews;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Decisions as they come and as they stand in the log. The journal of the log's days is the truth;
 * a decision waits as long as it has no place.
 */
public final class MongoTransparencyLog
    implements TransparencyLog, Waiting, ViewProjector<LogDay>, StorePreparation {

  /** Place in the log; absent while waiting. */
  private static final String PLACE = "place";

  /** Day of the decision and id; present while waiting only. */
  private static final String WAITING = "waiting";

  private static final String SUBJECT = "subject";
  private static final String TEXT = "text";
  private static final int BATCH = 500;

  private final MongoCollection<Document> decisions;
  private final MongoCollection<Document> days;

  public MongoTransparencyLog(MongoDatabase database) {
    decisions = database.getCollection("logged_decisions");
    days = database.getCollection("log_days");
  }

  @Override
  public void prepare() {
    decisions.createIndex(Indexes.ascending(PLACE), new IndexOptions().unique(true).sparse(true));
    decisions.createIndex(Indexes.ascending(WAITING), new IndexOptions().sparse(true));
    decisions.createIndex(Indexes.ascending(SUBJECT, PLACE));
    decisions.createIndex(Indexes.ascending("day", PLACE));
  }

  /** Keeps a decision that was heard of; a second time changes nothing. */
  public void keep(Decision decision, Position position) {
    GuardedProjection.apply(
        decisions,
        decision.id(),
        position,
        Updates.combine(
            Updates.setOnInsert(TEXT, decision.text()),
            Updates.setOnInsert(SUBJECT, decision.subject()),
            Updates.setOnInsert(WAITING, decision.on() + "/" + decision.id())));
  }

  @Override
  public List<LogDay.Leaf> until(LocalDate day, int most) {
    return decisions
        .find(and(gte(WAITING, ""), lt(WAITING, day + "/~")))
        .sort(Sorts.ascending(WAITING))
        .limit(most)
        .batchSize(most)
        .map(found -> new LogDay.Leaf(found.getString("_id"), found.getString(TEXT)))
        .into(new ArrayList<>());
  }

  @Override
  public Optional<LocalDate> oldest() {
    return Optional.ofNullable(
            decisions.find(gte(WAITING, "")).sort(Sorts.ascending(WAITING)).limit(1).first())
        .map(found -> LocalDate.parse(found.getString(WAITING).substring(0, 10)));
  }

  @Override
  public void project(Versioned<LogDay> day) {
    if (day.state() instanceof LogDay.Begun begun) {
      place(begun);
      VersionedViews.replace(days, day.id(), day.version(), document(begun));
    }
  }

  /** A place never changes: writing it again changes nothing. */
  private void place(LogDay.Begun day) {
    int place = day.first();
    for (LogDay.Leaf leaf : day.leaves()) {
      Document subject = Document.parse(leaf.text());
      decisions.updateOne(
          eq("_id", leaf.id()),
          Updates.combine(
              Updates.set(PLACE, place),
              Updates.set("day", day.date().toString()),
              Updates.set(TEXT, leaf.text()),
              Updates.set(SUBJECT, subject.getString(SUBJECT)),
              Updates.unset(WAITING)),
          new UpdateOptions().upsert(true));
      place++;
    }
  }

  private static Document document(LogDay.Begun day) {
    Document document =
        new Document("first", day.first())
            .append("size", day.size())
            .append("previousRoot", day.previousRoot().hex());
    SignedDigest signed = day.signed();
    return signed == null
        ? document
        : document
            .append("root", signed.digest().root().hex())
            .append("log", signed.digest().log())
            .append("signedWith", signed.verificationMethod())
            .append("signature", signed.signature());
  }

  @Override
  public Optional<LocalDate> newestDay() {
    return Optional.ofNullable(days.find().sort(Sorts.descending("_id")).limit(1).first())
        .map(found -> LocalDate.parse(found.getString("_id")));
  }

  @Override
  public List<SignedDigest> digests(
      @org.jspecify.annotations.Nullable LocalDate before, int limit) {
    Bson older = before == null ? Filters.empty() : lt("_id", before.toString());
    return days.find(and(gte("root", ""), older))
        .sort(Sorts.descending("_id"))
        .limit(limit)
        .batchSize(limit)
        .map(MongoTransparencyLog::signed)
        .into(new ArrayList<>());
  }

  @Override
  public Optional<SignedDigest> digest(LocalDate day) {
    return Optional.ofNullable(days.find(and(eq("_id", day.toString()), gte("root", ""))).first())
        .map(MongoTransparencyLog::signed);
  }

  private static SignedDigest signed(Document day) {
    return new SignedDigest(
        new Digest(
            day.getString("log"),
            LocalDate.parse(day.getString("_id")),
            day.getInteger("size"),
            new Hash(day.getString("root")),
            day.getInteger("first"),
            new Hash(day.getString("previousRoot"))),
        day.getString("signedWith"),
        day.getString("signature"));
  }

  @Override
  public Optional<Placed> find(String decisionId) {
    return Optional.ofNullable(decisions.find(and(eq("_id", decisionId), gte(PLACE, 0))).first())
        .map(MongoTransparencyLog::placed);
  }

  @Override
  public boolean isWaiting(String decisionId) {
    return decisions.find(and(eq("_id", decisionId), gte(WAITING, ""))).first() != null;
  }

  @Override
  public List<Placed> ofDay(LocalDate day, int fromIndex, int limit) {
    return placed(and(eq("day", day.toString()), gte(PLACE, fromIndex)), limit);
  }

  @Override
  public List<Placed> ofSubject(String subject, int limit) {
    return placed(and(eq(SUBJECT, subject), gte(PLACE, 0)), limit);
  }

  private List<Placed> placed(Bson condition, int limit) {
    return decisions
        .find(condition)
        .sort(Sorts.ascending(PLACE))
        .limit(limit)
        .batchSize(limit)
        .map(MongoTransparencyLog::placed)
        .into(new ArrayList<>());
  }

  private static Placed placed(Document found) {
    return new Placed(
        found.getInteger(PLACE),
        found.getString("_id"),
        found.getString(TEXT),
        LocalDate.parse(found.getString("day")));
  }

  @Override
  public List<String> texts(int fromIndex, int limit) {
    return decisions
        .find(and(gte(PLACE, fromIndex), lt(PLACE, fromIndex + limit)))
        .sort(Sorts.ascending(PLACE))
        .batchSize(BATCH)
        .map(found -> found.getString(TEXT))
        .into(new ArrayList<>());
  }
}
