package kh.ccc.networking.forum;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;

/**
 * What a forum is to be.
 *
 * @param area NCDD code of the network's province
 * @param capacity places, 1 to 5,000
 * @param synthetic made up for demonstration, as its network is
 */
public record ForumPlan(
    String networkId,
    String area,
    boolean synthetic,
    String titleKm,
    String titleLatin,
    String venue,
    Instant startsAt,
    Instant endsAt,
    int capacity,
    List<AgendaItem> agenda) {

  private static final Duration LONGEST = Duration.ofDays(7);
  private static final int MOST_PLACES = 5_000;

  public ForumPlan {
    agenda = List.copyOf(agenda);
  }

  /** Refuses a forum that ends before it starts, lasts more than a week or has no place. */
  void check() {
    List<FieldError> errors = new ArrayList<>();
    if (!endsAt.isAfter(startsAt)) {
      errors.add(new FieldError("/endsAt", "end-before-start"));
    } else if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
      errors.add(new FieldError("/endsAt", "forum-too-long", Map.of("days", LONGEST.toDays())));
    }
    if (capacity < 1 || capacity > MOST_PLACES) {
      errors.add(new FieldError("/capacity", "out-of-range", Map.of("min", 1, "max", MOST_PLACES)));
    }
    for (int i = 0; i < agenda.size(); i++) {
      if (agenda.get(i).textKm() == null && agenda.get(i).textEn() == null) {
        errors.add(new FieldError("/agenda/" + i, "text-missing"));
      }
    }
    Invalid.throwIfAny(errors);
  }
}
