package kh.ccc.registry.reading.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.platform.store.DuplicateKeys;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.registry.reading.Reading;
import kh.ccc.registry.reading.Readings;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The collection {@code readings}: a document per organization, day and role, with a counter. */
public final class MongoReadings implements Readings, StorePreparation {

  private final MongoCollection<Document> readings;

  public MongoReadings(MongoDatabase database) {
    this.readings = database.getCollection("readings");
  }

  @Override
  public void prepare() {
    readings.createIndex(Indexes.ascending("cboId", "on"));
  }

  @Override
  public void note(String cboId, LocalDate on, String role) {
    Bson line = eq("_id", cboId + '/' + on + '/' + role);
    if (readings.updateOne(line, Updates.inc("times", 1)).getMatchedCount() == 0) {
      DuplicateKeys.ignore(() -> begin(cboId, on, role, line));
    }
  }

  /** The first of that day and role also takes away what is too old. */
  private void begin(String cboId, LocalDate on, String role, Bson line) {
    UpdateResult written =
        readings.updateOne(
            line,
            Updates.combine(
                Updates.set("cboId", cboId),
                Updates.set("on", on.toString()),
                Updates.set("role", role),
                Updates.inc("times", 1)),
            new UpdateOptions().upsert(true));
    if (written.getUpsertedId() != null) {
      readings.deleteMany(and(eq("cboId", cboId), lt("on", on.minusYears(YEARS_KEPT).toString())));
    }
  }

  @Override
  public List<Reading> of(String cboId, int most) {
    return readings
        .find(eq("cboId", cboId))
        .sort(Sorts.descending("on", "_id"))
        .limit(most)
        .batchSize(most)
        .map(MongoReadings::read)
        .into(new ArrayList<>());
  }

  private static Reading read(Document document) {
    String role = document.getString("role");
    return new Reading(
        LocalDate.parse(document.getString("on")),
        role,
        Reading.officeOf(role),
        document.get("times", Number.class).intValue());
  }
}
