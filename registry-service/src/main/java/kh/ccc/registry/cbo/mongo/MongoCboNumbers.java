package kh.ccc.registry.cbo.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kh.ccc.platform.store.StorePreparation;
import kh.ccc.registry.cbo.CboNumber;
import kh.ccc.registry.cbo.CboNumbers;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in the collection {@code numbers}, one document per organization. The next number is the
 * highest of the province plus one, and a unique index lets one of two writers win: no doubles, no
 * gaps, nothing lost when the process dies.
 */
public final class MongoCboNumbers implements CboNumbers, StorePreparation {

  private static final int MOST_ATTEMPTS = 100;

  private final MongoCollection<Document> numbers;

  public MongoCboNumbers(MongoDatabase database) {
    this.numbers = database.getCollection("numbers");
  }

  @Override
  public void prepare() {
    numbers.createIndex(Indexes.ascending("province", "running"), new IndexOptions().unique(true));
  }

  @Override
  public Map<String, String> allocate(List<Applicant> applicants) {
    for (int attempt = 1; ; attempt++) {
      Map<String, String> given = given(applicants);
      List<Applicant> waiting =
          applicants.stream().filter(one -> !given.containsKey(one.cboId())).toList();
      if (waiting.isEmpty()) {
        return given;
      }
      if (attempt == MOST_ATTEMPTS) {
        throw new IllegalStateException("numbers are contended without end");
      }
      give(waiting);
    }
  }

  private Map<String, String> given(List<Applicant> applicants) {
    Map<String, String> given = new HashMap<>();
    List<String> ids = applicants.stream().map(Applicant::cboId).toList();
    for (Document document : numbers.find(in("_id", ids)).batchSize(500)) {
      String province = document.getString("province");
      given.put(document.getString("_id"), CboNumber.of(province, document.getInteger("running")));
    }
    return given;
  }

  /** What another writer took meanwhile is tried again by the caller. */
  private void give(List<Applicant> waiting) {
    Map<String, Integer> last = new HashMap<>();
    List<Document> documents = new ArrayList<>();
    for (Applicant one : waiting) {
      int running = last.computeIfAbsent(one.province(), this::highest) + 1;
      last.put(one.province(), running);
      documents.add(
          new Document("_id", one.cboId())
              .append("province", one.province())
              .append("running", running));
    }
    try {
      numbers.insertMany(documents);
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream()
          .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
        throw e;
      }
    }
  }

  private int highest(String province) {
    @Nullable Document highest =
        numbers.find(eq("province", province)).sort(Sorts.descending("running")).limit(1).first();
    return highest == null ? 0 : highest.getInteger("running");
  }
}
