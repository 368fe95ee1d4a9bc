package kh.ccc.networking.forum;

import java.util.List;
import kh.ccc.platform.domain.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * A forum between CBOs, authorities, private sector and donors (domain.md 1.7). What may be done to
 * it is decided in {@link ForumDecisions}.
 */
public sealed interface Forum {

  /** Where every forum begins. */
  static Forum none() {
    return new None();
  }

  /** Before it was planned. */
  record None() implements Forum {}

  /** A forum that there is, in whichever state. */
  sealed interface Planned extends Forum {
    String forumId();

    ForumPlan plan();

    String status();

    default boolean isPublic() {
      return true;
    }

    default List<String> invitedCbos() {
      return List.of();
    }

    default Registrations registrations() {
      return Registrations.NONE;
    }

    default @Nullable Minutes minutes() {
      return null;
    }

    /** Why it will not take place. */
    default @Nullable String cancelledFor() {
      return null;
    }
  }

  /** Planned, and seen by the coordinators only. */
  record Draft(String forumId, ForumPlan plan) implements Planned {
    @Override
    public String status() {
      return "DRAFT";
    }

    @Override
    public boolean isPublic() {
      return false;
    }
  }

  /** Announced: people register until its end and check in from its first day on. */
  record Open(String forumId, ForumPlan plan, List<String> invitedCbos, Registrations registrations)
      implements Planned {
    @Override
    public String status() {
      return registrations.attended() == 0 ? "REGISTRATION_OPEN" : "IN_SESSION";
    }
  }

  /** Held, and its minutes are public; closed when all that was agreed is settled. */
  record Held(
      String forumId,
      ForumPlan plan,
      List<String> invitedCbos,
      Registrations registrations,
      Minutes minutes)
      implements Planned {
    @Override
    public String status() {
      if (minutes.isFollowedUp()) {
        return "CLOSED";
      }
      return minutes.isBeingFollowedUp() ? "FOLLOW_UP" : "MINUTES_PUBLISHED";
    }
  }

  /**
   * It will not take place. What was announced stays public, so that everybody learns it.
   *
   * @param reason in words that everybody may read
   */
  record Cancelled(
      String forumId,
      ForumPlan plan,
      boolean isPublic,
      List<String> invitedCbos,
      Registrations registrations,
      String reason)
      implements Planned {
    @Override
    public String status() {
      return "CANCELLED";
    }

    @Override
    public @Nullable String cancelledFor() {
      return reason;
    }
  }

  /** The forum when there is one. */
  default Planned planned() {
    return switch (this) {
      case None none -> throw new Unknown("forum-unknown");
      case Planned planned -> planned;
    };
  }

  /** The state after an event. */
  static Forum apply(Forum before, ForumEvent event) {
    return switch (event) {
      case ForumEvent.Drafted e -> new Draft(e.forumId(), e.plan());
      case ForumEvent.Announced e ->
          new Open(
              before.planned().forumId(),
              before.planned().plan(),
              e.invitedCbos(),
              Registrations.NONE);
      case ForumEvent.Registered e ->
          among(
              before,
              all -> all.with(registration(e.participant(), e.stakeholder(), e.cboId(), false)));
      case ForumEvent.PutOnWaitingList e ->
          among(
              before,
              all -> all.with(registration(e.participant(), e.stakeholder(), e.cboId(), true)));
      case ForumEvent.PlaceFound e ->
          among(before, all -> all.changed(e.participant(), Registration::placed));
      case ForumEvent.Withdrew e -> among(before, all -> all.without(e.participant()));
      case ForumEvent.CheckedIn e ->
          among(before, all -> all.changed(e.participant(), Registration::checkedIn));
      case ForumEvent.MinutesPublished e -> held(before.planned(), e.minutes());
      case ForumEvent.Cancelled e -> cancelled(before.planned(), e.reason());
      case ForumEvent.ActionPointSettled e -> settled(before.planned(), e);
    };
  }

  private static Registration registration(
      String participant, Stakeholder stakeholder, @Nullable String cboId, boolean waiting) {
    return new Registration(0, participant, stakeholder, cboId, waiting, false);
  }

  private static Forum among(Forum before, java.util.function.UnaryOperator<Registrations> change) {
    Planned forum = before.planned();
    return new Open(
        forum.forumId(), forum.plan(), forum.invitedCbos(), change.apply(forum.registrations()));
  }

  private static Cancelled cancelled(Planned forum, String reason) {
    return new Cancelled(
        forum.forumId(),
        forum.plan(),
        forum.isPublic(),
        forum.invitedCbos(),
        forum.registrations(),
        reason);
  }

  private static Held settled(Planned forum, ForumEvent.ActionPointSettled event) {
    if (forum instanceof Held held) {
      return held(held, held.minutes().settled(event.point(), event.settlement()));
    }
    throw new IllegalStateException("what was not agreed is not settled");
  }

  private static Held held(Planned forum, Minutes minutes) {
    return new Held(
        forum.forumId(), forum.plan(), forum.invitedCbos(), forum.registrations(), minutes);
  }
}
