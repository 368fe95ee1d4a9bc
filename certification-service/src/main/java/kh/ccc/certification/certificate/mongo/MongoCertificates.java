package kh.ccc.certification.certificate.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.CertificateNumber;
import kh.ccc.certification.certificate.Certificates;
import kh.ccc.certification.certificate.Docket;
import kh.ccc.certification.certificate.Grant;
import kh.ccc.certification.certificate.Motion;
import kh.ccc.certification.certificate.Register;
import kh.ccc.certification.certificate.SuspensionProposals;
import kh.ccc.certification.certificate.Upkeep;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.platform.store.VersionedViews;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The view of certificates by number and by CBO. */
public final class MongoCertificates
    implements Certificates,
        Register,
        SuspensionProposals,
        Docket,
        ViewProjector<Certificate>,
        StorePreparation {

  private static final int MOST = 200;

  /** Only there while the committee is asked to suspend it. */
  private static final String PROPOSED = "proposed";

  /** Only there while a check waits for its review. */
  private static final String WAITING = "waiting";

  /** Sessions that were asked to decide on it; only there when there were any. */
  private static final String SESSIONS = "sessions";

  /** Ids of what they were asked; only there when there was anything. */
  private static final String MOTIONS = "motions";

  private final MongoCollection<Document> certificates;

  public MongoCertificates(MongoDatabase database) {
    certificates = database.getCollection("certificates");
  }

  @Override
  public void prepare() {
    certificates.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    certificates.createIndex(Indexes.ascending("cboId", "validFrom", "_id"));
    certificates.createIndex(Indexes.ascending("validUntil", "_id"));
    certificates.createIndex(Indexes.ascending("status", "validUntil", "_id"));
    certificates.createIndex(Indexes.ascending(WAITING), new IndexOptions().sparse(true));
    certificates.createIndex(Indexes.ascending(PROPOSED), new IndexOptions().sparse(true));
    certificates.createIndex(Indexes.ascending(SESSIONS), new IndexOptions().sparse(true));
    certificates.createIndex(Indexes.ascending(MOTIONS), new IndexOptions().sparse(true));
  }

  @Override
  public void project(Versioned<Certificate> certificate) {
    switch (certificate.state()) {
      case Certificate.NotGranted none -> {}
      case Certificate.Issued issued ->
          VersionedViews.replace(
              certificates, certificate.id(), certificate.version(), document(issued));
    }
  }

  @Override
  public Optional<CertificateId> withNumber(CertificateNumber number) {
    @Nullable Document found = certificates.find(eq("number", number.text())).first();
    return Optional.ofNullable(found).map(MongoCertificates::id);
  }

  @Override
  public List<CertificateId> ofCbo(String cboId) {
    return certificates
        .find(eq("cboId", cboId))
        .sort(Sorts.descending("validFrom", "_id"))
        .limit(MOST)
        .batchSize(MOST)
        .map(MongoCertificates::id)
        .into(new ArrayList<>());
  }

  @Override
  public List<CertificateId> list(Query query) {
    return certificates
        .find(conditions(query))
        .sort(Sorts.ascending("validUntil", "_id"))
        .limit(query.limit())
        .batchSize(query.limit())
        .map(MongoCertificates::id)
        .into(new ArrayList<>());
  }

  private static Bson conditions(Query query) {
    List<Bson> conditions = new ArrayList<>();
    conditions.add(query.waiting() ? eq(WAITING, true) : gt("validUntil", ""));
    if (query.status() != null) {
      conditions.add(eq("status", query.status().name()));
    }
    if (query.level() != null) {
      conditions.add(eq("level", query.level().name()));
    }
    if (!query.areas().contains("")) {
      conditions.add(inOneOf(query.areas()));
    }
    if (query.afterDay() != null) {
      String day = query.afterDay();
      conditions.add(
          or(gt("validUntil", day), and(eq("validUntil", day), gt("_id", query.afterId()))));
    }
    return and(conditions);
  }

  private static Bson inOneOf(Set<String> areas) {
    return or(
        areas.stream()
            .sorted()
            .map(area -> and(gte("area", area), lt("area", area + ":")))
            .toList());
  }

  @Override
  public List<CertificateId> proposed(Set<String> areas, @Nullable String after, int limit) {
    List<Bson> conditions = new ArrayList<>();
    conditions.add(gt(PROPOSED, ""));
    if (after != null) {
      conditions.add(gt("_id", after));
    }
    if (!areas.contains("")) {
      conditions.add(inOneOf(areas));
    }
    return certificates
        .find(and(conditions))
        .sort(Sorts.ascending("_id"))
        .limit(limit)
        .batchSize(limit)
        .map(MongoCertificates::id)
        .into(new ArrayList<>());
  }

  @Override
  public List<CertificateId> ofSession(String session) {
    return certificates
        .find(eq(SESSIONS, session))
        .sort(Sorts.ascending("_id"))
        .limit(Docket.MOST)
        .batchSize(Docket.MOST)
        .map(MongoCertificates::id)
        .into(new ArrayList<>());
  }

  @Override
  public Optional<CertificateId> ofMotion(String motionId) {
    @Nullable Document found = certificates.find(eq(MOTIONS, motionId)).first();
    return Optional.ofNullable(found).map(MongoCertificates::id);
  }

  private static CertificateId id(Document document) {
    return new CertificateId(document.getString("_id"));
  }

  private static Document document(Certificate.Issued issued) {
    Grant grant = issued.grant();
    Document document =
        new Document("number", issued.number())
            .append("cboId", grant.cboId())
            .append("area", grant.area())
            .append("level", grant.level().name())
            .append("validFrom", grant.validFrom().toString())
            .append("validUntil", grant.validUntil().toString())
            .append("status", issued.status().name());
    if (issued.upkeep().report() != null) {
      document.append(WAITING, true);
    }
    List<String> sessions =
        issued.upkeep().motions().stream().map(Motion::session).distinct().toList();
    if (!sessions.isEmpty()) {
      document
          .append(SESSIONS, sessions)
          .append(MOTIONS, issued.upkeep().motions().stream().map(Motion::motionId).toList());
    }
    Upkeep.@Nullable Proposal proposal = issued.upkeep().proposal();
    return proposal == null || issued.status() != Certificate.Status.ACTIVE
        ? document
        : document.append(PROPOSED, proposal.since().toString());
  }
}
