package kh.ccc.registry.directory.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kh.ccc.platform.time.Programme;
import kh.ccc.registry.cbo.mongo.CboDocument;
import kh.ccc.registry.certificate.CertificateFacts;
import kh.ccc.registry.certificate.CertificateSummary;
import kh.ccc.registry.certificate.Certificates;
import kh.ccc.registry.certificate.mongo.MongoCertificates;
import kh.ccc.registry.directory.DirectoryEntry;
import kh.ccc.registry.directory.DirectorySource;
import kh.ccc.registry.place.PlaceLevel;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Joins the views of records and certificates to what the directory shows. */
public final class MongoDirectorySource implements DirectorySource {

  private static final int BATCH = 500;
  private static final Bson WHEN = Projections.include("cboId", CboDocument.CHANGED_AT);

  private final MongoCollection<Document> cbos;
  private final MongoCollection<Document> certificates;
  private final Certificates certificatesByCbo;
  private final Clock clock;

  public MongoDirectorySource(MongoDatabase database, Certificates certificatesByCbo, Clock clock) {
    this.cbos = database.getCollection(CboDocument.COLLECTION);
    this.certificates = database.getCollection(MongoCertificates.COLLECTION);
    this.certificatesByCbo = certificatesByCbo;
    this.clock = clock;
  }

  @Override
  public List<DirectoryEntry> entries(Collection<String> cboIds) {
    return join(
        cbos.find(and(in("_id", cboIds), eq("status", CboDocument.REGISTERED)))
            .batchSize(BATCH)
            .into(new ArrayList<>()));
  }

  @Override
  public void readAll(Consumer<List<DirectoryEntry>> reader) {
    String after = "";
    List<Document> batch;
    do {
      batch =
          cbos.find(gt("_id", after))
              .sort(Sorts.ascending("_id"))
              .limit(BATCH)
              .batchSize(BATCH)
              .into(new ArrayList<>());
      if (!batch.isEmpty()) {
        after = batch.getLast().getString("_id");
        batch.removeIf(document -> !CboDocument.REGISTERED.equals(document.getString("status")));
        reader.accept(join(batch));
      }
    } while (!batch.isEmpty());
  }

  @Override
  public Map<String, Instant> changedSince(Instant moment) {
    Map<String, Instant> changed = new HashMap<>();
    Bson since = gte(CboDocument.CHANGED_AT, Date.from(moment));
    for (Document document : cbos.find(since).projection(WHEN).batchSize(BATCH)) {
      changed.put(document.getString("_id"), document.getDate(CboDocument.CHANGED_AT).toInstant());
    }
    for (Document document : certificates.find(since).projection(WHEN).batchSize(BATCH)) {
      changed.merge(
          document.getString("cboId"),
          document.getDate(MongoCertificates.CHANGED_AT).toInstant(),
          (a, b) -> a.isAfter(b) ? a : b);
    }
    return changed;
  }

  @Override
  public List<String> endingBetween(LocalDate first, LocalDate last) {
    return certificates
        .find(and(gte("validUntil", first.toString()), lte("validUntil", last.toString())))
        .batchSize(BATCH)
        .map(document -> document.getString("cboId"))
        .into(new ArrayList<>());
  }

  private List<DirectoryEntry> join(List<Document> registered) {
    LocalDate today = Programme.dayOf(clock.instant());
    List<String> ids = registered.stream().map(cbo -> cbo.getString("_id")).toList();
    Map<String, List<CertificateFacts>> theirs = certificatesByCbo.of(ids);
    return registered.stream()
        .map(cbo -> entry(cbo, theirs.getOrDefault(cbo.getString("_id"), List.of()), today))
        .toList();
  }

  private static DirectoryEntry entry(
      Document cbo, List<CertificateFacts> certificates, LocalDate today) {
    String area = cbo.getString("area");
    @Nullable String foundedOn = cbo.getString("foundedOn");
    return new DirectoryEntry(
        cbo.getString("_id"),
        cbo.getString("number"),
        cbo.getString("nameKm"),
        cbo.getString("nameLatin"),
        cbo.getString("type"),
        cbo.getString("sector"),
        area,
        PlaceLevel.PROVINCE.codeIn(area),
        PlaceLevel.DISTRICT.codeIn(area),
        PlaceLevel.COMMUNE.codeIn(area),
        cbo.getInteger("members"),
        cbo.getInteger("womenMembers"),
        foundedOn == null ? null : LocalDate.parse(foundedOn),
        cbo.getBoolean("synthetic", false),
        CertificateFacts.shown(certificates, today)
            .map(certificate -> CertificateSummary.of(certificate, today))
            .orElse(null));
  }
}
