package kh.ccc.assessment.assessment;

import static kh.ccc.assessment.assessment.AssessmentFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import kh.ccc.assessment.guideline.Indicator;
import kh.ccc.assessment.guideline.Level;
import kh.ccc.assessment.guideline.Severity;
import org.junit.jupiter.api.Test;

class AssessmentResultTest {

  @Test
  void aCoreIndicatorCountsTwice() {
    // Chapter 2: one core, five others. 2*4 + 5*0 of (2+5)*4.
    Sheet sheet = sheet(Map.of("2.1", 4, "2.2", 0, "2.3", 0, "2.4", 0, "2.5", 0, "2.6", 0));

    assertThat(chapterResult(sheet, 2)).isEqualTo(new ChapterResult(2, 28, 4, 0));
  }

  @Test
  void aResultIsRoundedDown() {
    // 3*2*3 + 3*2 + 1 = 25 of 40 at chapter 4 would be 62.5.
    Sheet sheet = sheet(Map.of("4.4", 3, "4.5", 2, "4.6", 1, "4.7", 1));

    assertThat(chapterResult(sheet, 4).percent()).isEqualTo(62);
  }

  @Test
  void whatDoesNotApplyDoesNotCount() {
    Sheet sheet =
        sheet(3)
            .with(
                7,
                List.of(
                    Answer.scored("7.1", 4, null),
                    Answer.notApplicable("7.2", "no income"),
                    Answer.notApplicable("7.3", "sells nothing"),
                    Answer.notApplicable("7.4", "founded this year"),
                    Answer.notApplicable("7.5", "an office")));

    assertThat(chapterResult(sheet, 7)).isEqualTo(new ChapterResult(7, 100, 4, 4));
  }

  @Test
  void aChapterHasNoResultUntilItIsScoredWhole() {
    Sheet sheet = Sheet.EMPTY.with(1, List.of(Answer.scored("1.1", 4, null)));

    AssessmentResult result = AssessmentResult.of(GUIDELINE, sheet);
    assertThat(result.chapters()).isEmpty();
    assertThat(result.coreMinimum()).isNull();
    assertThat(result.minimum()).isNull();
  }

  @Test
  void aZeroIsAMajorAOneAMinorATwoAnObservation() {
    AssessmentResult result =
        AssessmentResult.of(
            GUIDELINE, sheet(Map.of("1.3", 0, "5.1", 0, "1.4", 1, "1.5", 2, "1.6", 2, "2.2", 2)));

    assertThat(result.count(Severity.MAJOR)).isEqualTo(2);
    assertThat(result.count(Severity.MINOR)).isEqualTo(1);
    assertThat(result.count(Severity.OBSERVATION)).isEqualTo(3);
  }

  /** However good the neighbours: whoever reads the result sees the 0. */
  @Test
  void noResultEverHidesAZero() {
    Random random = new Random(20260302);
    List<Indicator> indicators = GUIDELINE.indicators();
    for (int round = 0; round < 500; round++) {
      Indicator zero = indicators.get(random.nextInt(indicators.size()));
      Map<String, Integer> scores = new HashMap<>();
      indicators.forEach(indicator -> scores.put(indicator.code(), 1 + random.nextInt(4)));
      scores.put(zero.code(), 0);

      AssessmentResult result = AssessmentResult.of(GUIDELINE, sheet(scores));

      assertThat(result.minimum()).isZero();
      assertThat(result.count(Severity.MAJOR)).isEqualTo(1);
      assertThat(result.chapters())
          .filteredOn(chapter -> chapter.minimum() == 0)
          .extracting(ChapterResult::chapter)
          .containsExactly(zero.chapter());
      assertThat(result.coreMinimum() != null && result.coreMinimum() == 0).isEqualTo(zero.core());
      assertThat(LevelSupport.highest(GUIDELINE, sheet(scores)))
          .isIn(zero.core() ? List.of(Level.NONE) : List.of(Level.NONE, Level.PROVISIONAL));
    }
  }

  @Test
  void raisingAScoreNeverLowersTheLevel() {
    Random random = new Random(7);
    List<Indicator> indicators = GUIDELINE.indicators();
    for (int round = 0; round < 300; round++) {
      Map<String, Integer> scores = new HashMap<>();
      indicators.forEach(indicator -> scores.put(indicator.code(), 2 + random.nextInt(3)));
      Level before = LevelSupport.highest(GUIDELINE, sheet(scores));

      String raised = indicators.get(random.nextInt(indicators.size())).code();
      scores.merge(raised, 1, (score, one) -> Math.min(4, score + one));

      assertThat(LevelSupport.highest(GUIDELINE, sheet(scores))).isGreaterThanOrEqualTo(before);
    }
  }

  @Test
  void oneScoreEverywhereGivesItsLevel() {
    List<Level> levels =
        IntStream.rangeClosed(0, 4)
            .mapToObj(score -> LevelSupport.highest(GUIDELINE, sheet(score)))
            .toList();

    assertThat(levels)
        .containsExactly(
            Level.NONE, Level.NONE, Level.PROVISIONAL, Level.GOOD_PRACTICE, Level.ADVANCED);
  }

  @Test
  void provisionalLooksAtCoreIndicatorsOnly() {
    assertThat(LevelSupport.highest(GUIDELINE, sheet(Map.of("2.4", 0))))
        .isEqualTo(Level.PROVISIONAL);
    assertThat(LevelSupport.highest(GUIDELINE, sheet(Map.of("2.1", 1)))).isEqualTo(Level.NONE);
  }

  @Test
  void goodPracticeNeedsCoreThreeNoZeroAndSixtyPercentInEachChapter() {
    assertThat(highest(Map.of())).isEqualTo(Level.GOOD_PRACTICE);
    assertThat(highest(Map.of("3.1", 2))).isEqualTo(Level.PROVISIONAL);
    assertThat(highest(Map.of("8.5", 0))).isEqualTo(Level.PROVISIONAL);
    // Chapter 8: 2*3 + 1+1+1+3 = 12 of 24 is 50 %; with 3+3 instead it is 66 %.
    assertThat(highest(Map.of("8.2", 1, "8.3", 1, "8.4", 1))).isEqualTo(Level.PROVISIONAL);
    assertThat(highest(Map.of("8.2", 1))).isEqualTo(Level.GOOD_PRACTICE);
  }

  @Test
  void advancedNeedsAChapterWithTheHighestScoreThroughout() {
    assertThat(highest(Map.of("8.1", 4, "8.2", 4, "8.3", 4, "8.4", 4, "8.5", 4)))
        .isEqualTo(Level.ADVANCED);
    assertThat(highest(Map.of("8.1", 4, "8.2", 4, "8.3", 4, "8.4", 4, "8.5", 3)))
        .isEqualTo(Level.GOOD_PRACTICE);
    assertThat(highest(Map.of("8.1", 4, "8.2", 4, "8.3", 4, "8.4", 4, "8.5", 4, "1.4", 0)))
        .isEqualTo(Level.PROVISIONAL);
  }

  private static Level highest(Map<String, Integer> exceptions) {
    return LevelSupport.highest(GUIDELINE, sheet(exceptions));
  }

  private static ChapterResult chapterResult(Sheet sheet, int chapter) {
    return ChapterResult.of(GUIDELINE, chapter(chapter), sheet).orElseThrow();
  }
}
