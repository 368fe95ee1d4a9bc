package kh.ccc.notification.cbo.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import kh.ccc.notification.cbo.KnownCbo;
import kh.ccc.notification.cbo.KnownCbos;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.store.GuardedProjection;
import org.bson.Document;

/** The CBOs as the register's events tell of them, collection {@code cbos}. */
public final class MongoKnownCbos implements KnownCbos {

  private final MongoCollection<Document> cbos;

  public MongoKnownCbos(MongoDatabase database) {
    cbos = database.getCollection("cbos");
  }

  /** Takes note of what the register says; an older or repeated event changes nothing. */
  public void note(KnownCbo cbo, Position position) {
    GuardedProjection.apply(
        cbos,
        cbo.cboId(),
        position,
        Updates.combine(
            Updates.set("nameKm", cbo.nameKm()),
            Updates.set("nameLatin", cbo.nameLatin()),
            Updates.set("synthetic", cbo.synthetic()),
            Updates.set("representative", cbo.representative())));
  }

  @Override
  public Optional<KnownCbo> find(String cboId) {
    return Optional.ofNullable(cbos.find(eq("_id", cboId)).first()).map(MongoKnownCbos::read);
  }

  private static KnownCbo read(Document document) {
    return new KnownCbo(
        document.getString("_id"),
        document.getString("nameKm"),
        document.getString("nameLatin"),
        document.getBoolean("synthetic"),
        document.getString("representative"));
  }
}
