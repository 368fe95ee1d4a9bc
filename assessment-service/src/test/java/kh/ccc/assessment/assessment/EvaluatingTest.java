package kh.ccc.assessment.assessment;

import static kh.ccc.assessment.assessment.AssessmentFixtures.*;
import static kh.ccc.assessment.assessment.SelfAssessmentTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kh.ccc.assessment.guideline.Level;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import org.junit.jupiter.api.Test;

class EvaluatingTest {

  @Test
  void theAcceptedAssessorScoresAChapter() {
    List<Answer> findings = all(chapter(5), 1);

    assertThat(score(given(accepted()), ASSESSOR, 5, findings))
        .containsExactly(new AssessmentEvent.ChapterScored(5, findings));
  }

  @Test
  void nobodyElseScores() {
    assertRefused("other-assessor", () -> score(given(accepted()), SECOND_ASSESSOR, 5, List.of()));
    assertRefused("other-assessor", () -> score(given(accepted()), REPRESENTATIVE, 5, List.of()));
  }

  @Test
  void nobodyScoresBeforeAcceptingOrAfterRecommending() {
    for (List<AssessmentEvent> other :
        List.of(started(), submitted(), assigned(), recused(), recommended(), abandoned())) {
      assertRefused("not-under-review", () -> score(given(other), ASSESSOR, 5, List.of()));
      assertRefused("not-under-review", () -> recommend(given(other), ASSESSOR, Level.NONE));
    }
  }

  @Test
  void whoFallsShortIsToldInWords() {
    List<Answer> silent =
        List.of(
            Answer.scored("5.1", 0, null),
            Answer.scored("5.2", 1, " "),
            Answer.scored("5.3", 2, null),
            Answer.scored("5.4", 3, null),
            Answer.scored("5.5", 4, null));

    assertThatThrownBy(() -> score(given(accepted()), ASSESSOR, 5, silent))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.errors())
                    .extracting(FieldError::pointer)
                    .containsExactly("/findings/0/note", "/findings/1/note", "/findings/2/note"));
  }

  @Test
  void theSameScoresAgainChangeNothing() {
    assertThat(score(given(scored(Map.of())), ASSESSOR, 5, all(chapter(5), 3))).isEmpty();
  }

  @Test
  void aVisitIsNotedByTheAcceptedAssessorOnly() {
    assertThat(note(given(accepted()), ASSESSOR, visit()))
        .containsExactly(new AssessmentEvent.VisitNoted(visit()));
    assertRefused("other-assessor", () -> note(given(accepted()), SECOND_ASSESSOR, visit()));
    assertRefused("not-under-review", () -> note(given(assigned()), ASSESSOR, visit()));
  }

  @Test
  void theSameVisitAgainChangesNothing() {
    List<AssessmentEvent> noted = then(accepted(), new AssessmentEvent.VisitNoted(visit()));

    assertThat(note(given(noted), ASSESSOR, visit())).isEmpty();
  }

  @Test
  void aVisitHasBeenAndCountsEachGroupOnce() {
    Visit.Met members = new Visit.Met(Visit.Group.MEMBERS, 3);
    Visit wrong = new Visit(LocalDate.parse("2026-03-03"), List.of(members, members), null);

    assertThatThrownBy(() -> note(given(accepted()), ASSESSOR, wrong))
        .isInstanceOfSatisfying(
            Invalid.class,
            e ->
                assertThat(e.errors())
                    .extracting(FieldError::pointer)
                    .containsExactly("/on", "/met/1/group"));
  }

  @Test
  void whoStepsBackTakesDeadlineAndVisitAway() {
    List<AssessmentEvent> noted = then(accepted(), new AssessmentEvent.VisitNoted(visit()));
    Assessment after =
        given(then(noted, new AssessmentEvent.AssessorRecused(ASSESSOR, "a relative leads it")));

    assertThat(((Assessment.Started) after).dossier().fieldwork()).isEqualTo(Fieldwork.NONE);
  }

  @Test
  void aLevelThatTheScoresSupportIsRecommended() {
    assertThat(recommend(given(scored(Map.of())), ASSESSOR, Level.GOOD_PRACTICE))
        .containsExactly(new AssessmentEvent.Recommended(Level.GOOD_PRACTICE, "as scored", AT));
  }

  @Test
  void aLowerLevelAndNoneMayAlwaysBeRecommended() {
    assertThat(recommend(given(scored(Map.of())), ASSESSOR, Level.PROVISIONAL)).hasSize(1);
    assertThat(recommend(given(scored(Map.of())), ASSESSOR, Level.NONE)).hasSize(1);
    assertThat(recommend(given(scored(Map.of("1.1", 0))), ASSESSOR, Level.NONE)).hasSize(1);
  }

  @Test
  void nothingIsRecommendedBeforeEverythingIsScored() {
    Assessment state =
        given(then(accepted(), new AssessmentEvent.ChapterScored(1, all(chapter(1), 3))));

    assertRefused("findings-incomplete", () -> recommend(state, ASSESSOR, Level.NONE));
  }

  @Test
  void aLevelThatTheScoresDoNotSupportIsRefusedAndSaysWhy() {
    Assessment state = given(scored(Map.of("4.2", 1, "2.4", 0, "2.5", 0)));

    assertThatThrownBy(() -> recommend(state, ASSESSOR, Level.GOOD_PRACTICE))
        .isInstanceOfSatisfying(
            Refusal.class,
            e -> {
              assertThat(e.code()).isEqualTo("level-not-supported");
              assertThat(e.facts())
                  .containsEntry("core", "4.2 (1)")
                  .containsEntry("indicators", "2.4 (0), 2.5 (0)")
                  .containsEntry("chapters", "2 (53 %)")
                  .containsEntry("supported", Level.NONE);
            });
  }

  @Test
  void onlyTheAcceptedAssessorRecommends() {
    assertRefused(
        "other-assessor",
        () -> recommend(given(scored(Map.of())), SECOND_ASSESSOR, Level.GOOD_PRACTICE));
  }

  @Test
  void anOpenAssessmentIsAbandonedAtAnyPoint() {
    for (List<AssessmentEvent> open :
        List.of(started(), submitted(), returned(), assigned(), accepted(), scored(Map.of()))) {
      assertThat(RULES.decide(given(open), new AssessmentCommand.Abandon("moved away")))
          .containsExactly(new AssessmentEvent.Abandoned("moved away"));
    }
  }

  @Test
  void whatIsOverIsNotAbandoned() {
    for (List<AssessmentEvent> over : List.of(recommended(), abandoned())) {
      assertRefused(
          "assessment-over",
          () -> RULES.decide(given(over), new AssessmentCommand.Abandon("moved away")));
    }
  }

  private static List<AssessmentEvent> score(
      Assessment state, String assessor, int chapter, List<Answer> findings) {
    return RULES.decide(state, new AssessmentCommand.ScoreChapter(chapter, findings, assessor));
  }

  private static List<AssessmentEvent> note(Assessment state, String assessor, Visit visit) {
    return RULES.decide(
        state, new AssessmentCommand.NoteVisit(visit, assessor, LocalDate.parse("2026-03-02")));
  }

  private static List<AssessmentEvent> recommend(Assessment state, String assessor, Level level) {
    return RULES.decide(state, new AssessmentCommand.Recommend(level, "as scored", assessor, AT));
  }
}
