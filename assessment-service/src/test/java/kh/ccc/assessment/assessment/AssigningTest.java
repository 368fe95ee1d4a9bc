package kh.ccc.assessment.assessment;

import static kh.ccc.assessment.assessment.AssessmentFixtures.*;
import static kh.ccc.assessment.assessment.SelfAssessmentTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kh.ccc.platform.domain.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssigningTest {

  @Test
  void anIncompleteSelfAssessmentGoesBack() {
    assertThat(RULES.decide(given(submitted()), new AssessmentCommand.Return("photos missing")))
        .containsExactly(new AssessmentEvent.Returned("photos missing"));
  }

  @Test
  void onlyASubmittedSelfAssessmentGoesBack() {
    for (List<AssessmentEvent> other :
        List.of(started(), returned(), assigned(), accepted(), recommended(), abandoned())) {
      assertRefused(
          "not-submitted",
          () -> RULES.decide(given(other), new AssessmentCommand.Return("too late")));
    }
  }

  @Test
  void anAssessorIsAsked() {
    assertThat(assign(given(submitted()), ASSESSOR))
        .containsExactly(new AssessmentEvent.AssessorAssigned(ASSESSOR, DUE));
  }

  @Test
  void nobodyIsAskedBeforeTheSelfAssessmentIsIn() {
    for (List<AssessmentEvent> other : List.of(started(), returned(), recommended(), abandoned())) {
      assertRefused("not-submitted", () -> assign(given(other), ASSESSOR));
    }
  }

  @Test
  void specialAssessmentDoesNotWaitForTheCbo() {
    Assessment special = given(new AssessmentEvent.Started(special(), "system:complaint-1"));

    assertThat(assign(special, ASSESSOR))
        .containsExactly(new AssessmentEvent.AssessorAssigned(ASSESSOR, DUE));
    assertThat(AssessmentCommands.started(special).dossier().participants().preparers()).isEmpty();
  }

  private static Subject special() {
    return new Subject(
        "assessment-2", "cbo-1", "03010101", Purpose.SPECIAL, 1, REPRESENTATIVE, null, AT);
  }

  @Test
  void whoRepresentsAdvisesOrPreparedCannotAssess() {
    Assessment prepared =
        given(
            then(
                answered(),
                new AssessmentEvent.ChapterAnswered(1, all(chapter(1), 4), "account-coordinator"),
                new AssessmentEvent.Submitted(REPRESENTATIVE, AT)));

    for (String person : List.of(REPRESENTATIVE, ADVISER, "account-coordinator")) {
      assertRefused("assessor-not-independent", () -> assign(prepared, person));
    }
  }

  @Test
  void whoRepresentsTheCboTodayCannotAssessEither() {
    assertRefused(
        "assessor-not-independent",
        () ->
            RULES.decide(
                given(submitted()),
                new AssessmentCommand.Assign("account-new-rep", OFFICER, "account-new-rep", DUE)));
  }

  @Test
  void nobodyAssignsOneself() {
    assertRefused("assessor-names-oneself", () -> assign(given(submitted()), OFFICER));
  }

  @Test
  void askingTheSameAssessorAgainChangesNothing() {
    assertThat(assign(given(assigned()), ASSESSOR)).isEmpty();
    assertThat(assign(given(accepted()), ASSESSOR)).isEmpty();
  }

  @Test
  void withoutAConflictTheAssessorAccepts() {
    List<AssessmentEvent> events = declare(given(assigned()), ASSESSOR, false, null);

    assertThat(events).containsExactly(new AssessmentEvent.AssessorAccepted(ASSESSOR, null));
    Assessment.Started state = AssessmentCommands.started(given(accepted()));
    assertThat(state.status()).isEqualTo(Status.DESK_REVIEW);
    assertThat(state.dossier().participants().evaluators()).containsExactly(ASSESSOR);
  }

  @Test
  void anAskedAssessorIsNoEvaluatorYet() {
    Assessment.Started state = AssessmentCommands.started(given(assigned()));

    assertThat(state.assessorAccount()).contains(ASSESSOR);
    assertThat(state.dossier().participants().evaluators()).isEmpty();
  }

  @Test
  void withAConflictTheAssessorStepsBackAndAnotherIsAsked() {
    assertThat(declare(given(assigned()), ASSESSOR, true, "a relative leads it"))
        .containsExactly(new AssessmentEvent.AssessorRecused(ASSESSOR, "a relative leads it"));

    Assessment state = given(recused());
    assertThat(state).isInstanceOf(Assessment.Submitted.class);
    assertRefused("assessor-recused", () -> assign(state, ASSESSOR));
    assertThat(assign(state, SECOND_ASSESSOR)).hasSize(1);
  }

  @Test
  void aConflictIsToldInWords() {
    assertThatThrownBy(() -> declare(given(assigned()), ASSESSOR, true, " "))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void onlyTheAskedAssessorDeclares() {
    assertRefused("other-assessor", () -> declare(given(assigned()), SECOND_ASSESSOR, false, null));
  }

  @Test
  void noDeclarationIsDueWhenNobodyIsAsked() {
    for (List<AssessmentEvent> other : List.of(started(), submitted(), recused(), recommended())) {
      assertRefused("no-declaration-due", () -> declare(given(other), ASSESSOR, false, null));
    }
  }

  @Test
  void whoBecameTheRepresentativeMeanwhileCannotAccept() {
    assertRefused(
        "assessor-not-independent",
        () ->
            RULES.decide(
                given(assigned()), new AssessmentCommand.Declare(ASSESSOR, false, null, ASSESSOR)));
  }

  @Test
  void aConflictThatComesToLightLaterVoidsTheScoresButNotTheMemoryOfWhoTookPart() {
    Assessment scored = given(scored(Map.of()));
    assertThat(declare(scored, ASSESSOR, true, "found out today")).hasSize(1);

    Assessment.Started after =
        AssessmentCommands.started(
            given(
                then(
                    scored(Map.of()),
                    new AssessmentEvent.AssessorRecused(ASSESSOR, "found out today"))));
    assertThat(after.status()).isEqualTo(Status.SUBMITTED);
    assertThat(after.dossier().findings()).isEqualTo(Sheet.EMPTY);
    assertThat(after.dossier().participants().evaluators()).containsExactly(ASSESSOR);
  }

  @Test
  void aReplacedAssessorStaysAnEvaluator() {
    Assessment.Started state =
        AssessmentCommands.started(
            given(
                then(
                    accepted(),
                    new AssessmentEvent.AssessorAssigned(SECOND_ASSESSOR, DUE),
                    new AssessmentEvent.AssessorAccepted(SECOND_ASSESSOR, null))));

    assertThat(state.dossier().participants().evaluators())
        .containsExactly(ASSESSOR, SECOND_ASSESSOR);
    assertThat(state.assessorAccount()).contains(SECOND_ASSESSOR);
  }

  @Test
  void declaringNoConflictTwiceChangesNothing() {
    assertThat(declare(given(accepted()), ASSESSOR, false, null)).isEmpty();
  }

  private static List<AssessmentEvent> assign(Assessment state, String assessor) {
    return RULES.decide(
        state, new AssessmentCommand.Assign(assessor, OFFICER, REPRESENTATIVE, DUE));
  }

  private static List<AssessmentEvent> declare(
      Assessment state, String assessor, boolean hasConflict, @Nullable String statement) {
    return RULES.decide(
        state, new AssessmentCommand.Declare(assessor, hasConflict, statement, REPRESENTATIVE));
  }
}
