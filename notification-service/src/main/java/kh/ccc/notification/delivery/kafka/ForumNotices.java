package kh.ccc.notification.delivery.kafka;

import java.util.List;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.networking.Forum;
import kh.ccc.contracts.networking.ForumAnnounced;
import kh.ccc.contracts.networking.ForumCancelled;
import kh.ccc.contracts.networking.ForumMinutesPublished;
import kh.ccc.notification.delivery.Notice;
import kh.ccc.notification.delivery.Notifier;
import kh.ccc.notification.delivery.Template;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.consumer.Subscription;

/** Invites CBOs to forums and tells who takes part what comes of them. */
final class ForumNotices {

  private final Notifier notifier;

  ForumNotices(Notifier notifier) {
    this.notifier = notifier;
  }

  List<Subscription<?>> subscriptions() {
    return List.of(
        new Subscription<>(Contracts.FORUM_ANNOUNCED, this::announced),
        new Subscription<>(
            Contracts.FORUM_PARTICIPANT_REGISTERED,
            (event, at) ->
                Recipients.tell(
                    notifier,
                    at,
                    event.participant(),
                    meeting(Template.FORUM_REGISTERED, event.forum()))),
        new Subscription<>(Contracts.FORUM_CANCELLED, this::cancelled),
        new Subscription<>(Contracts.FORUM_MINUTES_PUBLISHED, this::minutes));
  }

  private void announced(ForumAnnounced event, Position at) {
    Notice notice = meeting(Template.FORUM_ANNOUNCED, event.forum());
    for (String cboId : event.invitedCbos()) {
      notifier.tellRepresentative(Recipients.occasion(at), cboId, notice);
    }
  }

  private void cancelled(ForumCancelled event, Position at) {
    Notice notice = meeting(Template.FORUM_CANCELLED, event.forum()).text("reason", event.reason());
    event.participants().forEach(person -> Recipients.tell(notifier, at, person, notice));
  }

  private void minutes(ForumMinutesPublished event, Position at) {
    Notice notice =
        about(Template.MINUTES_PUBLISHED, event.forum())
            .text("attended", String.valueOf(event.forum().attended()))
            .text("actionPoints", String.valueOf(event.forum().actionPoints()));
    event.participants().forEach(person -> Recipients.tell(notifier, at, person, notice));
  }

  private static Notice meeting(Template template, Forum forum) {
    return about(template, forum).text("venue", forum.venue()).moment("start", forum.startsAt());
  }

  private static Notice about(Template template, Forum forum) {
    return Notice.of(template, "/forums/" + forum.forumId())
        .name("forum", forum.titleKm(), forum.titleLatin())
        .madeUp(forum.synthetic());
  }
}
