package kh.ccc.notification.delivery.mongo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import kh.ccc.notification.contact.Language;
import kh.ccc.notification.delivery.Delivery;
import kh.ccc.notification.delivery.DeliveryStatus;
import kh.ccc.notification.delivery.Notice;
import kh.ccc.notification.delivery.Template;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as a document and back. Attempts are kept as moments: two runs that end alike are then
 * equal, however often a mail server was away.
 */
final class DeliveryDocument {

  private DeliveryDocument() {}

  static Document write(Delivery delivery) {
    Language language = delivery.language();
    return new Document("_id", delivery.id())
        .append("eventId", delivery.eventId())
        .append("recipient", delivery.recipient())
        .append("channel", Delivery.CHANNEL)
        .append("language", language == null ? null : language.code())
        .append("template", delivery.notice().template().key())
        .append("status", delivery.status().name())
        .append("attempts", new Document())
        .append("at", Date.from(delivery.at()))
        .append("notice", write(delivery.notice()));
  }

  static Document write(Notice notice) {
    return new Document("path", notice.path())
        .append("cboId", notice.cboId())
        .append("synthetic", notice.synthetic())
        .append("names", map(notice.names(), DeliveryDocument::write))
        .append("texts", map(notice.texts(), text -> text))
        .append("days", map(notice.days(), DeliveryDocument::write))
        .append("moments", map(notice.moments(), Date::from));
  }

  private static Document write(Notice.Name name) {
    return new Document("km", name.km()).append("latin", name.latin());
  }

  private static Date write(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static <V> Document map(Map<String, V> facts, Function<V, Object> write) {
    Document document = new Document();
    facts.forEach((fact, value) -> document.append(fact, write.apply(value)));
    return document;
  }

  static Delivery read(Document found) {
    String language = found.getString("language");
    return new Delivery(
        found.getString("eventId"),
        found.getString("recipient"),
        language == null ? null : Language.of(language),
        notice(found.getString("template"), found.get("notice", Document.class)),
        DeliveryStatus.valueOf(found.getString("status")),
        found.get("attempts", Document.class).size(),
        found.getDate("at").toInstant());
  }

  static Notice notice(String template, Document notice) {
    @Nullable String cboId = notice.getString("cboId");
    return new Notice(
        Template.of(template),
        notice.getString("path"),
        cboId,
        notice.getBoolean("synthetic"),
        read(notice, "names", Document.class, DeliveryDocument::name),
        read(notice, "texts", String.class, text -> text),
        read(notice, "days", Date.class, DeliveryDocument::day),
        read(notice, "moments", Date.class, Date::toInstant));
  }

  private static Notice.Name name(Document name) {
    return new Notice.Name(name.getString("km"), name.getString("latin"));
  }

  private static LocalDate day(Date day) {
    return LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC);
  }

  private static <B, V> Map<String, V> read(
      Document notice, String field, Class<B> type, Function<B, V> read) {
    Map<String, V> facts = new LinkedHashMap<>();
    notice
        .get(field, Document.class)
        .forEach((fact, value) -> facts.put(fact, read.apply(type.cast(value))));
    return facts;
  }
}
