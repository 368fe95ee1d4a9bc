package kh.ccc.certification.appeal.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.certification.appeal.Against;
import kh.ccc.certification.appeal.Appeal;
import kh.ccc.certification.appeal.AppealFile;
import kh.ccc.certification.appeal.Appeals;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.platform.store.VersionedViews;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The view of appeals in the order in which they were filed. */
public final class MongoAppeals implements Appeals, ViewProjector<Appeal>, StorePreparation {

  /** Day of filing, then id. */
  private static final String KEY = "key";

  /** More appeals about one certificate than there can be. */
  private static final int MOST = 50;

  private final MongoCollection<Document> appeals;

  public MongoAppeals(MongoDatabase database) {
    appeals = database.getCollection("appeals");
  }

  @Override
  public void prepare() {
    appeals.createIndex(Indexes.ascending(KEY));
    appeals.createIndex(Indexes.ascending("status", KEY));
    appeals.createIndex(Indexes.ascending("subjectId", KEY));
    appeals.createIndex(Indexes.ascending("appellant", KEY));
  }

  @Override
  public void project(Versioned<Appeal> appeal) {
    switch (appeal.state()) {
      case Appeal.NotFiled none -> {}
      case Appeal.Lodged lodged ->
          VersionedViews.replace(appeals, appeal.id(), appeal.version(), document(lodged));
    }
  }

  @Override
  public List<Entry> list(Query query) {
    List<Bson> conditions = new ArrayList<>();
    if (query.status() != null) {
      conditions.add(eq("status", query.status().name()));
    }
    if (query.subject() != null) {
      conditions.add(eq("subjectId", query.subject()));
    }
    if (query.appellant() != null) {
      conditions.add(eq("appellant", query.appellant()));
    }
    if (query.after() != null) {
      conditions.add(gt(KEY, query.after()));
    }
    if (!query.areas().contains("")) {
      conditions.add(
          or(
              query.areas().stream()
                  .sorted()
                  .map(area -> and(gte("area", area), lt("area", area + ":")))
                  .toList()));
    }
    return appeals
        .find(conditions.isEmpty() ? Filters.empty() : and(conditions))
        .sort(Sorts.ascending(KEY))
        .limit(query.limit())
        .batchSize(query.limit())
        .map(MongoAppeals::entry)
        .into(new ArrayList<>());
  }

  @Override
  public List<String> about(List<String> subjects) {
    return appeals
        .find(in("subjectId", subjects))
        .batchSize(MOST)
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>());
  }

  @Override
  public boolean isUnderAppeal(String subjectId) {
    return appeals.find(and(eq("subjectId", subjectId), eq("open", true))).first() != null;
  }

  private static Document document(Appeal.Lodged appeal) {
    AppealFile file = appeal.file();
    return new Document(KEY, file.filedOn() + "/" + file.appealId())
        .append("against", file.decision().against().name())
        .append("subjectId", file.decision().subjectId())
        .append("cboId", file.decision().cboId())
        .append("area", file.decision().area())
        .append("appellant", file.appellant())
        .append("status", appeal.status().name())
        .append("open", appeal.status().isOpen())
        .append("filedOn", file.filedOn().toString())
        .append("decideBy", file.decideBy().toString());
  }

  private static Entry entry(Document document) {
    return new Entry(
        document.getString("_id"),
        Against.valueOf(document.getString("against")),
        document.getString("subjectId"),
        document.getString("cboId"),
        document.getString("area"),
        Appeal.Status.valueOf(document.getString("status")),
        LocalDate.parse(document.getString("filedOn")),
        LocalDate.parse(document.getString("decideBy")),
        document.getString(KEY));
  }
}
