package kh.ccc.certification.impartiality.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import kh.ccc.certification.impartiality.Audit;
import kh.ccc.certification.impartiality.Audits;
import kh.ccc.certification.impartiality.Journals;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.store.DuplicateKeys;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.platform.store.VersionedViews;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Audits in {@code audits}; who works on one, and how far, with the platform's leases. */
public final class MongoAudits implements Audits, ViewProjector<Audit>, StorePreparation {

  private static final String STARTED = "startedAt";
  private static final String STATUS = "status";
  private static final Duration CLAIM = Duration.ofSeconds(15);
  private static final int MOST_RUNNING = 20;

  private final MongoCollection<Document> audits;
  private final MongoCollection<Document> leases;

  public MongoAudits(MongoDatabase database) {
    audits = database.getCollection("audits");
    leases = database.getCollection("leases");
  }

  @Override
  public void prepare() {
    audits.createIndex(Indexes.ascending(STARTED));
    audits.createIndex(Indexes.ascending(STATUS, STARTED));
  }

  @Override
  public void project(Versioned<Audit> audit) {
    switch (audit.state()) {
      case Audit.NotStarted none -> {}
      case Audit.Known known ->
          VersionedViews.replace(audits, audit.id(), audit.version(), document(known));
    }
  }

  private static Document document(Audit.Known audit) {
    return new Document(STARTED, Date.from(audit.startedAt())).append(STATUS, status(audit));
  }

  private static String status(Audit.Known audit) {
    return switch (audit) {
      case Audit.Running running -> "RUNNING";
      case Audit.Finished finished -> "FINISHED";
    };
  }

  @Override
  public List<String> newest(int most) {
    return audits
        .find()
        .sort(Sorts.descending(STARTED))
        .limit(most)
        .batchSize(most)
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>());
  }

  @Override
  public Optional<String> newestFinished() {
    @Nullable Document newest =
        audits
            .find(eq(STATUS, "FINISHED"))
            .sort(Sorts.descending(STATUS, STARTED))
            .limit(1)
            .first();
    return Optional.ofNullable(newest).map(document -> document.getString("_id"));
  }

  @Override
  public Optional<String> claim(String worker, Instant now) {
    List<String> running =
        audits
            .find(eq(STATUS, "RUNNING"))
            .sort(Sorts.ascending(STATUS, STARTED))
            .limit(MOST_RUNNING)
            .batchSize(MOST_RUNNING)
            .map(document -> document.getString("_id"))
            .into(new ArrayList<>());
    return running.stream().filter(audit -> hold(worker, audit, now)).findFirst();
  }

  private boolean hold(String worker, String audit, Instant now) {
    Date until = Date.from(now.plus(CLAIM));
    Document claim =
        new Document("_id", lease(audit)).append("owner", worker).append("until", until);
    if (DuplicateKeys.ignore(() -> leases.insertOne(claim))) {
      return true;
    }
    Bson free = or(eq("owner", worker), lt("until", Date.from(now)));
    return leases
            .updateOne(
                and(eq("_id", lease(audit)), free),
                Updates.combine(Updates.set("owner", worker), Updates.set("until", until)))
            .getMatchedCount()
        == 1;
  }

  @Override
  public void progress(String worker, String auditId, Journals.Progress progress, Instant now) {
    leases.updateOne(
        and(eq("_id", lease(auditId)), eq("owner", worker)),
        Updates.combine(
            Updates.set("until", Date.from(now.plus(CLAIM))),
            Updates.set("done", progress.done()),
            Updates.set("total", progress.total())));
  }

  @Override
  public Optional<Journals.Progress> progress(String auditId) {
    @Nullable Document lease = leases.find(eq("_id", lease(auditId))).first();
    return Optional.ofNullable(lease)
        .filter(found -> found.containsKey("total"))
        .map(found -> new Journals.Progress(found.getLong("done"), found.getLong("total")));
  }

  private static String lease(String audit) {
    return "audit-" + audit;
  }
}
