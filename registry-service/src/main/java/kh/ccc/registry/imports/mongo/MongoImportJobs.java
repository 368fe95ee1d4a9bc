package kh.ccc.registry.imports.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.ccc.platform.store.DuplicateKeys;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.registry.imports.ImportJob;
import kh.ccc.registry.imports.ImportJobs;
import kh.ccc.registry.imports.ImportStatus;
import kh.ccc.registry.imports.RowOutcome;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Imports in {@code imports}, their files in parts in {@code import_files}, the outcomes of their
 * rows in {@code import_rows}, the claims of workers in {@code import_claims}.
 */
public final class MongoImportJobs implements ImportJobs, StorePreparation {

  private static final int PART_BYTES = 1 << 20;
  private static final int BATCH = 500;
  private static final Duration CLAIM = Duration.ofSeconds(10);

  private final MongoCollection<Document> jobs;
  private final MongoCollection<Document> files;
  private final MongoCollection<Document> rows;
  private final MongoCollection<Document> claims;
  private final Clock clock;

  public MongoImportJobs(MongoDatabase database, Clock clock) {
    this.jobs = database.getCollection("imports");
    this.files = database.getCollection("import_files");
    this.rows = database.getCollection("import_rows");
    this.claims = database.getCollection("import_claims");
    this.clock = clock;
  }

  @Override
  public void prepare() {
    jobs.createIndex(Indexes.ascending("status", "createdAt"));
    jobs.createIndex(Indexes.ascending("createdAt"));
    jobs.createIndex(Indexes.ascending("source", "createdAt"));
    files.createIndex(Indexes.ascending("job", "part"));
    rows.createIndex(Indexes.ascending("run", "row"));
    rows.createIndex(Indexes.ascending("run", "outcome", "row"));
    rows.createIndex(Indexes.ascending("run", "cboId"));
    rows.createIndex(Indexes.ascending("run", "reasons", "row"));
  }

  @Override
  public boolean add(ImportJob job, byte[] file) {
    for (int part = 0; part * PART_BYTES < file.length; part++) {
      Document document = part(job.id(), part, file);
      DuplicateKeys.ignore(() -> files.insertOne(document));
    }
    // Last, so that nobody works on a file of which a part is missing.
    return DuplicateKeys.ignore(() -> jobs.insertOne(ImportDocuments.write(job)));
  }

  private static Document part(String job, int part, byte[] file) {
    int from = part * PART_BYTES;
    byte[] bytes = Arrays.copyOfRange(file, from, Math.min(file.length, from + PART_BYTES));
    return new Document("_id", "%s/%04d".formatted(job, part))
        .append("job", job)
        .append("part", part)
        .append("base64", Base64.getEncoder().encodeToString(bytes));
  }

  @Override
  public byte[] file(String id) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Document part : files.find(eq("job", id)).sort(Sorts.ascending("part")).batchSize(4)) {
      bytes.writeBytes(Base64.getDecoder().decode(part.getString("base64")));
    }
    return bytes.toByteArray();
  }

  @Override
  public Optional<ImportJob> find(String id) {
    return Optional.ofNullable(jobs.find(eq("_id", id)).first()).map(ImportDocuments::job);
  }

  @Override
  public List<ImportJob> newest(int most) {
    return jobs.find()
        .sort(Sorts.descending("createdAt"))
        .limit(most)
        .batchSize(BATCH)
        .map(ImportDocuments::job)
        .into(new ArrayList<>());
  }

  @Override
  public Optional<ImportJob> newestOf(String source) {
    return Optional.ofNullable(
            jobs.find(eq("source", source)).sort(Sorts.descending("createdAt")).limit(1).first())
        .map(ImportDocuments::job);
  }

  @Override
  public boolean replaceIf(ImportStatus status, ImportJob job) {
    return jobs.replaceOne(
                and(eq("_id", job.id()), eq("status", status.name())), ImportDocuments.write(job))
            .getModifiedCount()
        == 1;
  }

  @Override
  public Optional<ImportJob> claim(String worker) {
    List<String> running = List.of(ImportStatus.CHECKING.name(), ImportStatus.IMPORTING.name());
    List<Document> candidates =
        jobs.find(in("status", running))
            .sort(Sorts.ascending("createdAt"))
            .batchSize(BATCH)
            .into(new ArrayList<>());
    return candidates.stream()
        .filter(job -> hold(worker, job.getString("_id")))
        .findFirst()
        // Read again: what was found may have been moved on by the worker before.
        .flatMap(job -> find(job.getString("_id")))
        .filter(job -> job.status().isRunning());
  }

  private boolean hold(String worker, String job) {
    Instant now = clock.instant();
    Bson until = Updates.set("until", Date.from(now.plus(CLAIM)));
    Document claim =
        new Document("_id", job)
            .append("worker", worker)
            .append("until", Date.from(now.plus(CLAIM)));
    if (DuplicateKeys.ignore(() -> claims.insertOne(claim))) {
      return true;
    }
    return claims
            .updateOne(
                and(eq("_id", job), or(eq("worker", worker), lt("until", Date.from(now)))),
                Updates.combine(Updates.set("worker", worker), until))
            .getMatchedCount()
        == 1;
  }

  @Override
  public void save(String worker, ImportJob job, List<RowOutcome> outcomes) {
    if (!hold(worker, job.id())) {
      throw new ClaimLost(job.id());
    }
    if (!outcomes.isEmpty()) {
      String run = ImportDocuments.run(job);
      rows.deleteMany(
          and(
              gte("_id", ImportDocuments.rowId(run, outcomes.getFirst().row())),
              lte("_id", ImportDocuments.rowId(run, outcomes.getLast().row()))));
      rows.insertMany(ImportDocuments.write(job, outcomes));
    }
    jobs.replaceOne(eq("_id", job.id()), ImportDocuments.write(job));
    if (!job.status().isRunning()) {
      claims.deleteOne(eq("_id", job.id()));
    }
  }

  @Override
  public List<RowOutcome> outcomes(ImportJob job, Wanted wanted, int afterRow, int most) {
    List<Bson> all = new ArrayList<>();
    all.add(eq("run", ImportDocuments.run(job)));
    if (wanted.outcome() != null) {
      all.add(eq("outcome", wanted.outcome().name()));
    }
    if (wanted.reason() != null) {
      all.add(eq("reasons", ImportDocuments.reason(wanted.reason())));
    }
    all.add(gt("row", afterRow));
    return rows.find(and(all))
        .sort(Sorts.ascending("row"))
        .limit(most)
        .batchSize(BATCH)
        .map(ImportDocuments::outcome)
        .into(new ArrayList<>());
  }

  @Override
  public Map<String, Long> linesOf(ImportJob job, Collection<String> cboIds) {
    Map<String, Long> lines = new HashMap<>();
    if (!cboIds.isEmpty()) {
      rows.find(and(eq("run", ImportDocuments.run(job)), in("cboId", cboIds)))
          .batchSize(BATCH)
          .forEach(row -> lines.put(row.getString("cboId"), row.getLong("line")));
    }
    return lines;
  }
}
