package kh.ccc.networking.cbo.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kh.ccc.networking.cbo.KnownCbo;
import kh.ccc.networking.cbo.KnownCbos;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.store.GuardedProjection;
import org.bson.Document;

/** The CBOs as the register's events tell of them, collection {@code cbos}. */
public final class MongoKnownCbos implements KnownCbos {

  private static final int BATCH = 500;

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
            Updates.set("area", cbo.area()),
            Updates.set("registered", cbo.registered()),
            Updates.set("synthetic", cbo.synthetic()),
            Updates.set("representative", cbo.representative())));
  }

  @Override
  public Optional<KnownCbo> find(String cboId) {
    return Optional.ofNullable(cbos.find(eq("_id", cboId)).first()).map(MongoKnownCbos::read);
  }

  @Override
  public Map<String, KnownCbo> findAll(Collection<String> cboIds) {
    Map<String, KnownCbo> found = new HashMap<>();
    for (Document document : cbos.find(in("_id", cboIds)).batchSize(BATCH)) {
      KnownCbo cbo = read(document);
      found.put(cbo.cboId(), cbo);
    }
    return found;
  }

  private static KnownCbo read(Document document) {
    return new KnownCbo(
        document.getString("_id"),
        document.getString("nameKm"),
        document.getString("nameLatin"),
        document.getString("area"),
        document.getBoolean("registered"),
        document.getBoolean("synthetic"),
        document.getString("representative"));
  }
}
