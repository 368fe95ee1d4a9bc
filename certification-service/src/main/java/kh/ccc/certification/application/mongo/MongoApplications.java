package kh.ccc.certification.application.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
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
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.application.ApplicationSummary;
import kh.ccc.certification.application.Applications;
import kh.ccc.certification.application.Dossier;
import kh.ccc.certification.certificate.Level;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.platform.store.VersionedViews;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The view of applications in the order in which they were handed in. */
public final class MongoApplications
    implements Applications, ViewProjector<Application>, StorePreparation {

  /** Day of handing in, then id: a day and not a moment, so that two equal runs sort alike. */
  private static final String KEY = "key";

  private static final String SESSION = "session";

  /** Present only while the case can be decided together with others. */
  private static final String UNCONTESTED = "uncontested";

  /** Digits of a province's code, with which the codes of all its places begin. */
  private static final int PROVINCE = 2;

  private static final int MOST_OF_A_CBO = 500;

  private static final int BATCH = 500;

  private final MongoCollection<Document> applications;

  public MongoApplications(MongoDatabase database) {
    applications = database.getCollection("applications");
  }

  @Override
  public void prepare() {
    applications.createIndex(Indexes.ascending(KEY));
    applications.createIndex(Indexes.ascending("status", KEY));
    applications.createIndex(Indexes.ascending("province", KEY));
    applications.createIndex(Indexes.ascending("province", "status", KEY));
    applications.createIndex(Indexes.ascending("cboId", KEY));
    applications.createIndex(Indexes.ascending(SESSION, KEY), new IndexOptions().sparse(true));
    applications.createIndex(Indexes.ascending("batch"), new IndexOptions().sparse(true));
  }

  @Override
  public void project(Versioned<Application> application) {
    switch (application.state()) {
      case Application.NotSubmitted none -> {}
      case Application.Submitted submitted ->
          VersionedViews.replace(
              applications, application.id(), application.version(), document(submitted));
    }
  }

  @Override
  public List<ApplicationSummary> list(Query query) {
    List<Bson> conditions = new ArrayList<>();
    if (query.status() != null) {
      conditions.add(eq("status", query.status().name()));
    }
    if (!query.areas().contains("")) {
      conditions.add(inOneOf(query.areas()));
    }
    if (query.after() != null) {
      conditions.add(gt(KEY, query.after()));
    }
    return applications
        .find(conditions.isEmpty() ? Filters.empty() : and(conditions))
        .sort(Sorts.ascending(KEY))
        .limit(query.limit())
        .batchSize(query.limit())
        .map(MongoApplications::summary)
        .into(new ArrayList<>());
  }

  @Override
  public List<ApplicationId> ofCbo(String cboId) {
    return applications
        .find(eq("cboId", cboId))
        .sort(Sorts.ascending("cboId", KEY))
        .limit(MOST_OF_A_CBO)
        .batchSize(MOST_OF_A_CBO)
        .map(document -> new ApplicationId(document.getString("_id")))
        .into(new ArrayList<>());
  }

  @Override
  public List<String> ofSession(String session) {
    return applications
        .find(eq(SESSION, session))
        .sort(Sorts.ascending(SESSION, KEY))
        .batchSize(BATCH)
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>());
  }

  @Override
  public List<ApplicationSummary> agenda(String session, @Nullable String after, int limit) {
    Bson ofSession = eq(SESSION, session);
    return applications
        .find(after == null ? ofSession : and(ofSession, gt(KEY, after)))
        .sort(Sorts.ascending(SESSION, KEY))
        .limit(limit)
        .batchSize(limit)
        .map(MongoApplications::summary)
        .into(new ArrayList<>());
  }

  @Override
  public List<String> uncontested(String session, int limit) {
    return applications
        .find(and(eq(SESSION, session), eq(UNCONTESTED, true)))
        .sort(Sorts.ascending(SESSION, KEY))
        .limit(limit)
        .batchSize(limit)
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>());
  }

  @Override
  public long grantedBy(String batch) {
    return applications.countDocuments(eq("batch", batch));
  }

  /** A place below another one has its code as prefix. */
  private static Bson inOneOf(Set<String> areas) {
    if (areas.size() == 1 && areas.iterator().next().length() == PROVINCE) {
      return eq("province", areas.iterator().next());
    }
    return or(
        areas.stream()
            .sorted()
            .map(area -> and(gte("area", area), lt("area", area + ":")))
            .toList());
  }

  private static Document document(Application.Submitted application) {
    Dossier dossier = application.dossier();
    Document document = line(application, dossier);
    String session = session(application);
    if (session != null) {
      document.append(SESSION, session);
    }
    if (application instanceof Application.OnAgenda item && item.isUncontested()) {
      document.append(UNCONTESTED, true);
    }
    if (application instanceof Application.Granted granted
        && granted.resolution().batch() != null) {
      document.append("batch", granted.resolution().batch());
    }
    return document;
  }

  private static @Nullable String session(Application.Submitted application) {
    return switch (application) {
      case Application.OnAgenda item -> item.session();
      case Application.Decided decided -> decided.resolution().session();
      case Application.Deferred deferred -> deferred.deferral().resolution().session();
      case Application.Submitted other -> null;
    };
  }

  private static Document line(Application.Submitted application, Dossier dossier) {
    return new Document(KEY, dossier.submittedOn() + "/" + dossier.applicationId())
        .append("assessmentId", dossier.assessmentId())
        .append("cboId", dossier.cboId())
        .append("area", dossier.area())
        .append("province", dossier.area().substring(0, PROVINCE))
        .append("level", dossier.level().name())
        .append("status", application.status().name())
        .append("submittedOn", dossier.submittedOn().toString())
        .append("votes", application.ballot().votes().size());
  }

  private static ApplicationSummary summary(Document document) {
    return new ApplicationSummary(
        document.getString("_id"),
        document.getString("assessmentId"),
        document.getString("cboId"),
        document.getString("area"),
        Level.valueOf(document.getString("level")),
        Application.Status.valueOf(document.getString("status")),
        LocalDate.parse(document.getString("submittedOn")),
        document.getInteger("votes"),
        document.getBoolean(UNCONTESTED, false),
        document.getString(KEY));
  }
}
