package kh.ccc.certification.credential.kafka;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import kh.ccc.certification.credential.Recognition;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.networking.Appreciation;
import kh.ccc.contracts.networking.Forum;
import kh.ccc.contracts.networking.ForumAttendanceRecorded;
import kh.ccc.contracts.networking.ForumMinutesPublished;
import kh.ccc.platform.consumer.Subscription;
import kh.ccc.platform.time.Programme;
import org.jspecify.annotations.Nullable;

/**
 * A CBO gets its credential at the check-in of who speaks for it. The minutes tell of all that came
 * once more, for whoever has missed a check-in.
 */
public final class RecognitionSubscriptions {

  private RecognitionSubscriptions() {}

  /** Subscriptions to all that leads to a credential. */
  public static List<Subscription<?>> of(Consumer<Recognition> issue) {
    return List.of(
        new Subscription<>(
            Contracts.FORUM_ATTENDANCE_RECORDED, (event, at) -> checkedIn(event, issue)),
        new Subscription<>(Contracts.FORUM_MINUTES_PUBLISHED, (event, at) -> minutes(event, issue)),
        new Subscription<>(
            Contracts.APPRECIATION_ASKED,
            (event, at) -> issue.accept(appreciation(event.appreciation()))));
  }

  private static void checkedIn(ForumAttendanceRecorded event, Consumer<Recognition> issue) {
    @Nullable String cboId = event.cboId();
    if (cboId != null) {
      issue.accept(attendance(event.forum(), cboId, 1));
    }
  }

  private static void minutes(ForumMinutesPublished event, Consumer<Recognition> issue) {
    event.attendedCbos().forEach(cboId -> issue.accept(attendance(event.forum(), cboId, 2)));
  }

  private static Recognition attendance(Forum forum, String cboId, long telling) {
    return new Recognition.Attendance(
        forum.forumId(),
        forum.titleKm(),
        forum.titleLatin(),
        day(forum.startsAt()),
        day(forum.endsAt()),
        cboId,
        forum.synthetic(),
        telling);
  }

  private static Recognition appreciation(Appreciation asked) {
    return new Recognition.Appreciation(
        asked.appreciationId(),
        asked.networkId(),
        asked.groupKm(),
        asked.groupLatin(),
        asked.termFrom(),
        asked.termUntil(),
        asked.member(),
        asked.synthetic());
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, Programme.ZONE);
  }
}
