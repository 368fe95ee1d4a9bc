package kh.ccc.networking.forum.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import kh.ccc.networking.forum.ActionPoint;
import kh.ccc.networking.forum.AgendaItem;
import kh.ccc.networking.forum.Forum;
import kh.ccc.networking.forum.ForumPlan;
import kh.ccc.networking.forum.ForumViews;
import kh.ccc.networking.forum.Minutes;
import kh.ccc.networking.forum.Registrations;
import kh.ccc.networking.forum.Settlement;
import kh.ccc.networking.forum.Stakeholder;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A forum as a document and back. */
final class ForumDocument {

  private ForumDocument() {}

  static Document write(Forum.Planned forum) {
    ForumPlan plan = forum.plan();
    Registrations people = forum.registrations();
    Document document =
        new Document("networkId", plan.networkId())
            .append("area", plan.area())
            .append("synthetic", plan.synthetic())
            .append("titleKm", plan.titleKm())
            .append("titleLatin", plan.titleLatin())
            .append("venue", plan.venue())
            .append("startsAt", Date.from(plan.startsAt()))
            .append("endsAt", Date.from(plan.endsAt()))
            .append("capacity", plan.capacity())
            .append("agenda", plan.agenda().stream().map(ForumDocument::write).toList())
            .append("status", forum.status())
            .append("public", forum.isPublic())
            .append("invited", forum.invitedCbos().size())
            .append("registered", people.registered())
            .append("waiting", people.waiting())
            .append("attended", people.attended())
            .append(
                "groups",
                people.byStakeholder().entrySet().stream().map(ForumDocument::write).toList())
            .append("minutes", write(forum.minutes()));
    String cancelledFor = forum.cancelledFor();
    return cancelledFor == null ? document : document.append("cancelledFor", cancelledFor);
  }

  private static Document write(AgendaItem item) {
    return new Document("textKm", item.textKm()).append("textEn", item.textEn());
  }

  private static Document write(Map.Entry<Stakeholder, Registrations.Count> group) {
    return new Document("stakeholder", group.getKey().name())
        .append("registered", group.getValue().registered())
        .append("attended", group.getValue().attended());
  }

  private static @Nullable Document write(@Nullable Minutes minutes) {
    return minutes == null
        ? null
        : new Document("textKm", minutes.textKm())
            .append("textEn", minutes.textEn())
            .append(
                "actionPoints", minutes.actionPoints().stream().map(ForumDocument::write).toList());
  }

  private static Document write(ActionPoint point) {
    Document document =
        new Document("text", point.text())
            .append("ownerCbo", point.ownerCbo())
            .append("ownerAccount", point.ownerAccount())
            .append("dueOn", date(point.dueOn()));
    Settlement settlement = point.settlement();
    return settlement == null ? document : document.append("settlement", write(settlement));
  }

  private static Document write(Settlement settlement) {
    return new Document("outcome", settlement.outcome().name())
        .append("note", settlement.note())
        .append("on", date(settlement.on()));
  }

  private static Date date(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  static ForumViews.Sheet read(Document found) {
    return new ForumViews.Sheet(
        found.getString("_id"),
        plan(found),
        found.getString("status"),
        found.getBoolean("public"),
        found.getInteger("registered"),
        found.getInteger("waiting"),
        found.getInteger("attended"),
        found.getInteger("invited"),
        found.getList("groups", Document.class).stream().map(ForumDocument::group).toList(),
        minutes(found.get("minutes", Document.class)),
        found.getString("cancelledFor"));
  }

  private static ForumPlan plan(Document found) {
    return new ForumPlan(
        found.getString("networkId"),
        found.getString("area"),
        found.getBoolean("synthetic"),
        found.getString("titleKm"),
        found.getString("titleLatin"),
        found.getString("venue"),
        instant(found, "startsAt"),
        instant(found, "endsAt"),
        found.getInteger("capacity"),
        found.getList("agenda", Document.class).stream()
            .map(item -> new AgendaItem(item.getString("textKm"), item.getString("textEn")))
            .toList());
  }

  private static ForumViews.Group group(Document group) {
    return new ForumViews.Group(
        group.getString("stakeholder"),
        group.getInteger("registered"),
        group.getInteger("attended"));
  }

  private static @Nullable Minutes minutes(@Nullable Document minutes) {
    if (minutes == null) {
      return null;
    }
    List<ActionPoint> points =
        minutes.getList("actionPoints", Document.class).stream().map(ForumDocument::point).toList();
    return new Minutes(minutes.getString("textKm"), minutes.getString("textEn"), points);
  }

  private static ActionPoint point(Document point) {
    return new ActionPoint(
        point.getString("text"),
        point.getString("ownerCbo"),
        point.getString("ownerAccount"),
        day(point, "dueOn"),
        settlement(point.get("settlement", Document.class)));
  }

  private static @Nullable Settlement settlement(@Nullable Document settlement) {
    return settlement == null
        ? null
        : new Settlement(
            Settlement.Outcome.valueOf(settlement.getString("outcome")),
            settlement.getString("note"),
            day(settlement, "on"));
  }

  private static LocalDate day(Document document, String field) {
    return LocalDate.ofInstant(instant(document, field), ZoneOffset.UTC);
  }

  private static Instant instant(Document document, String field) {
    return document.getDate(field).toInstant();
  }
}
