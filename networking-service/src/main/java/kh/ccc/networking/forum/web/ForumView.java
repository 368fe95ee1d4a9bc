package kh.ccc.networking.forum.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kh.ccc.networking.forum.ActionPoint;
import kh.ccc.networking.forum.AgendaItem;
import kh.ccc.networking.forum.Forum;
import kh.ccc.networking.forum.ForumPlan;
import kh.ccc.networking.forum.ForumViews;
import kh.ccc.networking.forum.Minutes;
import kh.ccc.networking.forum.Registrations;
import kh.ccc.networking.forum.Settlement;
import org.jspecify.annotations.Nullable;

/**
 * A forum as anyone may see it: people are counted by group, none is named.
 *
 * @param registered how many have a place
 * @param attended how many came; counted, never typed
 * @param invited how many CBOs were invited
 * @param cancelledFor why it will not take place
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
    @Nullable MinutesView minutes,
    @Nullable String cancelledFor) {

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
              IntStream.range(0, minutes.actionPoints().size())
                  .mapToObj(at -> ActionPointView.of(at, minutes.actionPoints().get(at)))
                  .toList());
    }
  }

  /**
   * What somebody is to do.
   *
   * @param point its place in the minutes, from 0
   * @param ownerKind CBO or PARTICIPANT
   * @param ownerCbo id of the CBO; a person is not named
   * @param status OPEN, DONE or DROPPED
   * @param settledOn day on which it was done or given up
   * @param note what was said of that
   */
  record ActionPointView(
      int point,
      String text,
      String ownerKind,
      @Nullable String ownerCbo,
      LocalDate dueOn,
      String status,
      @Nullable LocalDate settledOn,
      @Nullable String note) {

    static ActionPointView of(int place, ActionPoint point) {
      Settlement settlement = point.settlement();
      return new ActionPointView(
          place,
          point.text(),
          point.ownerCbo() == null ? "PARTICIPANT" : "CBO",
          point.ownerCbo(),
          point.dueOn(),
          settlement == null ? "OPEN" : settlement.outcome().name(),
          settlement == null ? null : settlement.on(),
          settlement == null ? null : settlement.note());
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
        MinutesView.of(sheet.minutes()),
        sheet.cancelledFor());
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
            forum.minutes(),
            forum.cancelledFor()));
  }
}
