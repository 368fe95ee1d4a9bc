package kh.ccc.assessment.rehearsal;

import static kh.ccc.assessment.assessment.AssessmentFixtures.GUIDELINE;
import static kh.ccc.assessment.assessment.AssessmentFixtures.given;
import static kh.ccc.assessment.assessment.AssessmentFixtures.scored;
import static kh.ccc.assessment.assessment.AssessmentFixtures.then;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kh.ccc.assessment.assessment.Assessment;
import kh.ccc.assessment.assessment.AssessmentEvent;
import kh.ccc.assessment.guideline.Level;
import kh.ccc.assessment.guideline.LevelRule;
import kh.ccc.assessment.guideline.RuleSet;
import kh.ccc.assessment.guideline.RuleSet.Crossing;
import kh.ccc.assessment.guideline.Text;
import kh.ccc.assessment.guideline.csv.RuleSetFiles;
import org.junit.jupiter.api.Test;

class TrialTest {

  private static final Text TITLE = new Text("Trial", "ការសាកល្បង", "own_translation");

  @Test
  void sameRulesChangeNothing() {
    Outcome outcome = trial(List.of(), List.of()).of(recommended(Map.of()));
    assertThat(outcome.before()).isEqualTo(outcome.after()).isEqualTo(Level.GOOD_PRACTICE);
    assertThat(outcome.change()).isEqualTo(Outcome.Change.SAME);
  }

  @Test
  void indicatorThatBecomesCoreCostsTheLevelOfWhoIsWeakThere() {
    Trial trial = trial(List.of(new Crossing("1.3", true, List.of("1.3"))), List.of());
    assertThat(trial.of(recommended(Map.of("1.3", 2))).change()).isEqualTo(Outcome.Change.LOSE);
    assertThat(trial.of(recommended(Map.of("1.3", 3))).change()).isEqualTo(Outcome.Change.SAME);
  }

  @Test
  void ofMergedIndicatorsTheWeakestCounts() {
    Trial trial = trial(List.of(new Crossing("1.3", true, List.of("1.3", "1.4"))), List.of("1.4"));
    assertThat(trial.of(recommended(Map.of("1.4", 1))).change()).isEqualTo(Outcome.Change.LOSE);
  }

  @Test
  void indicatorThatIsDroppedNoLongerCosts() {
    Trial trial = trial(List.of(), List.of("1.3"));
    Outcome outcome = trial.of(recommended(Map.of("1.3", 0)));
    assertThat(outcome.before()).isEqualTo(Level.PROVISIONAL);
    assertThat(outcome.after()).isEqualTo(Level.GOOD_PRACTICE);
    assertThat(outcome.change()).isEqualTo(Outcome.Change.GAIN);
  }

  @Test
  void ruleSetWithUnknownIndicatorsIsRefusedAtTheStart() {
    assertThatThrownBy(() -> trial(List.of(new Crossing("1.3", true, List.of("9.9"))), List.of()))
        .hasMessageContaining("9.9");
  }

  @Test
  void ruleSetThatComesWithTheServiceCanBeUsed() {
    Trial trial = new Trial(GUIDELINE, RuleSetFiles.of("stricter-draft"));
    assertThat(trial.of(recommended(Map.of("4.6", 2))).change()).isEqualTo(Outcome.Change.LOSE);
    assertThat(trial.of(recommended(Map.of())).change()).isEqualTo(Outcome.Change.SAME);
  }

  private static Trial trial(List<Crossing> crosswalk, List<String> dropped) {
    List<LevelRule> levels = GUIDELINE.levels();
    return new Trial(
        GUIDELINE,
        new RuleSet("trial", TITLE, 1, GUIDELINE.coreWeight(), levels, crosswalk, dropped));
  }

  private static Assessment.Recommended recommended(Map<String, Integer> exceptions) {
    AssessmentEvent event =
        new AssessmentEvent.Recommended(
            Level.PROVISIONAL, "s", Instant.parse("2026-03-02T03:00:00Z"));
    return (Assessment.Recommended) given(then(scored(exceptions), event));
  }
}
