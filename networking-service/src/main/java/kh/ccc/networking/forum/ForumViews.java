package kh.ccc.networking.forum;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kh.ccc.platform.journal.Versioned;
import org.jspecify.annotations.Nullable;

/** Forums, ready to be read: groups of people are counted, no person is named. */
public interface ForumViews {

  /** How many of one group of stakeholders registered and came. */
  record Group(String stakeholder, int registered, int attended) {}

  /** Everything there is to see of a forum. */
  record Sheet(
      String forumId,
      ForumPlan plan,
      String status,
      boolean isPublic,
      int registered,
      int waiting,
      int attended,
      int invited,
      List<Group> groups,
      @Nullable Minutes minutes,
      @Nullable String cancelledFor) {}

  /** Where a page of the calendar ends. */
  record Place(Instant startsAt, String forumId) {}

  /**
   * Which forums.
   *
   * @param areas NCDD codes of provinces; null: all of the country
   * @param drafts those that are not announced yet, instead of the public ones
   * @param from those that end after that moment
   */
  record Filter(
      @Nullable Collection<String> areas,
      @Nullable String networkId,
      boolean drafts,
      @Nullable Instant from) {}

  Optional<Versioned<Sheet>> find(String forumId);

  /** Forums in the order of their start, those after that place. */
  List<Sheet> list(Filter filter, @Nullable Place after, int most);
}
