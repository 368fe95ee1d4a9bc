package kh.ccc.certification.application;

import static kh.ccc.certification.application.ApplicationFixtures.ADVISER;
import static kh.ccc.certification.application.ApplicationFixtures.CHAIR;
import static kh.ccc.certification.application.ApplicationFixtures.EVALUATOR;
import static kh.ccc.certification.application.ApplicationFixtures.NOON;
import static kh.ccc.certification.application.ApplicationFixtures.REPRESENTATIVE;
import static kh.ccc.certification.application.ApplicationFixtures.REVIEWER;
import static kh.ccc.certification.application.ApplicationFixtures.RULES;
import static kh.ccc.certification.application.ApplicationFixtures.SESSION;
import static kh.ccc.certification.application.ApplicationFixtures.after;
import static kh.ccc.certification.application.ApplicationFixtures.assessment;
import static kh.ccc.certification.application.ApplicationFixtures.by;
import static kh.ccc.certification.application.ApplicationFixtures.cbo;
import static kh.ccc.certification.application.ApplicationFixtures.complete;
import static kh.ccc.certification.application.ApplicationFixtures.dossier;
import static kh.ccc.certification.application.ApplicationFixtures.onAgenda;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kh.ccc.certification.application.ApplicationCommand.Answer;
import kh.ccc.certification.application.ApplicationCommand.Ask;
import kh.ccc.certification.application.ApplicationCommand.CheckCompleteness;
import kh.ccc.certification.application.ApplicationCommand.JudgeCondition;
import kh.ccc.certification.application.ApplicationCommand.Recommend;
import kh.ccc.certification.certificate.Level;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From handing in to the agenda: checked, asked, reviewed by somebody independent. */
class ReviewingTest {

  private static final Sittings NONE_OPEN =
      session -> new Sitting(session, Sitting.Phase.PLANNED, CHAIR, Set.of());

  private final Reviewing reviewing = new Reviewing(RULES);

  @Test
  void completeApplicationIsReviewedAndComesOnTheAgenda() {
    Application.Submitted state = submitted(after(check(applied(), complete().items())));
    assertThat(state.status()).isEqualTo(Application.Status.UNDER_REVIEW);
    state = then(state, recommend(state, Choice.GRANT, Level.PROVISIONAL));
    assertThat(state.status()).isEqualTo(Application.Status.REVIEWED);
    state = then(state, Scheduling.put(state, planned(SESSION), NONE_OPEN));
    assertThat(state.status()).isEqualTo(Application.Status.ON_AGENDA);
    assertThat(state.file().reviewers()).containsExactly(REVIEWER);
  }

  @Test
  void whatIsMissingGoesBackToTheCboAndIsCheckedAgain() {
    Application.Submitted state =
        submitted(
            after(
                check(
                    applied(),
                    List.of(
                        new Completeness.Item("AGREEMENT", true, null),
                        new Completeness.Item("SCOPE", false, "Which villages?")))));
    assertThat(state.status()).isEqualTo(Application.Status.RETURNED);
    state = then(state, Reviewing.answer(state, new Answer("All four."), by(REPRESENTATIVE)));
    assertThat(state.status()).isEqualTo(Application.Status.APPLIED);
    state = then(state, check(state, complete().items()));
    assertThat(state.status()).isEqualTo(Application.Status.UNDER_REVIEW);
  }

  @Test
  void questionIsAnsweredAndTheReviewGoesOn() {
    Application.Submitted state = underReview();
    state =
        then(
            state, reviewing.ask(state, new Ask("Who keeps the cash?"), free(state), by(REVIEWER)));
    assertThat(state.status()).isEqualTo(Application.Status.RETURNED);
    Application.Submitted returned = state;
    assertRefused(() -> recommend(returned, Choice.GRANT, null), "application-not-in-that-step");
    state = then(state, Reviewing.answer(state, new Answer("The treasurer."), by(REPRESENTATIVE)));
    assertThat(state.status()).isEqualTo(Application.Status.UNDER_REVIEW);
    assertThat(state.file().questions())
        .containsExactly(new Question(REVIEWER, "Who keeps the cash?", NOON, "The treasurer."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {EVALUATOR, ADVISER, REPRESENTATIVE, "account-coordinator", "account-recused"})
  void whoIsInvolvedDoesNotReview(String involved) {
    Application.Submitted applied = applied();
    assertRefused(
        () ->
            reviewing.check(
                applied, new CheckCompleteness(complete().items()), free(applied), by(involved)),
        "separation-of-duties");
    Application.Submitted state = underReview();
    assertRefused(
        () -> reviewing.ask(state, new Ask("?"), free(state), by(involved)),
        "separation-of-duties");
    assertRefused(
        () ->
            reviewing.recommend(
                state, new Recommend(Choice.GRANT, null, "Fine."), free(state), by(involved)),
        "separation-of-duties");
  }

  @Test
  void everyPointIsAnsweredOnceAndAMissingOneHasANote() {
    Invalid invalid =
        catchThrowableOfType(
            Invalid.class,
            () ->
                check(
                    applied(),
                    List.of(
                        new Completeness.Item("AGREEMENT", false, " "),
                        new Completeness.Item("AGREEMENT", true, null))));
    assertThat(invalid.errors())
        .containsExactly(
            new FieldError("/items/0/note", "required"),
            new FieldError("/items/1/code", "unknown-code"),
            new FieldError("/items", "completeness-points-missing", Map.of("codes", "SCOPE")));
  }

  @Test
  void reviewerRecommendsNoHigherLevelThanAppliedFor() {
    assertRefused(
        () -> recommend(underReview(), Choice.GRANT, Level.ADVANCED), "level-above-application");
  }

  @Test
  void stepsDoNotComeOutOfOrder() {
    Application.Submitted applied = applied();
    assertRefused(() -> recommend(applied, Choice.GRANT, null), "application-not-in-that-step");
    assertRefused(
        () -> Scheduling.put(applied, planned(SESSION), NONE_OPEN), "application-not-in-that-step");
    assertRefused(
        () -> Reviewing.answer(applied, new Answer("?"), by(REPRESENTATIVE)),
        "application-not-in-that-step");
    assertRefused(() -> check(underReview(), complete().items()), "application-not-in-that-step");
  }

  @Test
  void deferredCaseComesBackWhenEveryConditionIsJudged() {
    Application.Submitted deferred = deferred();
    assertRefused(
        () -> Scheduling.put(deferred, planned("session-2"), over()), "conditions-not-judged");
    Application.Submitted state = deferred;
    state = then(state, judge(state, 1, true, REVIEWER));
    Application.Submitted half = state;
    assertRefused(
        () -> Scheduling.put(half, planned("session-2"), over()), "conditions-not-judged");
    state = then(state, judge(state, 2, false, REVIEWER));
    assertThat(((Application.Deferred) state).deferral().conditions())
        .extracting(Deferral.Condition::met)
        .containsExactly(true, false);
    Application.Submitted judged = state;
    assertRefused(
        () -> Scheduling.put(judged, planned("session-2"), NONE_OPEN), "on-another-agenda");
    state = then(state, Scheduling.put(state, planned("session-2"), over()));
    assertThat(state.status()).isEqualTo(Application.Status.ON_AGENDA);
  }

  @ParameterizedTest
  @ValueSource(strings = {CHAIR, "account-member0", EVALUATOR})
  void whoMadeAConditionDoesNotJudgeIt(String involved) {
    assertRefused(() -> judge(deferred(), 1, true, involved), "separation-of-duties");
  }

  @Test
  void caseIsOnOneAgendaAndGoesBackToWhatItWasWhenTheSessionEnds() {
    Application.Submitted item = submitted(after(onAgenda(REPRESENTATIVE)));
    assertRefused(() -> Scheduling.put(item, planned("session-2"), NONE_OPEN), "on-another-agenda");
    assertThat(Scheduling.put(item, planned(SESSION), NONE_OPEN)).isEmpty();
    Application.Submitted off = then(item, Scheduling.takeOff(item, SESSION));
    assertThat(off.status()).isEqualTo(Application.Status.REVIEWED);
    assertThat(Scheduling.takeOff(off, SESSION)).isEmpty();
    Application.Submitted moved = then(item, Scheduling.put(item, planned("session-2"), over()));
    assertThat(((Application.OnAgenda) moved).session()).isEqualTo("session-2");
  }

  @Test
  void applicationIsWithdrawnUntilItIsDecided() {
    Application.Undecided item = (Application.Undecided) after(onAgenda(REPRESENTATIVE));
    Application.Submitted withdrawn =
        then(
            item,
            Submission.withdraw(
                item, new ApplicationCommand.Withdraw("We merge."), by(REPRESENTATIVE)));
    assertThat(withdrawn.status()).isEqualTo(Application.Status.WITHDRAWN);
    assertRefused(
        () -> Scheduling.put(withdrawn, planned("session-2"), over()), "application-decided");
  }

  private List<ApplicationEvent> check(Application.Submitted state, List<Completeness.Item> items) {
    List<ApplicationEvent> events = new ArrayList<>();
    if (state.file().completeness() == null) {
      events.add(new ApplicationEvent.Submitted(dossier(REPRESENTATIVE)));
    }
    events.addAll(reviewing.check(state, new CheckCompleteness(items), free(state), by(REVIEWER)));
    return events;
  }

  private List<ApplicationEvent> recommend(
      Application.Submitted state, Choice choice, @org.jspecify.annotations.Nullable Level level) {
    return reviewing.recommend(
        state, new Recommend(choice, level, "Report."), free(state), by(REVIEWER));
  }

  private static List<ApplicationEvent> judge(
      Application.Submitted state, int number, boolean met, String reviewer) {
    Application.Deferred deferred = (Application.Deferred) state;
    Involvement involvement =
        Involvement.afterDecision(
            state.file(), deferred.deferral().resolution(), assessment(), cbo());
    return Reviewing.judge(
        state, new JudgeCondition(number, met, "Seen."), involvement, by(reviewer));
  }

  private static Application.Submitted applied() {
    return submitted(after(List.of(new ApplicationEvent.Submitted(dossier(REPRESENTATIVE)))));
  }

  private static Application.Submitted underReview() {
    return then(applied(), List.of(new ApplicationEvent.CompletenessChecked(complete())));
  }

  private static Application.Submitted deferred() {
    Tally tally = new Tally(List.of("account-member0"), Map.of(Choice.DEFER, 1));
    Resolution resolution = new Resolution("RES-1", "Later.", CHAIR, NOON, tally, SESSION, null);
    return then(
        submitted(after(onAgenda(REPRESENTATIVE))),
        List.of(
            new ApplicationEvent.Deferred(
                List.of("Elect a treasurer.", "Publish the accounts."),
                LocalDate.of(2026, 6, 1),
                resolution)));
  }

  private static Involvement free(Application.Submitted state) {
    return Involvement.beforeReview(state.dossier(), assessment(), cbo());
  }

  private static Sitting planned(String session) {
    return new Sitting(session, Sitting.Phase.PLANNED, CHAIR, Set.of());
  }

  private static Sittings over() {
    return session -> new Sitting(session, Sitting.Phase.OVER, CHAIR, Set.of());
  }

  private static Application.Submitted then(
      Application.Submitted state, List<ApplicationEvent> events) {
    return submitted(after(state, events));
  }

  private static Application.Submitted submitted(Application state) {
    return (Application.Submitted) state;
  }

  private static void assertRefused(ThrowingCallable call, String code) {
    Refusal refusal = catchThrowableOfType(Refusal.class, call);
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
  }
}
