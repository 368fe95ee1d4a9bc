package kh.ccc.certification.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kh.ccc.certification.application.Choice;
import kh.ccc.certification.session.SessionCommand.CarryBatch;
import kh.ccc.certification.session.SessionCommand.ChangeAttendance;
import kh.ccc.certification.session.SessionCommand.OpenSession;
import kh.ccc.certification.session.SessionCommand.PlanSession;
import kh.ccc.certification.session.SessionCommand.ProposeBatch;
import kh.ccc.certification.session.SessionCommand.RemoveFromBatch;
import kh.ccc.certification.session.SessionCommand.VoteOnBatch;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.journal.CommandContext;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PresidingTest {

  private static final Instant NOON = Instant.parse("2026-03-01T05:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final String CHAIR = "chair";
  private static final List<String> MEMBERS = List.of("anna", "bora", "chan", CHAIR);
  private static final Seal SEAL = new Seal(Seal.Method.JOURNAL_SEAL, "digest", null, null);

  private final Presiding presiding = new Presiding(3, document -> SEAL);

  @Test
  void sessionIsPlannedWithItsChairAmongTheMembers() {
    Plan plan = planned(TODAY).plan();
    assertThat(plan.members()).containsExactly("anna", "bora", "chan", CHAIR);
    assertThat(plan.day()).isEqualTo(TODAY);
  }

  @Test
  void planWithoutAQuorumOrForYesterdayIsInvalid() {
    PlanSession plan = new PlanSession("", TODAY.minusDays(1), null, CHAIR, List.of("anna"));
    Invalid invalid =
        catchThrowableOfType(
            Invalid.class,
            () -> presiding.plan(new Session.NotPlanned(), "session-1", plan, by(CHAIR)));
    assertThat(invalid.errors())
        .extracting(FieldError::code)
        .containsExactly("day-in-the-past", "fewer-than-quorum");
  }

  @Test
  void chairOpensOnTheDayWithAQuorum() {
    Session.Planned tomorrow = planned(TODAY.plusDays(1));
    OpenSession open = new OpenSession(List.of("anna", "bora", CHAIR));
    assertRefused(() -> presiding.open(tomorrow, open, by(CHAIR)), "session-too-early");
    Session.Planned today = planned(TODAY);
    assertRefused(() -> presiding.open(today, open, by("anna")), "not-in-the-chair");
    OpenSession two = new OpenSession(List.of("anna", CHAIR));
    assertRefused(() -> presiding.open(today, two, by(CHAIR)), "quorum-not-present");
    assertThat(opened().present()).containsExactly("anna", "bora", CHAIR);
    assertRefused(() -> presiding.open(opened(), open, by(CHAIR)), "session-not-in-that-state");
  }

  @Test
  void onlyInvitedMembersAreThereAndTheChairIs() {
    OpenSession strange = new OpenSession(List.of("anna", "bora", "stranger"));
    Invalid invalid =
        catchThrowableOfType(
            Invalid.class, () -> presiding.open(planned(TODAY), strange, by(CHAIR)));
    assertThat(invalid.errors())
        .extracting(FieldError::code)
        .containsExactly("not-a-member", "chair-missing");
  }

  @Test
  void whoComesAndGoesIsRemembered() {
    Session.Open open = opened();
    Session.Open later =
        (Session.Open)
            after(
                open,
                Presiding.attendance(
                    open, new ChangeAttendance(List.of("chan", CHAIR)), by(CHAIR)));
    assertThat(later.present()).containsExactlyInAnyOrder("chan", CHAIR);
    assertThat(later.attended()).containsExactlyInAnyOrder("anna", "bora", "chan", CHAIR);
    assertThat(Presiding.attendance(later, new ChangeAttendance(List.of(CHAIR, "chan")), by(CHAIR)))
        .isEmpty();
  }

  @Test
  void resolutionOnManyCasesNeedsQuorumAndMajority() {
    Session.Open open = proposed("one", "two", "three");
    String batch = open.batches().keySet().iterator().next();
    CarryBatch carry = new CarryBatch(batch);
    assertRefused(() -> presiding.carry(open, carry, by(CHAIR)), "batch-without-majority");
    Session.Open voted = vote(vote(open, "anna", Choice.GRANT), "bora", Choice.ABSTAIN);
    Session.Open three = vote(voted, CHAIR, Choice.GRANT);
    assertRefused(() -> presiding.carry(three, carry, by(CHAIR)), "batch-without-majority");
    Session.Open enough = vote(three, "bora", Choice.REFUSE);
    Session.Open running = (Session.Open) after(enough, presiding.carry(enough, carry, by(CHAIR)));
    assertThat(running.batch(batch).status()).isEqualTo(Batch.Status.RUNNING);
    assertThat(running.batch(batch).carried())
        .extracting(carried -> carried.reference().substring(0, 15))
        .isEqualTo("RES-2026-03-01-");
    assertRefused(() -> vote(running, "anna", Choice.REFUSE), "batch-not-in-that-state");
    assertRefused(() -> Presiding.requireNothingRunning(running), "batch-running");
  }

  @Test
  void anyMemberWhoIsThereTakesACaseOut() {
    Session.Open open = proposed("one", "two");
    String batch = open.batches().keySet().iterator().next();
    RemoveFromBatch remove = new RemoveFromBatch(batch, "two");
    assertRefused(() -> Presiding.remove(open, remove, by("chan")), "member-not-present");
    Session.Open less = (Session.Open) after(open, Presiding.remove(open, remove, by("anna")));
    assertThat(less.batch(batch).items()).containsExactly("one");
    assertThat(Presiding.remove(less, remove, by("anna"))).isEmpty();
  }

  @Test
  void onlyThoseWhoAreThereVoteOnAResolution() {
    Session.Open open = proposed("one");
    assertRefused(() -> vote(open, "chan", Choice.GRANT), "member-not-present");
  }

  @Test
  void resolutionThatIsFinishedTwiceIsFinishedOnce() {
    Session.Open open = proposed("one");
    String batch = open.batches().keySet().iterator().next();
    Session.Open voted = open;
    for (String member : List.of("anna", "bora", CHAIR)) {
      voted = vote(voted, member, Choice.GRANT);
    }
    Session.Open running =
        (Session.Open) after(voted, presiding.carry(voted, new CarryBatch(batch), by(CHAIR)));
    Batch.Result result = new Batch.Result(1, List.of(), NOON);
    Session.Open done = (Session.Open) after(running, Presiding.finish(running, batch, result));
    assertThat(done.batch(batch).status()).isEqualTo(Batch.Status.FINISHED);
    assertThat(Presiding.finish(done, batch, result)).isEmpty();
  }

  @Test
  void sessionThatIsOpenIsNotCancelled() {
    assertRefused(
        () -> Presiding.cancel(opened(), new SessionCommand.Cancel("Flood."), by(CHAIR)),
        "session-not-in-that-state");
    Session cancelled =
        after(
            planned(TODAY),
            Presiding.cancel(planned(TODAY), new SessionCommand.Cancel("Flood."), by(CHAIR)));
    assertThat(cancelled).isInstanceOf(Session.Cancelled.class);
  }

  private Session.Planned planned(LocalDate day) {
    Session none = new Session.NotPlanned();
    PlanSession plan = new PlanSession("", day, "Hall", CHAIR, MEMBERS);
    return (Session.Planned) after(none, presiding.plan(none, "session-1", plan, by(CHAIR)));
  }

  private Session.Open opened() {
    Session.Planned planned = planned(TODAY);
    OpenSession open = new OpenSession(List.of("anna", "bora", CHAIR));
    return (Session.Open) after(planned, presiding.open(planned, open, by(CHAIR)));
  }

  private Session.Open proposed(String... cases) {
    Session.Open open = opened();
    ProposeBatch propose = new ProposeBatch("Granted together.", List.of(cases));
    return (Session.Open) after(open, Presiding.propose(open, propose, by(CHAIR)));
  }

  private static Session.Open vote(Session.Open open, String member, Choice choice) {
    String batch = open.batches().keySet().iterator().next();
    return (Session.Open)
        after(open, Presiding.vote(open, new VoteOnBatch(batch, choice), by(member)));
  }

  private static CommandContext by(String account) {
    return new CommandContext(account, "command-of-" + account, NOON);
  }

  private static Session after(Session state, List<SessionEvent> events) {
    Session after = state;
    for (SessionEvent event : events) {
      after = Session.apply(after, event);
    }
    return after;
  }

  private static void assertRefused(ThrowingCallable call, String code) {
    Refusal refusal = catchThrowableOfType(Refusal.class, call);
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
  }
}
