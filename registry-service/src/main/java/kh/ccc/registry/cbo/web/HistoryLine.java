package kh.ccc.registry.cbo.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kh.ccc.platform.journal.Happening;
import kh.ccc.platform.time.Programme;
import kh.ccc.registry.cbo.CboEvent;
import kh.ccc.registry.cbo.CboFacts;
import kh.ccc.registry.cbo.Dossier;
import kh.ccc.registry.cbo.web.CboView.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A line of a record's history, for officers.
 *
 * @param actor account id of who did it
 * @param part in which part
 * @param what SUBMITTED, CORRECTED, REGISTERED, RETURNED, REJECTED or WITHDRAWN
 * @param detail the list that it came from, the number that it got, or the reason
 * @param changes what a correction changed
 */
record HistoryLine(
    Instant at,
    String actor,
    Part part,
    String what,
    @Nullable String detail,
    List<Change> changes) {

  /** What somebody was to the record when it happened. */
  enum Part {
    REPRESENTATIVE,
    SUBMITTER,
    OFFICER
  }

  /** A field that reads otherwise since. */
  record Change(String field, @Nullable String before, @Nullable String after) {}

  static List<HistoryLine> of(List<Happening<CboEvent>> history) {
    List<HistoryLine> lines = new ArrayList<>();
    @Nullable Dossier dossier = null;
    for (Happening<CboEvent> happening : history) {
      lines.add(line(happening, dossier));
      dossier = after(dossier, happening.event());
    }
    return lines;
  }

  private static HistoryLine line(Happening<CboEvent> happening, @Nullable Dossier before) {
    Moment moment = CboViews.moment(Programme.dayOf(happening.at()), happening.event());
    List<Change> changes =
        before != null && happening.event() instanceof CboEvent.Corrected corrected
            ? changes(before.facts(), corrected.facts())
            : List.of();
    return new HistoryLine(
        happening.at(),
        happening.actor(),
        part(happening, before),
        moment.what(),
        moment.detail(),
        changes);
  }

  private static Part part(Happening<CboEvent> happening, @Nullable Dossier before) {
    return switch (happening.event()) {
      case CboEvent.Registered e -> Part.OFFICER;
      case CboEvent.Returned e -> Part.OFFICER;
      case CboEvent.Rejected e -> Part.OFFICER;
      case CboEvent.Submitted e -> side(happening.actor(), e.dossier());
      case CboEvent.Corrected e -> side(happening.actor(), before);
      case CboEvent.Withdrawn e -> side(happening.actor(), before);
    };
  }

  private static Part side(String actor, @Nullable Dossier dossier) {
    if (dossier == null || actor.equals(dossier.representative())) {
      return Part.REPRESENTATIVE;
    }
    return actor.equals(dossier.submittedBy()) ? Part.SUBMITTER : Part.OFFICER;
  }

  private static @Nullable Dossier after(@Nullable Dossier before, CboEvent event) {
    return switch (event) {
      case CboEvent.Submitted e -> e.dossier();
      case CboEvent.Corrected e -> before == null ? null : before.with(e.facts());
      case CboEvent.Registered e -> before;
      case CboEvent.Returned e -> before;
      case CboEvent.Rejected e -> before;
      case CboEvent.Withdrawn e -> before;
    };
  }

  private static List<Change> changes(CboFacts before, CboFacts after) {
    List<Change> changes = new ArrayList<>();
    add(changes, "nameKm", before.nameKm(), after.nameKm());
    add(changes, "nameLatin", before.nameLatin(), after.nameLatin());
    add(changes, "type", before.type(), after.type());
    add(changes, "sector", before.sector(), after.sector());
    add(changes, "area", before.area(), after.area());
    add(changes, "legalForm", before.legalForm(), after.legalForm());
    add(changes, "foundedOn", before.foundedOn(), after.foundedOn());
    add(changes, "members", before.members(), after.members());
    add(changes, "womenMembers", before.womenMembers(), after.womenMembers());
    return changes;
  }

  private static void add(
      List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changes.add(new Change(field, text(before), text(after)));
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
