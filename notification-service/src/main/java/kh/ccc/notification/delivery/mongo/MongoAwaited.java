package kh.ccc.notification.delivery.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import kh.ccc.notification.delivery.Awaited;
import kh.ccc.notification.delivery.Occasion;
import kh.ccc.platform.store.DuplicateKeys;
import kh.ccc.platform.store.StorePreparation;
import org.bson.Document;

/** Notices that wait for news of a CBO, collection {@code awaited}; empty when all is well. */
public final class MongoAwaited implements Awaited, StorePreparation {

  private static final int BATCH = 500;

  private final MongoCollection<Document> awaited;

  public MongoAwaited(MongoDatabase database) {
    awaited = database.getCollection("awaited");
  }

  @Override
  public void prepare() {
    awaited.createIndex(Indexes.ascending("cboId", "_id"));
  }

  @Override
  public void hold(Waiting waiting) {
    Document document =
        new Document("_id", id(waiting))
            .append("cboId", waiting.cboId())
            .append("eventId", waiting.occasion().eventId())
            .append("at", Date.from(waiting.occasion().at()))
            .append("template", waiting.notice().template().key())
            .append("notice", DeliveryDocument.write(waiting.notice()));
    DuplicateKeys.ignore(() -> awaited.insertOne(document));
  }

  @Override
  public List<Waiting> of(String cboId) {
    return awaited
        .find(eq("cboId", cboId))
        .sort(Sorts.ascending("cboId", "_id"))
        .batchSize(BATCH)
        .map(MongoAwaited::read)
        .into(new ArrayList<>());
  }

  @Override
  public void release(Waiting waiting) {
    awaited.deleteOne(eq("_id", id(waiting)));
  }

  private static String id(Waiting waiting) {
    return waiting.occasion().eventId() + "|" + waiting.cboId();
  }

  private static Waiting read(Document found) {
    return new Waiting(
        new Occasion(found.getString("eventId"), found.getDate("at").toInstant()),
        found.getString("cboId"),
        DeliveryDocument.notice(found.getString("template"), found.get("notice", Document.class)));
  }
}
