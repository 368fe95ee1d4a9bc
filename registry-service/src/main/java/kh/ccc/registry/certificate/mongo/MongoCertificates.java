package kh.ccc.registry.certificate.mongo;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.store.GuardedProjection;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.registry.certificate.CertificateFacts;
import kh.ccc.registry.certificate.CertificateUpdate;
import kh.ccc.registry.certificate.Certificates;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Certificates as the other service tells of them, {@code certificates}. */
public final class MongoCertificates implements Certificates, StorePreparation {

  public static final String COLLECTION = "certificates";
  public static final String CHANGED_AT = "changedAt";
  private static final int BATCH = 500;

  private final MongoCollection<Document> certificates;
  private final Clock clock;

  public MongoCertificates(MongoDatabase database, Clock clock) {
    this.certificates = database.getCollection(COLLECTION);
    this.clock = clock;
  }

  @Override
  public void prepare() {
    certificates.createIndex(Indexes.ascending("cboId"));
    certificates.createIndex(Indexes.ascending(CHANGED_AT));
    certificates.createIndex(Indexes.ascending("validUntil"));
  }

  /** Takes an update unless this or a newer one was taken before. */
  public void apply(CertificateUpdate update, Position position) {
    GuardedProjection.apply(
        certificates,
        update.certificateId(),
        position,
        Updates.combine(
            Updates.set("cboId", update.cboId()),
            Updates.set("number", update.number()),
            Updates.set("level", update.level()),
            Updates.set("validFrom", update.validFrom().toString()),
            Updates.set("validUntil", update.validUntil().toString()),
            Updates.set("status", update.status()),
            Updates.set("graceUntil", day(update.graceUntil())),
            Updates.push("history", write(update.happened())),
            Updates.set(CHANGED_AT, Date.from(clock.instant()))));
  }

  @Override
  public Map<String, List<CertificateFacts>> of(Collection<String> cboIds) {
    return certificates
        .find(in("cboId", cboIds))
        .batchSize(BATCH)
        .map(MongoCertificates::read)
        .into(new ArrayList<>())
        .stream()
        .collect(Collectors.groupingBy(CertificateFacts::cboId));
  }

  private static Document write(CertificateFacts.Happened happened) {
    return new Document("on", happened.on().toString())
        .append("what", happened.what())
        .append("detail", happened.detail());
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private static CertificateFacts read(Document document) {
    @Nullable String graceUntil = document.getString("graceUntil");
    return new CertificateFacts(
        document.getString("_id"),
        document.getString("cboId"),
        document.getString("number"),
        document.getString("level"),
        LocalDate.parse(document.getString("validFrom")),
        LocalDate.parse(document.getString("validUntil")),
        document.getString("status"),
        graceUntil == null ? null : LocalDate.parse(graceUntil),
        document.getList("history", Document.class).stream()
            .map(MongoCertificates::happened)
            .toList());
  }

  private static CertificateFacts.Happened happened(Document document) {
    return new CertificateFacts.Happened(
        LocalDate.parse(document.getString("on")),
        document.getString("what"),
        document.getString("detail"));
  }
}
