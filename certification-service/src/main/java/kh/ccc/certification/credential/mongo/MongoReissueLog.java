package kh.ccc.certification.credential.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import kh.ccc.certification.credential.ReissueLog;
import kh.ccc.platform.store.DuplicateKeys;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One document per withdrawn key. */
public final class MongoReissueLog implements ReissueLog {

  private static final int BATCH = 200;

  private final MongoCollection<Document> reissues;

  public MongoReissueLog(MongoDatabase database) {
    reissues = database.getCollection("reissues");
  }

  @Override
  public void begin(String keyId, long total, Instant at) {
    if (reissues.find(eq("_id", keyId)).first() == null) {
      Document entry =
          new Document("_id", keyId).append("total", total).append("startedAt", Date.from(at));
      DuplicateKeys.ignore(() -> reissues.insertOne(entry));
    }
  }

  @Override
  public void finish(String keyId, Instant at) {
    reissues.updateOne(
        and(eq("_id", keyId), exists("finishedAt", false)),
        Updates.set("finishedAt", Date.from(at)));
  }

  @Override
  public boolean isFinished(String keyId) {
    @Nullable Document entry = reissues.find(eq("_id", keyId)).first();
    return entry != null && entry.getDate("finishedAt") != null;
  }

  @Override
  public List<Entry> all() {
    return reissues
        .find()
        .sort(Sorts.ascending("startedAt", "_id"))
        .batchSize(BATCH)
        .map(MongoReissueLog::entry)
        .into(new ArrayList<>());
  }

  private static Entry entry(Document document) {
    @Nullable Date finished = document.getDate("finishedAt");
    return new Entry(
        document.getString("_id"),
        document.getLong("total"),
        document.getDate("startedAt").toInstant(),
        finished == null ? null : finished.toInstant());
  }
}
