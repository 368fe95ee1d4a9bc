package kh.ccc.networking.forum;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Forums in each state. */
final class ForumFixtures {

  static final Instant START = Instant.parse("2026-04-20T01:00:00Z");
  static final Instant END = Instant.parse("2026-04-20T09:00:00Z");
  static final Instant BEFORE = START.minusSeconds(86_400);
  static final LocalDate DAY = LocalDate.of(2026, 4, 20);

  private ForumFixtures() {}

  static ForumPlan plan(int capacity) {
    return plan(START, END, capacity);
  }

  static ForumPlan plan(Instant start, Instant end, int capacity) {
    return new ForumPlan(
        "n1", "03", true, "វេទិកា", "Forum", "Provincial Hall", start, end, capacity, List.of());
  }

  static Forum draft(int capacity) {
    return after(Forum.none(), ForumDecisions.draft(Forum.none(), "f1", plan(capacity)));
  }

  static Forum open(int capacity) {
    Forum draft = draft(capacity);
    return after(draft, ForumDecisions.announce(draft, List.of("c1", "c2"), BEFORE));
  }

  static Forum register(Forum forum, String participant) {
    return after(
        forum, ForumDecisions.register(forum, participant, Stakeholder.DONOR, null, BEFORE));
  }

  static Forum checkIn(Forum forum, String participant) {
    return after(forum, ForumDecisions.checkIn(forum, participant, DAY));
  }

  static Forum after(Forum before, List<ForumEvent> events) {
    Forum state = before;
    for (ForumEvent event : events) {
      state = Forum.apply(state, event);
    }
    return state;
  }
}
