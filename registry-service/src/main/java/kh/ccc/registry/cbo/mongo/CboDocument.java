package kh.ccc.registry.cbo.mongo;

import java.util.Date;
import java.util.Set;
import kh.ccc.registry.cbo.Cbo;
import kh.ccc.registry.cbo.CboFacts;
import kh.ccc.registry.cbo.CboSummary;
import kh.ccc.registry.cbo.Dossier;
import kh.ccc.registry.cbo.Neighbour;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A record as a BSON document and back. */
public final class CboDocument {

  public static final String COLLECTION = "cbos";
  public static final String CHANGED_AT = "changedAt";
  public static final String REGISTERED = "REGISTERED";
  private static final Set<String> CLOSED = Set.of("REJECTED", "WITHDRAWN");

  private CboDocument() {}

  static Document write(Cbo.Recorded recorded, Date changedAt) {
    Dossier dossier = recorded.dossier();
    CboFacts facts = dossier.facts();
    return new Document("status", recorded.status())
        .append("number", number(recorded))
        .append("nameKm", facts.nameKm())
        .append("nameLatin", facts.nameLatin())
        .append("type", facts.type())
        .append("sector", facts.sector())
        .append("area", facts.area())
        .append("neighbourhood", facts.neighbourhood())
        .append("legalForm", facts.legalForm().name())
        .append("foundedOn", facts.foundedOn() == null ? null : facts.foundedOn().toString())
        .append("members", facts.members())
        .append("womenMembers", facts.womenMembers())
        .append("synthetic", facts.synthetic())
        .append("representative", dossier.representative())
        .append("submittedBy", dossier.submittedBy())
        .append("source", dossier.origin().source())
        .append("recordId", dossier.origin().recordId())
        .append("importId", dossier.origin().importId())
        .append("reason", reason(recorded))
        .append("waitingSince", changedAt)
        .append(CHANGED_AT, changedAt);
  }

  private static @Nullable String number(Cbo.Recorded recorded) {
    return recorded instanceof Cbo.Registered registered ? registered.number() : null;
  }

  private static @Nullable String reason(Cbo.Recorded recorded) {
    return switch (recorded) {
      case Cbo.Returned returned -> returned.reason();
      case Cbo.Rejected rejected -> rejected.reason();
      case Cbo.Submitted s -> null;
      case Cbo.Registered r -> null;
      case Cbo.Withdrawn w -> null;
    };
  }

  static boolean isClosed(String status) {
    return CLOSED.contains(status);
  }

  static Neighbour neighbour(Document document) {
    return new Neighbour(
        document.getString("_id"),
        document.getString("number"),
        document.getString("nameKm"),
        document.getString("nameLatin"),
        document.getString("sector"),
        document.getString("neighbourhood"),
        document.getString("status"));
  }

  static CboSummary summary(Document document) {
    return new CboSummary(
        document.getString("_id"),
        document.getLong("version"),
        document.getString("status"),
        document.getString("number"),
        document.getString("nameKm"),
        document.getString("nameLatin"),
        document.getString("type"),
        document.getString("sector"),
        document.getString("area"),
        document.getBoolean("synthetic", false),
        document.getString("source"),
        document.getString("importId"),
        document.getString("reason"),
        document.getDate("waitingSince").toInstant());
  }
}
