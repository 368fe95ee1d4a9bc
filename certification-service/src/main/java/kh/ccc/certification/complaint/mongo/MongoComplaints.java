package kh.ccc.certification.complaint.mongo;

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
import java.util.Optional;
import java.util.Set;
import kh.ccc.certification.complaint.About;
import kh.ccc.certification.complaint.Complaint;
import kh.ccc.certification.complaint.ComplaintFile;
import kh.ccc.certification.complaint.ComplaintId;
import kh.ccc.certification.complaint.Complaints;
import kh.ccc.certification.complaint.Measure;
import kh.ccc.certification.complaint.Track;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.platform.store.VersionedViews;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The view of complaints in the order in which they came; without their words. */
public final class MongoComplaints
    implements Complaints, ViewProjector<Complaint>, StorePreparation {

  /** Day of arrival, then id. */
  private static final String KEY = "key";

  /** Id of the certificate whose suspension is proposed; absent otherwise. */
  private static final String PROPOSAL = "proposal";

  private final MongoCollection<Document> complaints;

  public MongoComplaints(MongoDatabase database) {
    complaints = database.getCollection("complaints");
  }

  @Override
  public void prepare() {
    complaints.createIndex(Indexes.ascending(KEY));
    complaints.createIndex(Indexes.ascending("status", KEY));
    complaints.createIndex(Indexes.ascending("codeHash"), new IndexOptions().unique(true));
    complaints.createIndex(Indexes.ascending(PROPOSAL), new IndexOptions().sparse(true));
  }

  @Override
  public void project(Versioned<Complaint> complaint) {
    switch (complaint.state()) {
      case Complaint.NotReceived none -> {}
      case Complaint.Received received ->
          VersionedViews.replace(
              complaints, complaint.id(), complaint.version(), document(received));
    }
  }

  @Override
  public List<Entry> list(Query query) {
    List<Bson> conditions = new ArrayList<>();
    if (query.status() != null) {
      conditions.add(eq("status", query.status().name()));
    }
    if (query.after() != null) {
      conditions.add(gt(KEY, query.after()));
    }
    addAreas(query.areas(), conditions);
    return complaints
        .find(conditions.isEmpty() ? Filters.empty() : and(conditions))
        .sort(Sorts.ascending(KEY))
        .limit(query.limit())
        .batchSize(query.limit())
        .map(MongoComplaints::entry)
        .into(new ArrayList<>());
  }

  @Override
  public Optional<ComplaintId> withCode(String codeHash) {
    return Optional.ofNullable(complaints.find(eq("codeHash", codeHash)).first())
        .map(found -> new ComplaintId(found.getString("_id")));
  }

  @Override
  public List<Proposal> proposals(Set<String> areas, int limit) {
    List<Bson> conditions = new ArrayList<>(List.of(gte(PROPOSAL, "")));
    addAreas(areas, conditions);
    return complaints
        .find(and(conditions))
        .sort(Sorts.descending(KEY))
        .limit(limit)
        .batchSize(limit)
        .map(MongoComplaints::proposal)
        .into(new ArrayList<>());
  }

  private static void addAreas(Set<String> areas, List<Bson> conditions) {
    if (!areas.contains("")) {
      conditions.add(
          or(
              areas.stream()
                  .sorted()
                  .map(area -> and(gte("area", area), lt("area", area + ":")))
                  .toList()));
    }
  }

  private static Document document(Complaint.Received complaint) {
    ComplaintFile file = complaint.file();
    Document document =
        new Document(KEY, file.receivedOn() + "/" + file.complaintId())
            .append("about", file.about().kind().name())
            .append("cboId", file.about().cboId())
            .append("area", file.about().area())
            .append("status", complaint.status().name())
            .append("track", complaint.track() == null ? null : complaint.track().name())
            .append("urgent", file.urgent())
            .append("receivedOn", file.receivedOn().toString())
            .append("acknowledgeBy", file.acknowledgeBy().toString())
            .append("codeHash", file.codeHash());
    complaint.measures().stream()
        .filter(measure -> measure.kind() == Measure.Kind.SUSPENSION)
        .forEach(measure ->
            document
                .append(PROPOSAL, measure.certificateId())
                .append("askedBy", measure.askedBy())
                .append("askedOn", measure.askedOn().toString()));
    return document;
  }

  private static Entry entry(Document document) {
    @Nullable String track = document.getString("track");
    return new Entry(
        document.getString("_id"),
        About.Kind.valueOf(document.getString("about")),
        document.getString("cboId"),
        document.getString("area"),
        Complaint.Status.valueOf(document.getString("status")),
        track == null ? null : Track.valueOf(track),
        document.getBoolean("urgent", false),
        LocalDate.parse(document.getString("receivedOn")),
        LocalDate.parse(document.getString("acknowledgeBy")),
        document.getString(KEY));
  }

  private static Proposal proposal(Document document) {
    return new Proposal(
        document.getString("_id"),
        document.getString("cboId"),
        document.getString("area"),
        new Measure(
            Measure.Kind.SUSPENSION,
            document.getString(PROPOSAL),
            document.getString("askedBy"),
            LocalDate.parse(document.getString("askedOn"))));
  }
}
