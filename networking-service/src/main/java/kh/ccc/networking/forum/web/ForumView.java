package kh.ccc.networking.forum.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kh.ccc.networking.forum.ActionPoint;
import kh.ccc.networking.forum.AgendaItem;
import kh.ccc.networking.forum.Forum;
import kh.ccc.networking.forum.ForumPlan;
import kh.ccc.networking.forum.ForumViews;
import kh.ccc.networking.forum.Minutes;
import kh.ccc.networking.forum.Registrations;
import org.jspecify.annotations.Nullable;

/**
 * A forum as anyone may see it: people are counted by group, none is named.
 *
 * @param registered how many have a place
 * @param attended how many came; counted, never typed
 * @param invited how many CBOs were invited
 */
record ForumView(
    String forumId,
    String networkId,
    String titleKm,
    String titleLatin,
    String area,
    String venue,
    Instant startsAt,
    Instant endsAt,
    String status,
    int capacity,
    int registered,
    int waiting,
    int attended,
    int invited,
    boolean synthetic,
    List<GroupView> stakeholders,
    List<AgendaItem> agenda,
    @Nullable MinutesView minutes) {

  /** How many of one group of stakeholders registered and came. */
  record GroupView(String stakeholder, int registered, int attended) {}

  /** What was said and agreed. */
  record MinutesView(
      @Nullable String textKm, @Nullable String textEn, List<ActionPointView> actionPoints) {

    static @Nullable MinutesView of(@Nullable Minutes minutes) {
      return minutes == null
          ? null
          : new MinutesView(
              minutes.textKm(),
              minutes.textEn(),
              minutes.actionPoints().stream().map(ActionPointView::of).toList());
    }
  }

  /**
   * What somebody is to do.
   *
   * @param ownerKind CBO or PARTICIPANT
   * @param ownerCbo id of the CBO; a person is not named
   */
  record ActionPointView(
      String text, String ownerKind, @Nullable String ownerCbo, LocalDate dueOn) {

    static ActionPointView of(ActionPoint point) {
      String kind = point.ownerCbo() == null ? "PARTICIPANT" : "CBO";
      return new ActionPointView(point.text(), kind, point.ownerCbo(), point.dueOn());
    }
  }

  static ForumView of(ForumViews.Sheet sheet) {
    ForumPlan plan = sheet.plan();
    return new ForumView(
        sheet.forumId(),
        plan.networkId(),
        plan.titleKm(),
        plan.titleLatin(),
        plan.area(),
        plan.venue(),
        plan.startsAt(),
        plan.endsAt(),
        sheet.status(),
        plan.capacity(),
        sheet.registered(),
        sheet.waiting(),
        sheet.attended(),
        sheet.invited(),
        plan.synthetic(),
        sheet.groups().stream()
            .map(g -> new GroupView(g.stakeholder(), g.registered(), g.attended()))
            .toList(),
        plan.agenda(),
        MinutesView.of(sheet.minutes()));
  }

  static ForumView of(Forum.Planned forum) {
    Registrations people = forum.registrations();
    return of(
        new ForumViews.Sheet(
            forum.forumId(),
            forum.plan(),
            forum.status(),
            forum.isPublic(),
            people.registered(),
            people.waiting(),
            people.attended(),
            forum.invitedCbos().size(),
            people.byStakeholder().entrySet().stream()
                .map(e ->
                    new ForumViews.Group(
                        e.getKey().name(), e.getValue().registered(), e.getValue().attended()))
                .toList(),
            forum.minutes()));
  }
}
