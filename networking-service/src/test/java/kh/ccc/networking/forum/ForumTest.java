package kh.ccc.networking.forum;

import static kh.ccc.networking.forum.ForumFixtures.BEFORE;
import static kh.ccc.networking.forum.ForumFixtures.DAY;
import static kh.ccc.networking.forum.ForumFixtures.END;
import static kh.ccc.networking.forum.ForumFixtures.START;
import static kh.ccc.networking.forum.ForumFixtures.after;
import static kh.ccc.networking.forum.ForumFixtures.checkIn;
import static kh.ccc.networking.forum.ForumFixtures.draft;
import static kh.ccc.networking.forum.ForumFixtures.open;
import static kh.ccc.networking.forum.ForumFixtures.plan;
import static kh.ccc.networking.forum.ForumFixtures.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ForumTest {

  @Test
  void aPlanNamesEverythingThatIsWrongAtOnce() {
    ForumPlan wrong =
        new ForumPlan(
            "n1", "03", true, "a", "b", "c", END, START, 0, List.of(new AgendaItem(null, null)));

    assertThatThrownBy(() -> ForumDecisions.draft(Forum.none(), "f1", wrong))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.errors())
                    .extracting(error -> error.pointer() + " " + error.code())
                    .containsExactly(
                        "/endsAt end-before-start",
                        "/capacity out-of-range",
                        "/agenda/0 text-missing"));
  }

  @Test
  void aWeekIsTheLongest() {
    ForumPlan week = plan(START, START.plus(Duration.ofDays(7)), 10);
    ForumPlan longer = plan(START, START.plus(Duration.ofDays(7)).plusSeconds(1), 10);

    assertThat(ForumDecisions.draft(Forum.none(), "f1", week)).hasSize(1);
    assertThatThrownBy(() -> ForumDecisions.draft(Forum.none(), "f1", longer))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aDraftIsNotPublicAndTakesNobody() {
    assertThat(draft(10).planned().isPublic()).isFalse();
    refused("forum-not-announced", () -> register(draft(10), "account-a"));
    refused("forum-not-announced", () -> checkIn(draft(10), "account-a"));
  }

  @Test
  void isAnnouncedOnceAndBeforeItsEnd() {
    assertThat(ForumDecisions.announce(draft(10), List.of("c1"), BEFORE))
        .containsExactly(new ForumEvent.Announced(List.of("c1")));
    refused(
        "forum-announced-already", () -> ForumDecisions.announce(open(10), List.of("c1"), BEFORE));
    refused("forum-over", () -> ForumDecisions.announce(draft(10), List.of("c1"), END));
  }

  @Test
  void placesAreGivenInOrderAndThenTheWaitingListGrows() {
    Forum full = register(register(open(2), "account-a"), "account-b");
    Forum waiting = register(full, "account-c");

    Registrations people = waiting.planned().registrations();
    assertThat(people.registered()).isEqualTo(2);
    assertThat(people.waiting()).isEqualTo(1);
    assertThat(people.participants()).containsExactly("account-a", "account-b");
  }

  @Test
  void whoWithdrawsMakesRoomForTheFirstWhoWaits() {
    Forum waiting = register(register(register(open(1), "account-a"), "account-b"), "account-c");

    List<ForumEvent> events = ForumDecisions.withdraw(waiting, "account-a", BEFORE);

    assertThat(events)
        .containsExactly(
            new ForumEvent.Withdrew("account-a"), new ForumEvent.PlaceFound("account-b"));
    assertThat(after(waiting, events).planned().registrations().participants())
        .containsExactly("account-b");
    assertThat(ForumDecisions.withdraw(waiting, "account-c", BEFORE))
        .containsExactly(new ForumEvent.Withdrew("account-c"));
    assertThat(ForumDecisions.withdraw(waiting, "account-x", BEFORE)).isEmpty();
  }

  @Test
  void aPersonIsRegisteredOnceAndForOneGroup() {
    Forum registered = register(open(5), "account-a");

    assertThat(ForumDecisions.register(registered, "account-a", Stakeholder.DONOR, null, BEFORE))
        .isEmpty();
    refused(
        "registered-otherwise",
        () -> ForumDecisions.register(registered, "account-a", Stakeholder.CCC, null, BEFORE));
  }

  @Test
  void nobodyRegistersAfterTheEnd() {
    assertThat(
            ForumDecisions.register(
                open(5), "account-a", Stakeholder.CBO, "c1", END.minusMillis(1)))
        .hasSize(1);
    refused(
        "forum-over",
        () -> ForumDecisions.register(open(5), "account-a", Stakeholder.CBO, "c1", END));
  }

  @Test
  void attendanceIsCountedByGroupFromTheFirstDayOn() {
    Forum registered = register(register(open(5), "account-a"), "account-b");
    refused(
        "check-in-not-open",
        () -> ForumDecisions.checkIn(registered, "account-a", DAY.minusDays(1)));
    refused(
        "participant-not-registered", () -> ForumDecisions.checkIn(registered, "account-x", DAY));

    Forum attended = checkIn(registered, "account-a");
    assertThat(attended.planned().status()).isEqualTo("IN_SESSION");
    assertThat(attended.planned().registrations().byStakeholder())
        .containsEntry(Stakeholder.DONOR, new Registrations.Count(2, 1))
        .hasSize(1);
    assertThat(ForumDecisions.checkIn(attended, "account-a", DAY)).isEmpty();
    refused("attended-already", () -> ForumDecisions.withdraw(attended, "account-a", BEFORE));
  }

  @Test
  void whoWaitsComesInWhileThereIsRoom() {
    Forum waiting = register(register(open(1), "account-a"), "account-b");

    assertThat(checkIn(waiting, "account-b").planned().registrations().attended()).isEqualTo(1);
    refused("forum-full", () -> checkIn(checkIn(waiting, "account-a"), "account-b"));
  }

  @Test
  void whoWalksInTakesAChairThatNobodySitsOn() {
    Forum full = register(open(1), "account-a");
    refused("check-in-not-open", () -> walkIn(full, DAY.minusDays(1)));

    Forum came = after(full, walkIn(full, DAY));

    Registrations people = came.planned().registrations();
    assertThat(people.attended()).isEqualTo(1);
    assertThat(people.byStakeholder())
        .containsEntry(Stakeholder.CBO, new Registrations.Count(1, 1));
    assertThat(people.participants()).as("nobody to be told").containsExactly("account-a");
    assertThat(walkIn(came, DAY)).as("the same again").isEmpty();
    refused(
        "forum-full", () -> ForumDecisions.walkIn(came, "walk-in-2", Stakeholder.DONOR, null, DAY));
  }

  private static List<ForumEvent> walkIn(Forum forum, java.time.LocalDate day) {
    return ForumDecisions.walkIn(forum, Registration.walkIn("1"), Stakeholder.CBO, "cbo-1", day);
  }

  @Test
  void minutesEndTheForum() {
    Minutes minutes =
        new Minutes(
            "កំណត់ហេតុ", null, List.of(new ActionPoint("Meet again", "c1", null, DAY, null)));
    Forum attended = checkIn(register(open(5), "account-a"), "account-a");
    refused("forum-not-begun", () -> ForumDecisions.publish(attended, minutes, BEFORE));

    Forum held = after(attended, ForumDecisions.publish(attended, minutes, END));

    assertThat(held.planned().status()).isEqualTo("MINUTES_PUBLISHED");
    assertThat(held.planned().registrations().attended()).isEqualTo(1);
    refused("minutes-published-already", () -> ForumDecisions.publish(held, minutes, END));
    refused("minutes-published-already", () -> register(held, "account-b"));
    refused("minutes-published-already", () -> checkIn(held, "account-a"));
  }

  @Test
  void minutesNeedATextAndDueDaysAfterTheForumBegan() {
    Minutes wrong =
        new Minutes(null, null, List.of(new ActionPoint("x", "c1", null, DAY.minusDays(1), null)));

    assertThatThrownBy(() -> ForumDecisions.publish(open(5), wrong, END))
        .isInstanceOfSatisfying(
            Invalid.class,
            invalid ->
                assertThat(invalid.errors())
                    .extracting(error -> error.pointer() + " " + error.code())
                    .containsExactly(
                        "/textKm text-missing", "/actionPoints/0/dueOn due-before-forum"));
  }

  @Test
  void aForumIsClosedWhenAllActionPointsAreSettled() {
    Minutes minutes =
        new Minutes(
            "កំណត់ហេតុ",
            null,
            List.of(
                new ActionPoint("Meet again", "c1", null, DAY, null),
                new ActionPoint("Buy seed", "c2", null, DAY, null)));
    Settlement done = new Settlement(Settlement.Outcome.DONE, null, DAY);
    Forum held = after(open(5), ForumDecisions.publish(open(5), minutes, END));

    Forum first = after(held, ForumDecisions.settle(held, 1, done));
    assertThat(first.planned().status()).isEqualTo("FOLLOW_UP");
    refused("action-point-settled", () -> ForumDecisions.settle(first, 1, done));
    assertThatThrownBy(() -> ForumDecisions.settle(first, 2, done)).isInstanceOf(Unknown.class);
    refused("minutes-not-published", () -> ForumDecisions.settle(open(5), 0, done));

    Settlement silent = new Settlement(Settlement.Outcome.DROPPED, null, DAY);
    assertThatThrownBy(() -> ForumDecisions.settle(first, 0, silent)).isInstanceOf(Invalid.class);
    Settlement dropped = new Settlement(Settlement.Outcome.DROPPED, "no money", DAY);
    Forum closed = after(first, ForumDecisions.settle(first, 0, dropped));
    assertThat(closed.planned().status()).isEqualTo("CLOSED");
  }

  @Test
  void numbersAreSmallAndStayWithThePerson() {
    Forum two = register(register(open(5), "account-a"), "account-b");
    Forum left = after(two, ForumDecisions.withdraw(two, "account-a", BEFORE));
    Forum three = checkIn(register(left, "account-c"), "account-b");

    assertThat(three.planned().registrations().inOrder())
        .extracting(one -> one.number() + " " + one.participant())
        .containsExactly("2 account-b", "3 account-c");
  }

  @Test
  void aForumIsCancelledUntilSomebodyCame() {
    Forum registered = register(open(1), "account-a");
    Forum cancelled = after(registered, ForumDecisions.cancel(registered, "flood"));

    assertThat(cancelled.planned().status()).isEqualTo("CANCELLED");
    assertThat(cancelled.planned().isPublic()).isTrue();
    refused("forum-cancelled", () -> ForumDecisions.cancel(cancelled, "flood"));
    refused("forum-cancelled", () -> register(cancelled, "account-b"));
    refused("forum-cancelled", () -> ForumDecisions.announce(cancelled, List.of(), BEFORE));
    refused(
        "forum-in-session", () -> ForumDecisions.cancel(checkIn(registered, "account-a"), "flood"));

    Forum unseen = after(draft(1), ForumDecisions.cancel(draft(1), "no hall"));
    assertThat(unseen.planned().isPublic()).isFalse();
  }

  private static void refused(String code, ThrowingCallable command) {
    assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
