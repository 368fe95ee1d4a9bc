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
import static kh.ccc.certification.application.ApplicationFixtures.onAgenda;
import static kh.ccc.certification.application.ApplicationFixtures.sitting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kh.ccc.certification.application.ApplicationCommand.CastVote;
import kh.ccc.certification.application.ApplicationCommand.Decide;
import kh.ccc.certification.application.ApplicationCommand.Outcome;
import kh.ccc.certification.application.ApplicationCommand.Recuse;
import kh.ccc.certification.certificate.CertificateFixtures;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommitteeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final Outcome GRANT = new Outcome.Grant(Level.GOOD_PRACTICE);
  private static final Outcome REFUSE = new Outcome.Refuse("Chapter 2 is not met.");

  private final Committee committee =
      new Committee(RULES, CertificateFixtures.rules(), CertificateFixtures.noHoldings());

  @Test
  void majorityOfAQuorumGrants() {
    List<ApplicationEvent> events = decide(votes(Choice.GRANT, Choice.GRANT, Choice.GRANT), GRANT);
    assertThat(events).hasSize(1);
    ApplicationEvent.Granted granted = (ApplicationEvent.Granted) events.getFirst();
    assertThat(granted.level()).isEqualTo(Level.GOOD_PRACTICE);
    assertThat(granted.validFrom()).isEqualTo(TODAY);
    assertThat(granted.validUntil()).isEqualTo("2029-02-28");
    assertThat(granted.resolution().chair()).isEqualTo(CHAIR);
    assertThat(granted.resolution().tally().deciders())
        .containsExactly("account-member0", "account-member1", "account-member2");
    assertThat(granted.resolution().reference()).startsWith("RES-2026-03-01-");
  }

  @Test
  void lowerLevelThanAppliedForMayBeGranted() {
    Outcome lower = new Outcome.Grant(Level.PROVISIONAL);
    ApplicationEvent.Granted granted =
        (ApplicationEvent.Granted)
            decide(votes(Choice.GRANT, Choice.GRANT, Choice.GRANT), lower).getFirst();
    assertThat(granted.level()).isEqualTo(Level.PROVISIONAL);
    assertThat(granted.validUntil()).isEqualTo("2027-02-28");
  }

  @Test
  void higherLevelThanAppliedForIsRefused() {
    assertRefused(
        () ->
            decide(
                votes(Choice.GRANT, Choice.GRANT, Choice.GRANT), new Outcome.Grant(Level.ADVANCED)),
        "level-above-application");
  }

  @Test
  void twoVotesAreNoQuorum() {
    assertRefused(() -> decide(votes(Choice.GRANT, Choice.GRANT), GRANT), "quorum-missing");
  }

  @Test
  void abstentionsMakeNoQuorum() {
    assertRefused(
        () -> decide(votes(Choice.GRANT, Choice.GRANT, Choice.ABSTAIN), GRANT), "quorum-missing");
  }

  @Test
  void quorumIsData() {
    Committee small =
        new Committee(
            ApplicationFixtures.rules(1),
            CertificateFixtures.rules(),
            CertificateFixtures.noHoldings());
    assertThat(
            small.decide(
                votes(Choice.GRANT),
                new Decide(GRANT, "R"),
                assessment(),
                cbo(),
                sitting(9),
                by(CHAIR)))
        .hasSize(1);
  }

  @Test
  void decisionAgainstTheMajorityIsRefused() {
    assertRefused(
        () -> decide(votes(Choice.REFUSE, Choice.REFUSE, Choice.GRANT), GRANT),
        "decision-without-majority");
  }

  @Test
  void halfOfTheVotesAreNoMajority() {
    Application.OnAgenda tie = votes(Choice.REFUSE, Choice.REFUSE, Choice.GRANT, Choice.GRANT);
    assertRefused(() -> decide(tie, GRANT), "decision-without-majority");
    assertRefused(() -> decide(tie, REFUSE), "decision-without-majority");
  }

  @Test
  void openMajorFindingBlocksAGrantButNotARefusal() {
    AssessmentFacts open = assessment("RECOMMENDED", Level.GOOD_PRACTICE, 1);
    assertRefused(
        () -> decide(votes(Choice.GRANT, Choice.GRANT, Choice.GRANT), GRANT, open, cbo()),
        "major-findings-open");
    assertThat(decide(votes(Choice.REFUSE, Choice.REFUSE, Choice.REFUSE), REFUSE, open, cbo()))
        .hasSize(1);
  }

  @Test
  void groundsThatFellAwaySinceTheApplicationBlockAGrant() {
    Application.OnAgenda ready = votes(Choice.GRANT, Choice.GRANT, Choice.GRANT);
    assertRefused(
        () -> decide(ready, GRANT, assessment("ABANDONED", Level.GOOD_PRACTICE, 0), cbo()),
        "assessment-not-recommended");
    assertRefused(
        () -> decide(ready, GRANT, assessment("RECOMMENDED", Level.PROVISIONAL, 0), cbo()),
        "level-not-recommended");
    assertRefused(() -> decide(ready, GRANT, assessment(), cbo("DISSOLVED")), "cbo-not-registered");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        EVALUATOR,
        REPRESENTATIVE,
        ADVISER,
        REVIEWER,
        "account-coordinator",
        "account-recused"
      })
  void whoIsInvolvedNeitherVotesNorDecides(String involved) {
    assertRefused(() -> vote(applied(), involved, Choice.GRANT), "separation-of-duties");
    Application.OnAgenda ready = votes(Choice.GRANT, Choice.GRANT, Choice.GRANT);
    assertRefused(
        () ->
            committee.decide(
                ready, new Decide(GRANT, "R"), assessment(), cbo(), sitting(9), by(involved)),
        "separation-of-duties");
  }

  @Test
  void officerWhoAppliedOnBehalfNeitherVotesNorDecides() {
    Application.OnAgenda ofOfficer = applied("account-officer");
    assertRefused(() -> vote(ofOfficer, "account-officer", Choice.GRANT), "separation-of-duties");
  }

  @Test
  void whoJoinedTheEvaluationLaterDoesNotCount() {
    AssessmentFacts joined =
        new AssessmentFacts(
            "assessment-1",
            "cbo-1",
            1,
            "RECOMMENDED",
            REPRESENTATIVE,
            List.of(EVALUATOR, "account-member0"),
            List.of(),
            List.of(),
            0,
            Level.GOOD_PRACTICE,
            List.of());
    assertRefused(
        () -> decide(votes(Choice.GRANT, Choice.GRANT, Choice.GRANT), GRANT, joined, cbo()),
        "quorum-missing");
    ApplicationEvent.Granted granted =
        (ApplicationEvent.Granted)
            decide(
                    votes(Choice.GRANT, Choice.GRANT, Choice.GRANT, Choice.GRANT),
                    GRANT,
                    joined,
                    cbo())
                .getFirst();
    assertThat(granted.resolution().tally().deciders())
        .doesNotContain("account-member0", EVALUATOR)
        .hasSize(3);
  }

  @Test
  void voteMayBeChangedAndTheSameVoteChangesNothing() {
    Application.OnAgenda voted = vote(applied(), "account-member0", Choice.GRANT);
    assertThat(
            committee.vote(
                voted,
                new CastVote(Choice.GRANT, null),
                Involvement.beforeDecision(voted.file(), assessment(), cbo()),
                sitting(9),
                by("account-member0")))
        .isEmpty();
    Application.OnAgenda changed = vote(voted, "account-member0", Choice.REFUSE);
    assertThat(changed.ballot().votes().values())
        .extracting(Vote::choice)
        .containsExactly(Choice.REFUSE);
  }

  @Test
  void recusalTakesTheVoteOutForGood() {
    Application.OnAgenda recused =
        recuse(votes(Choice.GRANT, Choice.GRANT, Choice.GRANT), "account-member0");
    assertThat(recused.ballot().votes()).hasSize(2);
    assertRefused(() -> decide(recused, GRANT), "quorum-missing");
    assertRefused(() -> vote(recused, "account-member0", Choice.GRANT), "member-recused");
    Application.OnAgenda again = vote(recused, "account-member3", Choice.GRANT);
    Application.OnAgenda recusedChair = recuse(again, CHAIR);
    assertRefused(() -> decide(recusedChair, GRANT), "member-recused");
    assertThat(Committee.recuse(recused, new Recuse(RecusalReason.RELATED), by("account-member0")))
        .isEmpty();
  }

  @Test
  void deferredCaseComesUpAgainWithNewVotesAndOldRecusals() {
    Application.OnAgenda before =
        recuse(votes(Choice.DEFER, Choice.DEFER, Choice.DEFER), "account-member9");
    Outcome defer = new Outcome.Defer(List.of("Hold the general meeting."), TODAY.plusMonths(2));
    Application deferred = apply(before, decide(before, defer));
    assertThat(deferred).isInstanceOf(Application.Deferred.class);
    Application.Deferred again = (Application.Deferred) deferred;
    assertThat(again.ballot().votes()).isEmpty();
    assertThat(again.ballot().recusals()).containsKey("account-member9");
    Application.OnAgenda voted =
        (Application.OnAgenda)
            apply(deferred, List.of(new ApplicationEvent.PutOnAgenda("session-2")));
    for (int n = 0; n < 3; n++) {
      voted = vote(voted, "account-member" + n, Choice.GRANT);
    }
    assertThat(apply(voted, decide(voted, GRANT))).isInstanceOf(Application.Granted.class);
  }

  @Test
  void deferralEndsInTheFutureButWithinAYear() {
    Application.OnAgenda ready = votes(Choice.DEFER, Choice.DEFER, Choice.DEFER);
    assertThatThrownBy(() -> decide(ready, new Outcome.Defer(List.of("c"), TODAY)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> decide(ready, new Outcome.Defer(List.of("c"), TODAY.plusYears(1).plusDays(1))))
        .isInstanceOf(Invalid.class);
    assertThat(decide(ready, new Outcome.Defer(List.of("c"), TODAY.plusYears(1)))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Choice.class,
      names = {"GRANT", "REFUSE"})
  void decidedCaseIsClosed(Choice choice) {
    Application.OnAgenda ready = votes(choice, choice, choice);
    Application decided = apply(ready, decide(ready, choice == Choice.GRANT ? GRANT : REFUSE));
    assertThat(decided).isInstanceOf(Application.Decided.class);
  }

  private List<ApplicationEvent> decide(Application.OnAgenda application, Outcome outcome) {
    return decide(application, outcome, assessment(), cbo());
  }

  private List<ApplicationEvent> decide(
      Application.OnAgenda application, Outcome outcome, AssessmentFacts assessment, CboFacts cbo) {
    return committee.decide(
        application, new Decide(outcome, "Resolved."), assessment, cbo, sitting(9), by(CHAIR));
  }

  private Application.OnAgenda votes(Choice... choices) {
    Application.OnAgenda open = applied();
    for (int n = 0; n < choices.length; n++) {
      open = vote(open, "account-member" + n, choices[n]);
    }
    return open;
  }

  private Application.OnAgenda vote(
      Application.OnAgenda application, String member, Choice choice) {
    Involvement involvement = Involvement.beforeDecision(application.file(), assessment(), cbo());
    return (Application.OnAgenda)
        apply(
            application,
            committee.vote(
                application, new CastVote(choice, null), involvement, sitting(9), by(member)));
  }

  private Application.OnAgenda recuse(Application.OnAgenda application, String member) {
    return (Application.OnAgenda)
        apply(
            application,
            Committee.recuse(application, new Recuse(RecusalReason.RELATED), by(member)));
  }

  private static Application.OnAgenda applied() {
    return applied(REPRESENTATIVE);
  }

  private static Application.OnAgenda applied(String applicant) {
    return (Application.OnAgenda) after(onAgenda(applicant));
  }

  private static Application apply(Application state, List<ApplicationEvent> events) {
    Application after = state;
    for (ApplicationEvent event : events) {
      after = Application.apply(after, event);
    }
    return after;
  }

  @Test
  void committeeVotesAndDecidesInAnOpenSessionOnly() {
    Application.OnAgenda item = votes(Choice.GRANT, Choice.GRANT, Choice.GRANT);
    for (Sitting.Phase phase : List.of(Sitting.Phase.PLANNED, Sitting.Phase.OVER)) {
      Sitting closed = new Sitting(SESSION, phase, CHAIR, Set.of(CHAIR, "account-member4"));
      assertRefused(() -> voteIn(item, closed, "account-member4"), "session-not-open");
      assertRefused(() -> decideIn(item, closed, CHAIR), "session-not-open");
    }
  }

  @Test
  void memberWhoIsNotThereDoesNotVote() {
    assertRefused(() -> voteIn(applied(), sitting(2), "account-member2"), "member-not-present");
    assertThat(voteIn(applied(), sitting(3), "account-member2")).hasSize(1);
  }

  @Test
  void onlyTheSessionsOwnChairDecides() {
    Application.OnAgenda item = votes(Choice.GRANT, Choice.GRANT, Choice.GRANT);
    assertRefused(() -> decideIn(item, sitting(5), "account-member4"), "not-in-the-chair");
  }

  @Test
  void oneResolutionOnManyCasesGrantsWhatTheReviewerRecommends() {
    ApplicationEvent.Granted granted =
        (ApplicationEvent.Granted)
            carry(applied(), Choice.GRANT, Choice.GRANT, Choice.GRANT).getFirst();
    assertThat(granted.level()).isEqualTo(Level.GOOD_PRACTICE);
    assertThat(granted.resolution().batch()).isEqualTo("batch-1");
    assertThat(granted.resolution().reference()).isEqualTo("RES-1");
    assertThat(granted.resolution().tally().deciders()).hasSize(3);
  }

  @Test
  void oneResolutionLeavesOutCasesThatAreContestedOrLackTheirOwnQuorum() {
    assertRefused(
        () -> carry(votes(Choice.REFUSE), Choice.GRANT, Choice.GRANT, Choice.GRANT),
        "application-contested");
    Application.OnAgenda recused = recuse(applied(), "account-member0");
    assertRefused(() -> carry(recused, Choice.GRANT, Choice.GRANT, Choice.GRANT), "quorum-missing");
    Application.OnAgenda elsewhere =
        (Application.OnAgenda)
            apply(applied(), List.of(new ApplicationEvent.PutOnAgenda("session-2")));
    assertRefused(
        () -> carry(elsewhere, Choice.GRANT, Choice.GRANT, Choice.GRANT), "on-another-agenda");
  }

  private List<ApplicationEvent> carry(Application.OnAgenda item, Choice... choices) {
    Map<String, Choice> votes = new TreeMap<>();
    for (int n = 0; n < choices.length; n++) {
      votes.put("account-member" + n, choices[n]);
    }
    return committee.carry(
        item,
        new BatchResolution("batch-1", SESSION, "RES-1", "Resolved.", CHAIR, NOON, votes),
        assessment(),
        cbo());
  }

  private List<ApplicationEvent> voteIn(Application.OnAgenda item, Sitting sitting, String member) {
    return committee.vote(
        item,
        new CastVote(Choice.GRANT, null),
        Involvement.beforeDecision(item.file(), assessment(), cbo()),
        sitting,
        by(member));
  }

  private List<ApplicationEvent> decideIn(
      Application.OnAgenda item, Sitting sitting, String chair) {
    return committee.decide(item, new Decide(GRANT, "R"), assessment(), cbo(), sitting, by(chair));
  }

  private static void assertRefused(ThrowingCallable call, String code) {
    Refusal refusal = catchThrowableOfType(Refusal.class, call);
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
  }
}
