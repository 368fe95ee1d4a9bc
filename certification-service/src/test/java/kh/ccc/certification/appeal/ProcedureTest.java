package kh.ccc.certification.appeal;

import static kh.ccc.certification.appeal.AppealFixtures.CALENDAR;
import static kh.ccc.certification.appeal.AppealFixtures.EVALUATOR;
import static kh.ccc.certification.appeal.AppealFixtures.OFFICER;
import static kh.ccc.certification.appeal.AppealFixtures.PANEL;
import static kh.ccc.certification.appeal.AppealFixtures.REPRESENTATIVE;
import static kh.ccc.certification.appeal.AppealFixtures.RULES;
import static kh.ccc.certification.appeal.AppealFixtures.by;
import static kh.ccc.certification.appeal.AppealFixtures.suspension;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kh.ccc.certification.appeal.Appeal.Lodged;
import kh.ccc.certification.appeal.Appeal.Status;
import kh.ccc.certification.appeal.Judgement.Outcome;
import kh.ccc.certification.appeal.kafka.AppealMessages;
import kh.ccc.contracts.certification.AppealPanelNamed;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import org.junit.jupiter.api.Test;

class ProcedureTest {

  private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 20);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
  private static final LocalDate OBJECT_UNTIL = LocalDate.of(2026, 3, 23);
  private static final Set<String> HANDS = Set.of(EVALUATOR, "account-member1");

  private static final AppealEvent FILED =
      new AppealEvent.Filed(
          new AppealFile(
              "appeal-1", suspension(DECIDED), REPRESENTATIVE, "w", DAY, DAY.plusDays(60)));
  private static final AppealEvent ADMITTED = new AppealEvent.Admitted(DAY);
  private static final AppealEvent NAMED = new AppealEvent.PanelNamed(PANEL, OBJECT_UNTIL);
  private static final AppealEvent WAIVED = new AppealEvent.ObjectionsWaived(DAY);
  private static final AppealEvent BEGUN = new AppealEvent.ReviewBegun(DAY);

  private final Procedure procedure = new Procedure(RULES, CALENDAR);

  @Test
  void appealIsFiledUntilTheFourteenthWorkingDay() {
    AppealEvent.Filed filed = (AppealEvent.Filed) file(LAST_DAY).getFirst();
    assertThat(filed.file().filedOn()).isEqualTo(LAST_DAY);
    assertThat(filed.file().decideBy()).isEqualTo(LAST_DAY.plusDays(60));
    assertRefused("appeal-too-late", () -> file(LAST_DAY.plusDays(3)));
  }

  @Test
  void decisionIsAppealedAgainstOnce() {
    assertRefused(
        "appeal-filed-already",
        () ->
            procedure.file(
                given(FILED), suspension(DECIDED), new AppealId("a"), "w", by("x", DAY)));
  }

  @Test
  void panelIsThreeDifferentPeopleWhoHadNothingToDoWithTheCase() {
    assertThat(office(given(FILED, ADMITTED), new AppealCommand.NamePanel(PANEL)))
        .containsExactly(NAMED);
    for (String involved : List.of(EVALUATOR, "account-member1", REPRESENTATIVE, OFFICER)) {
      assertRefused(
          "involved-before",
          () ->
              office(
                  given(FILED, ADMITTED),
                  new AppealCommand.NamePanel(List.of(PANEL.get(0), PANEL.get(1), involved))));
    }
    assertThatThrownBy(() ->
            office(
                given(FILED, ADMITTED),
                new AppealCommand.NamePanel(List.of("account-a", "account-b", "account-a"))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> office(given(FILED, ADMITTED), new AppealCommand.NamePanel(PANEL.subList(0, 2))))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void whoeverIsNewOnThePanelIsToldToTheOtherServices() {
    AppealEvent replaced =
        new AppealEvent.MemberReplaced(PANEL.get(2), "account-panel4", OBJECT_UNTIL.plusDays(7));
    assertThat(told(NAMED, given(FILED, ADMITTED, NAMED)))
        .extracting(AppealPanelNamed::named, AppealPanelNamed::objectUntil)
        .containsExactly(tuple(PANEL, OBJECT_UNTIL));
    assertThat(told(replaced, given(FILED, ADMITTED, NAMED, replaced)))
        .extracting(AppealPanelNamed::named, AppealPanelNamed::objectUntil)
        .containsExactly(tuple(List.of("account-panel4"), OBJECT_UNTIL.plusDays(7)));
  }

  private static List<AppealPanelNamed> told(AppealEvent event, Appeal after) {
    return AppealMessages.of(after, event, after).stream()
        .map(message -> (AppealPanelNamed) message.body())
        .toList();
  }

  @Test
  void officerWhoHadAHandInTheCaseDoesNotPrepareTheAppeal() {
    assertRefused(
        "involved-before",
        () ->
            procedure.decide(
                given(FILED), new AppealCommand.Admit(), HANDS, by("account-member1", DAY)));
  }

  @Test
  void appellantObjectsWithinTheTermAndTheMemberIsReplacedOrStays() {
    AppealCommand objection =
        new AppealCommand.Objection(PANEL.get(2), Panel.Ground.EARLIER_DISPUTE);
    AppealEvent raised =
        new AppealEvent.ObjectionRaised(PANEL.get(2), Panel.Ground.EARLIER_DISPUTE);
    assertThat(own(given(FILED, ADMITTED, NAMED), objection, OBJECT_UNTIL)).containsExactly(raised);
    assertRefused(
        "appeal-objection-too-late",
        () -> own(given(FILED, ADMITTED, NAMED), objection, OBJECT_UNTIL.plusDays(1)));

    Lodged objected = given(FILED, ADMITTED, NAMED, raised);
    assertRefused(
        "appeal-objections-open",
        () -> panel(objected, new AppealCommand.BeginReview(), OBJECT_UNTIL.plusDays(1)));
    AppealEvent replaced =
        office(objected, new AppealCommand.AnswerObjection(PANEL.get(2), "account-panel4"))
            .getFirst();
    Panel after = Objects.requireNonNull(given(FILED, ADMITTED, NAMED, raised, replaced).panel());
    assertThat(after.members()).containsExactly(PANEL.get(0), PANEL.get(1), "account-panel4");
    assertRefused(
        "involved-before",
        () -> office(objected, new AppealCommand.AnswerObjection(PANEL.get(2), EVALUATOR)));
    AppealEvent dismissed =
        office(objected, new AppealCommand.AnswerObjection(PANEL.get(2), null)).getFirst();
    assertThat(
            panel(
                given(FILED, ADMITTED, NAMED, raised, dismissed),
                new AppealCommand.BeginReview(),
                OBJECT_UNTIL.plusDays(1)))
        .hasSize(1);
  }

  @Test
  void reviewBeginsAfterTheTermForObjectionsOrWhenTheAppellantAcceptsThePanel() {
    assertRefused(
        "appeal-objections-open",
        () -> panel(given(FILED, ADMITTED, NAMED), new AppealCommand.BeginReview(), OBJECT_UNTIL));
    assertThat(panel(given(FILED, ADMITTED, NAMED, WAIVED), new AppealCommand.BeginReview(), DAY))
        .containsExactly(BEGUN);
  }

  @Test
  void twoOfThreeDecide() {
    AppealCommand uphold =
        new AppealCommand.Decide(Outcome.UPHELD, List.of(Remedy.REINSTATE), "Reasons.");
    Lodged one = given(FILED, ADMITTED, NAMED, WAIVED, BEGUN, vote(0, Outcome.UPHELD));
    assertRefused("appeal-without-majority", () -> panel(one, uphold, DAY));
    Lodged two =
        given(
            FILED,
            ADMITTED,
            NAMED,
            WAIVED,
            BEGUN,
            vote(0, Outcome.UPHELD),
            vote(1, Outcome.UPHELD),
            vote(2, Outcome.DISMISSED));
    AppealEvent.Decided decided = (AppealEvent.Decided) panel(two, uphold, DAY).getFirst();
    assertThat(decided.judgement().reference()).isEqualTo("APP-2026-03-16-appeal-1");
    assertThat(decided.judgement().deciders()).containsExactlyElementsOf(PANEL);
  }

  @Test
  void whatIsUpheldHasAFittingRemedyAndWhatIsDismissedHasNone() {
    Lodged review =
        given(
            FILED,
            ADMITTED,
            NAMED,
            WAIVED,
            BEGUN,
            vote(0, Outcome.UPHELD),
            vote(1, Outcome.UPHELD));
    for (List<Remedy> unfit :
        List.of(List.<Remedy>of(), List.of(Remedy.REDECIDE), List.of(Remedy.RAISE_LEVEL))) {
      assertThatThrownBy(
              () -> panel(review, new AppealCommand.Decide(Outcome.UPHELD, unfit, "R"), DAY))
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() ->
            panel(
                review,
                new AppealCommand.Decide(Outcome.DISMISSED, List.of(Remedy.REINSTATE), "R"),
                DAY))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void onlyMembersOfThePanelJudge() {
    Lodged review = given(FILED, ADMITTED, NAMED, WAIVED, BEGUN);
    assertRefused(
        "appeal-not-on-panel",
        () ->
            procedure.decide(
                review,
                new AppealCommand.CastVote(Outcome.UPHELD),
                HANDS,
                by("account-panel9", DAY)));
    Set<String> more = Set.of(PANEL.get(1));
    assertRefused(
        "involved-before",
        () ->
            procedure.decide(
                review, new AppealCommand.CastVote(Outcome.UPHELD), more, by(PANEL.get(1), DAY)));
  }

  @Test
  void appealIsWithdrawnUntilThePanelDecides() {
    assertThat(own(given(FILED, ADMITTED), new AppealCommand.Withdraw(), DAY)).hasSize(1);
    Lodged withdrawn = given(FILED, new AppealEvent.Withdrawn(DAY));
    assertThat(withdrawn.status().isOpen()).isFalse();
    assertRefused("appeal-step-not-now", () -> own(withdrawn, new AppealCommand.Withdraw(), DAY));
    assertRefused("appeal-step-not-now", () -> office(withdrawn, new AppealCommand.Admit()));
  }

  @Test
  void remediesAreDoneOneByOne() {
    AppealEvent decided =
        new AppealEvent.Decided(
            new Judgement(
                Outcome.UPHELD,
                List.of(Remedy.REINSTATE, Remedy.AMEND_REPORT),
                "APP-1",
                "R",
                PANEL.getFirst(),
                PANEL,
                by("x", DAY).at()));
    AppealEvent reinstated = new AppealEvent.RemedyApplied(Remedy.REINSTATE, null, DAY);
    Lodged half = given(FILED, ADMITTED, NAMED, BEGUN, decided, reinstated);
    assertThat(half.status()).isEqualTo(Status.UPHELD);
    assertThat(half.pending()).containsExactly(Remedy.AMEND_REPORT);
    AppealEvent amended = new AppealEvent.RemedyApplied(Remedy.AMEND_REPORT, null, DAY);
    assertThat(given(FILED, ADMITTED, NAMED, BEGUN, decided, reinstated, amended).status())
        .isEqualTo(Status.REMEDY_APPLIED);
  }

  private static AppealEvent vote(int member, Outcome outcome) {
    return new AppealEvent.VoteCast(PANEL.get(member), outcome);
  }

  private static Lodged given(AppealEvent... events) {
    Appeal state = new Appeal.NotFiled();
    for (AppealEvent event : events) {
      state = Appeal.apply(state, event);
    }
    return AppealCommands.lodged(state);
  }

  private List<AppealEvent> file(LocalDate day) {
    return procedure.file(
        new Appeal.NotFiled(),
        suspension(DECIDED),
        new AppealId("appeal-1"),
        "w",
        by(REPRESENTATIVE, day));
  }

  private List<AppealEvent> own(Lodged appeal, AppealCommand command, LocalDate day) {
    return procedure.decide(appeal, command, HANDS, by(REPRESENTATIVE, day));
  }

  private List<AppealEvent> office(Lodged appeal, AppealCommand command) {
    return procedure.decide(appeal, command, HANDS, by(OFFICER, DAY));
  }

  private List<AppealEvent> panel(Lodged appeal, AppealCommand command, LocalDate day) {
    return procedure.decide(appeal, command, HANDS, by(PANEL.getFirst(), day));
  }

  private static void assertRefused(String code, Runnable command) {
    Refusal refusal = catchThrowableOfType(Refusal.class, command::run);
    assertThat(refusal.code()).isEqualTo(code);
  }
}
