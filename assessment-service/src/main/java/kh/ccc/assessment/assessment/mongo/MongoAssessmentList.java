package kh.ccc.assessment.assessment.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kh.ccc.assessment.assessment.Assessment;
import kh.ccc.assessment.assessment.AssessmentCommands;
import kh.ccc.assessment.assessment.AssessmentEntry;
import kh.ccc.assessment.assessment.AssessmentList;
import kh.ccc.assessment.assessment.AssessmentQuery;
import kh.ccc.assessment.assessment.Status;
import kh.ccc.assessment.assessment.Workloads;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.platform.store.VersionedViews;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The view {@code assessments}: one line per assessment. */
@Component
public class MongoAssessmentList
    implements AssessmentList, Workloads, ViewProjector<Assessment>, StorePreparation {

  private static final int BATCH = 500;
  private static final List<String> OPEN =
      List.of(Status.ASSIGNED.name(), Status.DESK_REVIEW.name());

  private final MongoCollection<Document> assessments;
  private final AssessmentDocuments documents;

  MongoAssessmentList(MongoDatabase database, AssessmentDocuments documents) {
    this.assessments = database.getCollection("assessments");
    this.documents = documents;
  }

  @Override
  public void prepare() {
    assessments.createIndex(Indexes.ascending("startedAt", "_id"));
    assessments.createIndex(Indexes.ascending("status", "startedAt", "_id"));
    assessments.createIndex(Indexes.ascending("province", "startedAt", "_id"));
    assessments.createIndex(Indexes.ascending("cboId"));
    assessments.createIndex(Indexes.ascending("assessor", "status"));
  }

  @Override
  public void project(Versioned<Assessment> assessment) {
    Document document = documents.document(AssessmentCommands.started(assessment.state()));
    VersionedViews.replace(assessments, assessment.id(), assessment.version(), document);
  }

  @Override
  public List<AssessmentEntry> find(AssessmentQuery query) {
    List<AssessmentEntry> entries = new ArrayList<>();
    assessments
        .find(filter(query))
        .sort(Sorts.ascending("startedAt", "_id"))
        .limit(query.limit())
        .batchSize(query.limit())
        .forEach(document -> entries.add(AssessmentDocuments.entry(document)));
    return entries;
  }

  @Override
  public Map<String, Workload> of(Collection<String> assessors) {
    Map<String, Workload> loads = new HashMap<>();
    assessments
        .find(and(in("assessor", assessors), in("status", OPEN)))
        .batchSize(BATCH)
        .forEach(document ->
            loads.merge(document.getString("assessor"), load(document), MongoAssessmentList::sum));
    return loads;
  }

  @Override
  public long count(Status status, Collection<String> areas) {
    List<Bson> filters = new ArrayList<>();
    filters.add(eq("status", status.name()));
    if (!areas.contains("")) {
      filters.add(or(areas.stream().map(MongoAssessmentList::inArea).toList()));
    }
    return assessments.countDocuments(and(filters), new CountOptions().limit(MOST_COUNTED));
  }

  private static Workload load(Document document) {
    boolean waiting = document.getString("status").equals(Status.ASSIGNED.name());
    @Nullable Date submitted = document.getDate("submittedAt");
    return new Workload(
        waiting ? 1 : 0, waiting ? 0 : 1, submitted == null ? null : submitted.toInstant());
  }

  private static Workload sum(Workload one, Workload other) {
    return new Workload(
        one.waiting() + other.waiting(),
        one.scoring() + other.scoring(),
        Stream.of(one, other)
            .map(Workload::since)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .min(Comparator.naturalOrder())
            .orElse(null));
  }

  private static Bson filter(AssessmentQuery query) {
    List<Bson> filters = new ArrayList<>();
    addEqual(filters, "status", query.status());
    addEqual(filters, "purpose", query.purpose());
    addEqual(filters, "province", query.province());
    addEqual(filters, "cboId", query.cboId());
    if (query.amendmentWanted()) {
      filters.add(gt("amendmentWantedBy", ""));
    }
    if (!query.areas().contains("")) {
      filters.add(or(visible(query)));
    }
    if (query.after() != null) {
      filters.add(after(query.after()));
    }
    return filters.isEmpty() ? new Document() : and(filters);
  }

  private static void addEqual(List<Bson> filters, String field, @Nullable Object value) {
    if (value != null) {
      filters.add(eq(field, value.toString()));
    }
  }

  /** Always at least one condition: who has neither areas nor a part sees nothing. */
  private static List<Bson> visible(AssessmentQuery query) {
    List<Bson> visible = new ArrayList<>();
    for (String area : query.areas()) {
      visible.add(inArea(area));
    }
    AssessmentQuery.Own own = query.own();
    if (own != null) {
      visible.add(eq("assessor", own.account()));
      visible.add(eq("preparers", own.account()));
      visible.add(eq("adviser", own.account()));
      visible.add(in("cboId", own.cboIds()));
    }
    if (visible.isEmpty()) {
      visible.add(eq("_id", ""));
    }
    return visible;
  }

  /** Codes that begin with the area's code; a colon comes after every digit. */
  private static Bson inArea(String area) {
    return and(gte("area", area), lt("area", area + ":"));
  }

  private static Bson after(AssessmentQuery.After after) {
    Date startedAt = Date.from(after.startedAt());
    return or(
        gt("startedAt", startedAt),
        and(eq("startedAt", startedAt), gt("_id", after.assessmentId())));
  }
}
