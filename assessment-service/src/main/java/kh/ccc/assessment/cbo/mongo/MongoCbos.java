package kh.ccc.assessment.cbo.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.ccc.assessment.cbo.Cbo;
import kh.ccc.assessment.cbo.Cbos;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.store.GuardedProjection;
import kh.ccc.platform.store.StorePreparation;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The projection {@code cbos}. */
@Component
public class MongoCbos implements Cbos, StorePreparation {

  private static final int MOST_REPRESENTED = 200;

  private final MongoCollection<Document> cbos;

  public MongoCbos(MongoDatabase database) {
    this.cbos = database.getCollection("cbos");
  }

  @Override
  public void prepare() {
    cbos.createIndex(Indexes.ascending("representative"));
  }

  /** Writes what the registry told, unless something newer of the same CBO is there. */
  public void heard(Cbo cbo, Position position) {
    GuardedProjection.apply(
        cbos,
        cbo.cboId(),
        position,
        Updates.combine(
            Updates.set("number", cbo.number()),
            Updates.set("nameKm", cbo.nameKm()),
            Updates.set("nameLatin", cbo.nameLatin()),
            Updates.set("area", cbo.area()),
            Updates.set("status", cbo.status()),
            Updates.set("representative", cbo.representative()),
            Updates.set("synthetic", cbo.synthetic())));
  }

  @Override
  public Optional<Cbo> find(String cboId) {
    return Optional.ofNullable(cbos.find(eq("_id", cboId)).first()).map(MongoCbos::cbo);
  }

  @Override
  public Map<String, Cbo> findAll(Collection<String> cboIds) {
    Map<String, Cbo> found = new HashMap<>();
    if (!cboIds.isEmpty()) {
      cbos.find(in("_id", cboIds))
          .batchSize(200)
          .forEach(document -> found.put(document.getString("_id"), cbo(document)));
    }
    return found;
  }

  @Override
  public List<String> representedBy(String accountId) {
    List<String> ids = new ArrayList<>();
    cbos.find(eq("representative", accountId))
        .projection(Projections.include("_id"))
        .limit(MOST_REPRESENTED)
        .batchSize(MOST_REPRESENTED)
        .forEach(document -> ids.add(document.getString("_id")));
    return ids;
  }

  private static Cbo cbo(Document document) {
    return new Cbo(
        document.getString("_id"),
        document.getString("number"),
        document.getString("nameKm"),
        document.getString("nameLatin"),
        document.getString("area"),
        document.getString("status"),
        document.getString("representative"),
        document.getBoolean("synthetic", false));
  }
}
