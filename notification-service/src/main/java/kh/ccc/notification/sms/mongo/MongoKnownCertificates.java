package kh.ccc.notification.sms.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.Optional;
import kh.ccc.notification.sms.AskedNumber;
import kh.ccc.notification.sms.KnownCertificate;
import kh.ccc.notification.sms.KnownCertificates;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.store.GuardedProjection;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One document per certificate, under its number without separators. */
public final class MongoKnownCertificates implements KnownCertificates {

  private final MongoCollection<Document> certificates;

  public MongoKnownCertificates(MongoDatabase database) {
    certificates = database.getCollection("known_certificates");
  }

  /** Keeps what is known unless newer news is there. */
  public void keep(KnownCertificate known, Position position) {
    GuardedProjection.apply(
        certificates,
        AskedNumber.keyOf(known.number()),
        position,
        Updates.combine(
            Updates.set("number", known.number()),
            Updates.set("cboId", known.cboId()),
            Updates.set("level", known.level()),
            Updates.set("status", known.status()),
            Updates.set("validFrom", known.validFrom().toString()),
            Updates.set("validUntil", known.validUntil().toString()),
            Updates.set("graceUntil", text(known.graceUntil()))));
  }

  @Override
  public Optional<KnownCertificate> find(String key) {
    return Optional.ofNullable(certificates.find(eq("_id", key)).first())
        .map(MongoKnownCertificates::known);
  }

  private static KnownCertificate known(Document document) {
    @Nullable String grace = document.getString("graceUntil");
    return new KnownCertificate(
        document.getString("number"),
        document.getString("cboId"),
        document.getString("level"),
        document.getString("status"),
        LocalDate.parse(document.getString("validFrom")),
        LocalDate.parse(document.getString("validUntil")),
        grace == null ? null : LocalDate.parse(grace));
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
