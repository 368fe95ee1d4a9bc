package kh.ccc.certification.certificate.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.Holders;
import kh.ccc.platform.store.DuplicateKeys;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One document per CBO: the store lets one of several takers win. */
public final class MongoHolders implements Holders {

  private final MongoCollection<Document> holders;

  public MongoHolders(MongoDatabase database) {
    holders = database.getCollection("certificate_holders");
  }

  @Override
  public Optional<Place> of(String cboId) {
    @Nullable Document found = holders.find(eq("_id", cboId)).first();
    return Optional.ofNullable(found)
        .map(document ->
            new Place(
                new CertificateId(document.getString("certificate")),
                document.getDate("since").toInstant()));
  }

  @Override
  public boolean take(String cboId, @Nullable CertificateId from, CertificateId to, Instant at) {
    if (from == null) {
      Document place =
          new Document("_id", cboId)
              .append("certificate", to.value())
              .append("since", Date.from(at));
      return DuplicateKeys.ignore(() -> holders.insertOne(place));
    }
    return holders
            .updateOne(
                and(eq("_id", cboId), eq("certificate", from.value())),
                Updates.combine(
                    Updates.set("certificate", to.value()), Updates.set("since", Date.from(at))))
            .getMatchedCount()
        == 1;
  }
}
