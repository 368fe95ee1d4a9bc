package kh.ccc.assessment.assessment.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kh.ccc.assessment.assessment.Assessment;
import kh.ccc.assessment.assessment.AssessmentEvent;
import kh.ccc.assessment.assessment.AssessmentFixtures;
import kh.ccc.assessment.assessment.AssessmentFold;
import kh.ccc.assessment.guideline.Guidelines;
import kh.ccc.contracts.assessment.AssessmentRecommended;
import kh.ccc.contracts.assessment.AssessmentStarted;
import kh.ccc.contracts.assessment.ChapterResult;
import kh.ccc.platform.journal.JournalJson;
import kh.ccc.platform.journal.Message;
import org.junit.jupiter.api.Test;

class AssessmentMessagesTest {

  private static final AssessmentMessages MESSAGES =
      new AssessmentMessages(new Guidelines(List.of(AssessmentFixtures.GUIDELINE)));

  @Test
  void eachStepIsToldUnderItsName() {
    assertThat(types(AssessmentFixtures.recommended()))
        .containsExactly(
            "assessment.assessment-started.v1",
            "assessment.assessment-submitted.v1",
            "assessment.assessor-assigned.v1",
            "assessment.assessor-accepted.v1",
            "assessment.assessment-recommended.v1");
    assertThat(types(AssessmentFixtures.recused())).endsWith("assessment.assessor-recused.v1");
    assertThat(types(AssessmentFixtures.returned())).endsWith("assessment.assessment-returned.v1");
    assertThat(types(AssessmentFixtures.abandoned()))
        .endsWith("assessment.assessment-abandoned.v1");
  }

  @Test
  void aStartedAssessmentHasNoResult() {
    Message<?> message = last(AssessmentFixtures.started());

    assertThat(message.key()).isEqualTo("assessment-1");
    assertThat(((AssessmentStarted) message.body()).assessment())
        .isEqualTo(
            new kh.ccc.contracts.assessment.Assessment(
                "assessment-1",
                "cbo-1",
                "03010101",
                "INITIAL",
                1,
                "SELF_ASSESSMENT",
                AssessmentFixtures.REPRESENTATIVE,
                null,
                List.of(),
                List.of(),
                null,
                null,
                0,
                null,
                List.of(AssessmentFixtures.ADVISER),
                List.of()));
  }

  @Test
  void aRecommendationTellsResultsLevelAndEvaluators() {
    List<AssessmentEvent> events =
        AssessmentFixtures.then(
            AssessmentFixtures.scored(Map.of("2.4", 0, "1.3", 1)),
            new AssessmentEvent.Recommended(
                kh.ccc.assessment.guideline.Level.PROVISIONAL, "a start", AssessmentFixtures.AT));

    kh.ccc.contracts.assessment.Assessment told =
        ((AssessmentRecommended) last(events).body()).assessment();
    assertThat(told.status()).isEqualTo("RECOMMENDED");
    assertThat(told.recommendedLevel()).isEqualTo("PROVISIONAL");
    assertThat(told.evaluators()).containsExactly(AssessmentFixtures.ASSESSOR);
    assertThat(told.coreMinimum()).isEqualTo(3);
    assertThat(told.minimum()).isZero();
    assertThat(told.openMajors()).isEqualTo(1);
    assertThat(told.chapters()).hasSize(8).contains(new ChapterResult(3, 75, 3));
  }

  @Test
  void answersNotesAndDeclarationsStayHere() {
    for (List<AssessmentEvent> life :
        List.of(AssessmentFixtures.recommended(), AssessmentFixtures.recused())) {
      assertThat(messages(life).map(m -> JournalJson.MAPPER.writeValueAsString(m.body())))
          .noneMatch(json -> json.contains("as seen") || json.contains("a relative"));
    }
  }

  private static List<String> types(List<AssessmentEvent> events) {
    return messages(events).map(message -> message.type().name()).toList();
  }

  private static Message<?> last(List<AssessmentEvent> events) {
    return messages(events).toList().getLast();
  }

  private static Stream<Message<?>> messages(List<AssessmentEvent> events) {
    return Stream.iterate(0, i -> i < events.size(), i -> i + 1)
        .flatMap(i -> {
          Assessment before = AssessmentFixtures.given(events.subList(0, i));
          Assessment after = AssessmentFold.apply(before, events.get(i));
          return MESSAGES.of(before, events.get(i), after).stream();
        });
  }
}
