package kh.ccc.networking.forum;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.time.Programme;
import org.jspecify.annotations.Nullable;

/** The rules of a forum: given its state, what follows from a command, or why it is refused. */
final class ForumDecisions {

  private ForumDecisions() {}

  /** A forum is planned once; the same command again changes nothing. */
  static List<ForumEvent> draft(Forum forum, String forumId, ForumPlan plan) {
    return switch (forum) {
      case Forum.None none -> {
        plan.check();
        yield List.of(new ForumEvent.Drafted(forumId, plan));
      }
      case Forum.Planned planned -> List.of();
    };
  }

  /** Invites the network's members. */
  static List<ForumEvent> announce(Forum forum, List<String> members, Instant now) {
    return switch (forum.planned()) {
      case Forum.Draft draft -> {
        refuse(!now.isBefore(draft.plan().endsAt()), "forum-over");
        yield List.of(new ForumEvent.Announced(List.copyOf(members)));
      }
      case Forum.Open open -> throw new Refusal("forum-announced-already");
      case Forum.Held held -> throw new Refusal("forum-announced-already");
      case Forum.Cancelled cancelled -> throw new Refusal("forum-cancelled");
    };
  }

  /** Gives a place while there is one, else a place on the waiting list. */
  static List<ForumEvent> register(
      Forum forum,
      String participant,
      Stakeholder stakeholder,
      @Nullable String cboId,
      Instant now) {
    Forum.Open open = openForRegistration(forum, now);
    Optional<Registration> known = open.registrations().of(participant);
    if (known.isPresent()) {
      refuse(!known.get().isSameWish(stakeholder, cboId), "registered-otherwise");
      return List.of();
    }
    boolean full = open.registrations().registered() >= open.plan().capacity();
    return List.of(
        full
            ? new ForumEvent.PutOnWaitingList(participant, stakeholder, cboId)
            : new ForumEvent.Registered(participant, stakeholder, cboId));
  }

  /** Who will not come makes room for the first who waits. */
  static List<ForumEvent> withdraw(Forum forum, String participant, Instant now) {
    Forum.Open open = openForRegistration(forum, now);
    Optional<Registration> leaving = open.registrations().of(participant);
    if (leaving.isEmpty()) {
      return List.of();
    }
    refuse(leaving.get().attended(), "attended-already");
    List<ForumEvent> events = new ArrayList<>();
    events.add(new ForumEvent.Withdrew(participant));
    if (!leaving.get().waiting()) {
      open.registrations()
          .firstWaiting()
          .map(next -> new ForumEvent.PlaceFound(next.participant()))
          .ifPresent(events::add);
    }
    return events;
  }

  /** Check-in is open from the first day on; who waited comes in while there is room. */
  static List<ForumEvent> checkIn(Forum forum, String participant, LocalDate today) {
    Forum.Open open = open(forum);
    Registration registration =
        open.registrations()
            .of(participant)
            .orElseThrow(() -> new Refusal("participant-not-registered"));
    if (registration.attended()) {
      return List.of();
    }
    refuse(today.isBefore(Programme.dayOf(open.plan().startsAt())), "check-in-not-open");
    boolean full = open.registrations().attended() >= open.plan().capacity();
    refuse(registration.waiting() && full, "forum-full");
    return List.of(new ForumEvent.CheckedIn(participant));
  }

  /**
   * Somebody at the door who had not registered comes in while there is room; who registered and is
   * not there yet keeps no chair free.
   */
  static List<ForumEvent> walkIn(
      Forum forum,
      String participant,
      Stakeholder stakeholder,
      @Nullable String cboId,
      LocalDate today) {
    Forum.Open open = open(forum);
    if (open.registrations().of(participant).isPresent()) {
      return List.of();
    }
    refuse(today.isBefore(Programme.dayOf(open.plan().startsAt())), "check-in-not-open");
    refuse(open.registrations().attended() >= open.plan().capacity(), "forum-full");
    return List.of(
        new ForumEvent.Registered(participant, stakeholder, cboId),
        new ForumEvent.CheckedIn(participant));
  }

  /** Minutes are published once, of a forum that has begun. */
  static List<ForumEvent> publish(Forum forum, Minutes minutes, Instant now) {
    Forum.Open open = open(forum);
    refuse(now.isBefore(open.plan().startsAt()), "forum-not-begun");
    check(minutes, Programme.dayOf(open.plan().startsAt()));
    return List.of(new ForumEvent.MinutesPublished(minutes));
  }

  /** A forum to which nobody has come yet can be cancelled. */
  static List<ForumEvent> cancel(Forum forum, String reason) {
    return switch (forum.planned()) {
      case Forum.Draft draft -> List.of(new ForumEvent.Cancelled(reason));
      case Forum.Open open -> {
        refuse(open.registrations().attended() > 0, "forum-in-session");
        yield List.of(new ForumEvent.Cancelled(reason));
      }
      case Forum.Held held -> throw new Refusal("minutes-published-already");
      case Forum.Cancelled cancelled -> throw new Refusal("forum-cancelled");
    };
  }

  /** An action point is settled once; what is given up says why. */
  static List<ForumEvent> settle(Forum forum, int point, Settlement how) {
    if (!(forum.planned() instanceof Forum.Held held)) {
      throw new Refusal("minutes-not-published");
    }
    List<ActionPoint> points = held.minutes().actionPoints();
    if (point < 0 || point >= points.size()) {
      throw new Unknown("action-point-unknown");
    }
    if (how.outcome() == Settlement.Outcome.DROPPED && how.note() == null) {
      throw new Invalid("/note", "required");
    }
    refuse(!points.get(point).isOpen(), "action-point-settled");
    return List.of(new ForumEvent.ActionPointSettled(point, how));
  }

  private static void check(Minutes minutes, LocalDate firstDay) {
    List<FieldError> errors = new ArrayList<>();
    if (minutes.textKm() == null && minutes.textEn() == null) {
      errors.add(new FieldError("/textKm", "text-missing"));
    }
    for (int i = 0; i < minutes.actionPoints().size(); i++) {
      if (minutes.actionPoints().get(i).dueOn().isBefore(firstDay)) {
        errors.add(
            new FieldError(
                "/actionPoints/" + i + "/dueOn", "due-before-forum", Map.of("day", firstDay)));
      }
    }
    Invalid.throwIfAny(errors);
  }

  private static Forum.Open openForRegistration(Forum forum, Instant now) {
    Forum.Open open = open(forum);
    refuse(!now.isBefore(open.plan().endsAt()), "forum-over");
    return open;
  }

  private static Forum.Open open(Forum forum) {
    return switch (forum.planned()) {
      case Forum.Draft draft -> throw new Refusal("forum-not-announced");
      case Forum.Open open -> open;
      case Forum.Held held -> throw new Refusal("minutes-published-already");
      case Forum.Cancelled cancelled -> throw new Refusal("forum-cancelled");
    };
  }

  private static void refuse(boolean when, String code) {
    if (when) {
      throw new Refusal(code);
    }
  }
}
