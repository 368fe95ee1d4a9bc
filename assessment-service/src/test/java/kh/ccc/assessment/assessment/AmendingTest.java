package kh.ccc.assessment.assessment;

import static kh.ccc.assessment.assessment.AssessmentFixtures.ADVISER;
import static kh.ccc.assessment.assessment.AssessmentFixtures.AT;
import static kh.ccc.assessment.assessment.AssessmentFixtures.RULES;
import static kh.ccc.assessment.assessment.AssessmentFixtures.given;
import static kh.ccc.assessment.assessment.AssessmentFixtures.recommended;
import static kh.ccc.assessment.assessment.AssessmentFixtures.then;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import kh.ccc.assessment.guideline.Level;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import org.junit.jupiter.api.Test;

class AmendingTest {

  private static final String LEAD = "account-lead";
  private static final AssessmentEvent WANTED = new AssessmentEvent.AmendmentWanted("appeal-1");
  private static final List<Answer> CHANGES = List.of(Answer.scored("1.1", 4, "seen again"));

  @Test
  void reportIsAmendedWhenAnAppealWantsItAndEarlierVersionsStay() {
    Assessment wanted = given(then(recommended(), WANTED));
    List<AssessmentEvent> events = amend(wanted, CHANGES, LEAD);
    assertThat(events).hasSize(1);
    Assessment.Recommended amended =
        (Assessment.Recommended) given(then(recommended(), WANTED, events.getFirst()));
    assertThat(amended.report().number()).isEqualTo(2);
    assertThat(amended.report().wantedBy()).isNull();
    assertThat(amended.report().earlier())
        .containsExactly(new Report.Version(1, Level.GOOD_PRACTICE, "works well", AT));
    assertThat(amended.dossier().findings().answers())
        .contains(CHANGES.getFirst())
        .hasSize(AssessmentFixtures.GUIDELINE.indicators().size());
    assertThat(amended.dossier().participants().evaluators()).contains(LEAD);
  }

  @Test
  void reportThatNobodyAskedAboutStaysAsItIs() {
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> amend(given(recommended()), CHANGES, LEAD));
    assertThat(refusal.code()).isEqualTo("amendment-not-wanted");
  }

  @Test
  void whoIsOnTheSideOfTheCboDoesNotAmend() {
    Assessment wanted = given(then(recommended(), WANTED));
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> amend(wanted, CHANGES, ADVISER));
    assertThat(refusal.code()).isEqualTo("amender-not-independent");
  }

  @Test
  void amendmentKeepsToTheGuideline() {
    Assessment wanted = given(then(recommended(), WANTED));
    assertThatThrownBy(() -> amend(wanted, List.of(Answer.scored("9.9", 3, null)), LEAD))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> amend(wanted, List.of(Answer.scored("1.1", 9, null)), LEAD))
        .isInstanceOf(Invalid.class);
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> amend(wanted, List.of(Answer.scored("1.1", 1, "no by-law")), LEAD));
    assertThat(refusal.code()).isEqualTo("level-not-supported");
  }

  private static List<AssessmentEvent> amend(Assessment state, List<Answer> changes, String by) {
    return RULES.decide(
        state,
        new AssessmentCommand.Amend(
            changes, Level.GOOD_PRACTICE, "amended", by, AT.plusSeconds(9)));
  }
}
