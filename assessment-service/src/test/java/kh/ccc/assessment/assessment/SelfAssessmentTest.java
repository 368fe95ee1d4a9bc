package kh.ccc.assessment.assessment;

import static kh.ccc.assessment.assessment.AssessmentFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;
import org.junit.jupiter.api.Test;

class SelfAssessmentTest {

  @Test
  void aStartedAssessmentIsPinnedAndEmpty() {
    Assessment.Started state = AssessmentCommands.started(given(started()));

    assertThat(state.status()).isEqualTo(Status.SELF_ASSESSMENT);
    assertThat(state.subject().edition()).isEqualTo(1);
    assertThat(state.dossier().answers().answers()).isEmpty();
    assertThat(state.dossier().participants().preparers()).containsExactly(REPRESENTATIVE);
  }

  @Test
  void aChapterIsAnsweredByTheCbo() {
    List<Answer> answers = all(chapter(4), 2);

    assertThat(answer(given(started()), 4, answers))
        .containsExactly(new AssessmentEvent.ChapterAnswered(4, answers, REPRESENTATIVE));
  }

  @Test
  void aChapterMayBeAnsweredInPart() {
    List<Answer> some =
        List.of(Answer.scored("4.1", 0, null), Answer.notApplicable("4.7", "no savings"));

    assertThat(answer(given(started()), 4, some)).hasSize(1);
  }

  @Test
  void answeringAgainReplacesTheChapterOnly() {
    Assessment state =
        given(
            then(
                answered(),
                new AssessmentEvent.ChapterAnswered(
                    2, List.of(Answer.scored("2.1", 1, null)), REPRESENTATIVE)));

    Sheet answers = AssessmentCommands.started(state).dossier().answers();
    assertThat(answers.chapters().get(2)).hasSize(1);
    assertThat(answers.answers()).hasSize(44 - 5);
  }

  @Test
  void theSameAnswersAgainChangeNothing() {
    assertThat(answer(given(answered()), 3, all(chapter(3), 3))).isEmpty();
  }

  @Test
  void whoAnswersBecomesAPreparer() {
    Assessment state =
        given(then(started(), new AssessmentEvent.ChapterAnswered(1, List.of(), "account-helper")));

    assertThat(AssessmentCommands.started(state).dossier().isOnTheSideOfTheCbo("account-helper"))
        .isTrue();
  }

  @Test
  void anUnknownChapterIsUnknown() {
    assertThatThrownBy(() -> answer(given(started()), 9, List.of()))
        .isInstanceOfSatisfying(
            Unknown.class, e -> assertThat(e.code()).isEqualTo("chapter-unknown"));
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    List<Answer> wrong =
        List.of(
            Answer.scored("5.1", 3, null),
            Answer.scored("4.1", 5, null),
            Answer.scored("4.2", -1, null),
            new Answer("4.4", 3, "and a reason", null),
            new Answer("4.5", null, null, "nothing"),
            Answer.notApplicable("4.3", "core"),
            Answer.notApplicable("4.6", " "),
            Answer.scored("4.7", 3, null),
            Answer.scored("4.7", 3, null));

    assertThatThrownBy(() -> answer(given(started()), 4, wrong))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.errors().stream().map(SelfAssessmentTest::told))
                    .containsExactly(
                        "/answers/0/indicator unknown-code",
                        "/answers/1/score out-of-range",
                        "/answers/2/score out-of-range",
                        "/answers/3/score score-or-reason",
                        "/answers/4/score score-or-reason",
                        "/answers/5/notApplicable core-applies",
                        "/answers/6/notApplicable required",
                        "/answers/8/indicator indicator-twice"));
  }

  private static String told(FieldError error) {
    return error.pointer() + " " + error.code();
  }

  @Test
  void aCompleteSelfAssessmentIsHandedIn() {
    assertThat(RULES.decide(given(answered()), submit(true)))
        .containsExactly(new AssessmentEvent.Submitted(REPRESENTATIVE, AT));
  }

  @Test
  void anIncompleteOneIsRefusedAndNamesWhatIsMissing() {
    List<AssessmentEvent> events = new ArrayList<>(answered());
    events.removeLast();
    events.add(
        new AssessmentEvent.ChapterAnswered(
            8,
            List.of(Answer.scored("8.1", 3, null), Answer.scored("8.4", 3, null)),
            REPRESENTATIVE));

    assertThatThrownBy(() -> RULES.decide(given(events), submit(true)))
        .isInstanceOfSatisfying(
            Refusal.class,
            e -> {
              assertThat(e.code()).isEqualTo("self-assessment-incomplete");
              assertThat(e.facts()).containsEntry("missing", "8.2, 8.3, 8.5");
            });
  }

  @Test
  void nothingIsHandedInWithoutConsent() {
    assertThatThrownBy(() -> RULES.decide(given(answered()), submit(false)))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.errors()).extracting(FieldError::pointer).containsExactly("/consent"));
  }

  @Test
  void answersAreClosedOnceHandedIn() {
    for (List<AssessmentEvent> closed :
        List.of(submitted(), assigned(), accepted(), recommended(), abandoned())) {
      assertRefused("self-assessment-closed", () -> answer(given(closed), 1, List.of()));
      assertRefused("self-assessment-closed", () -> RULES.decide(given(closed), submit(true)));
    }
  }

  @Test
  void aReturnedSelfAssessmentKeepsItsAnswersAndIsHandedInAgain() {
    Assessment returned = given(returned());
    assertThat(returned).isInstanceOf(Assessment.Returned.class);

    Assessment changed =
        given(
            then(
                returned(),
                new AssessmentEvent.ChapterAnswered(1, all(chapter(1), 2), REPRESENTATIVE)));
    assertThat(changed).isInstanceOf(Assessment.Returned.class);
    assertThat(RULES.decide(changed, submit(true))).hasSize(1);
  }

  @Test
  void nothingHappensToWhatNeverStarted() {
    assertThatThrownBy(() -> RULES.decide(new Assessment.NotStarted(), submit(true)))
        .isInstanceOf(Unknown.class);
  }

  private static List<AssessmentEvent> answer(Assessment state, int chapter, List<Answer> answers) {
    return RULES.decide(
        state, new AssessmentCommand.AnswerChapter(chapter, answers, REPRESENTATIVE));
  }

  private static AssessmentCommand submit(boolean consent) {
    return new AssessmentCommand.Submit(consent, REPRESENTATIVE, AT);
  }

  static void assertRefused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
