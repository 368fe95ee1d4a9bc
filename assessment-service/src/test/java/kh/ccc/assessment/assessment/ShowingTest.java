package kh.ccc.assessment.assessment;

import static kh.ccc.assessment.assessment.AssessmentFixtures.AT;
import static kh.ccc.assessment.assessment.AssessmentFixtures.REPRESENTATIVE;
import static kh.ccc.assessment.assessment.AssessmentFixtures.RULES;
import static kh.ccc.assessment.assessment.AssessmentFixtures.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import org.junit.jupiter.api.Test;

class ShowingTest {

  @Test
  void aFileIsShownForItsIndicatorUntilItIsTakenBack() {
    List<AssessmentEvent> events = new ArrayList<>(AssessmentFixtures.started());
    events.addAll(RULES.decide(given(events), add("1", "1.1")));
    assertThat(dossier(events).evidence())
        .extracting(EvidenceFile::evidenceId)
        .containsExactly("1");
    assertThat(dossier(events).participants().preparers()).contains(REPRESENTATIVE);

    events.addAll(RULES.decide(given(events), remove("1")));
    assertThat(dossier(events).evidence()).isEmpty();
    assertThat(RULES.decide(given(events), remove("1"))).isEmpty();
  }

  @Test
  void anIndicatorTakesThreeFilesAndNoneTwice() {
    List<AssessmentEvent> events = new ArrayList<>(AssessmentFixtures.started());
    for (String id : List.of("1", "2", "3")) {
      events.addAll(RULES.decide(given(events), add(id, "1.1")));
      assertRefused("evidence-there-already", events, add(id, "1.1"));
    }
    assertRefused("evidence-full", events, add("4", "1.1"));
    assertThat(RULES.decide(given(events), add("4", "1.2"))).hasSize(1);
  }

  @Test
  void nothingIsShownForAnIndicatorThatTheEditionDoesNotHave() {
    assertThatThrownBy(() -> RULES.decide(given(AssessmentFixtures.started()), add("1", "9.99")))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void whatWasHandedInStaysAsItIs() {
    List<AssessmentEvent> events = new ArrayList<>(AssessmentFixtures.answered());
    events.addAll(RULES.decide(given(events), add("1", "1.1")));
    events.add(new AssessmentEvent.Submitted(REPRESENTATIVE, AT));

    assertRefused("self-assessment-closed", events, add("2", "1.1"));
    assertRefused("self-assessment-closed", events, remove("1"));
    events.add(new AssessmentEvent.Returned("a page is missing"));
    assertThat(RULES.decide(given(events), add("2", "1.1"))).hasSize(1);
    assertThat(given(events)).isInstanceOf(Assessment.Returned.class);
  }

  private static void assertRefused(
      String code, List<AssessmentEvent> events, AssessmentCommand command) {
    assertThatThrownBy(() -> RULES.decide(given(events), command))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static Dossier dossier(List<AssessmentEvent> events) {
    return ((Assessment.Started) given(events)).dossier();
  }

  private static AssessmentCommand add(String id, String indicator) {
    return new AssessmentCommand.AddEvidence(
        new EvidenceFile(
            id, indicator, "ledger.jpg", "image/jpeg", 10, "sha-" + id, REPRESENTATIVE, AT));
  }

  private static AssessmentCommand remove(String id) {
    return new AssessmentCommand.RemoveEvidence(id, REPRESENTATIVE);
  }
}
