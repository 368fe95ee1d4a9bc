package kh.ccc.networking.forum.kafka;

import java.util.List;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.networking.ForumAnnounced;
import kh.ccc.contracts.networking.ForumAttendanceRecorded;
import kh.ccc.contracts.networking.ForumCancelled;
import kh.ccc.contracts.networking.ForumMinutesPublished;
import kh.ccc.contracts.networking.ForumParticipantRegistered;
import kh.ccc.networking.forum.Forum;
import kh.ccc.networking.forum.ForumEvent;
import kh.ccc.networking.forum.ForumPlan;
import kh.ccc.networking.forum.Minutes;
import kh.ccc.networking.forum.Registration;
import kh.ccc.networking.forum.Registrations;
import kh.ccc.platform.journal.Message;
import org.jspecify.annotations.Nullable;

/**
 * What other services are told of a forum. Plans, waiting lists and withdrawals are nobody else's
 * business.
 */
public final class ForumMessages {

  private ForumMessages() {}

  public static List<Message<?>> of(Forum before, ForumEvent event, Forum after) {
    Forum.Planned forum = after.planned();
    return switch (event) {
      case ForumEvent.Drafted e -> List.of();
      case ForumEvent.Announced e ->
          List.of(
              new Message<>(
                  Contracts.FORUM_ANNOUNCED,
                  forum.forumId(),
                  new ForumAnnounced(publicState(forum), e.invitedCbos())));
      case ForumEvent.Registered e -> registered(forum, e.participant());
      case ForumEvent.PlaceFound e -> registered(forum, e.participant());
      case ForumEvent.PutOnWaitingList e -> List.of();
      case ForumEvent.Withdrew e -> List.of();
      case ForumEvent.CheckedIn e ->
          List.of(
              new Message<>(
                  Contracts.FORUM_ATTENDANCE_RECORDED,
                  forum.forumId(),
                  new ForumAttendanceRecorded(
                      publicState(forum),
                      e.participant(),
                      forum
                          .registrations()
                          .of(e.participant())
                          .map(Registration::cboId)
                          .orElse(null))));
      case ForumEvent.Cancelled e ->
          forum.isPublic() ? List.of(cancelled(forum, e.reason())) : List.of();
      case ForumEvent.ActionPointSettled e -> List.of();
      case ForumEvent.MinutesPublished e ->
          List.of(
              new Message<>(
                  Contracts.FORUM_MINUTES_PUBLISHED,
                  forum.forumId(),
                  new ForumMinutesPublished(
                      publicState(forum),
                      forum.registrations().participants(),
                      forum.registrations().attendedCbos())));
    };
  }

  private static Message<?> cancelled(Forum.Planned forum, String reason) {
    return new Message<>(
        Contracts.FORUM_CANCELLED,
        forum.forumId(),
        new ForumCancelled(publicState(forum), reason, forum.registrations().everybody()));
  }

  private static List<Message<?>> registered(Forum.Planned forum, String participant) {
    return forum
        .registrations()
        .of(participant)
        .filter(Registration::hasAccount)
        .map(registration -> List.<Message<?>>of(registered(forum, registration)))
        .orElse(List.of());
  }

  private static Message<ForumParticipantRegistered> registered(
      Forum.Planned forum, Registration registration) {
    return new Message<>(
        Contracts.FORUM_PARTICIPANT_REGISTERED,
        forum.forumId(),
        new ForumParticipantRegistered(
            publicState(forum), registration.participant(), registration.stakeholder().name()));
  }

  private static kh.ccc.contracts.networking.Forum publicState(Forum.Planned forum) {
    ForumPlan plan = forum.plan();
    Registrations people = forum.registrations();
    return new kh.ccc.contracts.networking.Forum(
        forum.forumId(),
        plan.networkId(),
        plan.titleKm(),
        plan.titleLatin(),
        plan.area(),
        plan.venue(),
        plan.startsAt(),
        plan.endsAt(),
        forum.status(),
        plan.capacity(),
        people.registered(),
        people.attended(),
        actionPoints(forum.minutes()),
        plan.synthetic());
  }

  private static int actionPoints(@Nullable Minutes minutes) {
    return minutes == null ? 0 : minutes.actionPoints().size();
  }
}
