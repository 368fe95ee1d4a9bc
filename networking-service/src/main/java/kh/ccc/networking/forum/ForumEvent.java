package kh.ccc.networking.forum;

import java.util.List;
import kh.ccc.platform.journal.EventTable;
import org.jspecify.annotations.Nullable;

/** What happens to a forum. */
public sealed interface ForumEvent {

  /** Names of these events in the journal. */
  EventTable<ForumEvent> TABLE =
      new EventTable<ForumEvent>()
          .with("drafted.v1", Drafted.class)
          .with("announced.v1", Announced.class)
          .with("registered.v1", Registered.class)
          .with("put-on-waiting-list.v1", PutOnWaitingList.class)
          .with("place-found.v1", PlaceFound.class)
          .with("withdrew.v1", Withdrew.class)
          .with("checked-in.v1", CheckedIn.class)
          .with("minutes-published.v1", MinutesPublished.class)
          .with("action-point-settled.v1", ActionPointSettled.class)
          .with("cancelled.v1", Cancelled.class);

  /** A coordinator planned the forum. */
  record Drafted(String forumId, ForumPlan plan) implements ForumEvent {}

  /** The forum is public and the network's members are invited. */
  record Announced(List<String> invitedCbos) implements ForumEvent {}

  /** A person has a place. */
  record Registered(String participant, Stakeholder stakeholder, @Nullable String cboId)
      implements ForumEvent {}

  /** A person waits for a place. */
  record PutOnWaitingList(String participant, Stakeholder stakeholder, @Nullable String cboId)
      implements ForumEvent {}

  /** A person who waited has a place now. */
  record PlaceFound(String participant) implements ForumEvent {}

  /** A person will not come. */
  record Withdrew(String participant) implements ForumEvent {}

  /** A person came. */
  record CheckedIn(String participant) implements ForumEvent {}

  /** The forum will not take place. */
  record Cancelled(String reason) implements ForumEvent {}

  /** The minutes are public. */
  record MinutesPublished(Minutes minutes) implements ForumEvent {}

  /**
   * An action point is done or given up.
   *
   * @param point its place in the minutes, from 0
   */
  record ActionPointSettled(int point, Settlement settlement) implements ForumEvent {}
}
