package kh.ccc.certification.eligibility.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.EventType;
import kh.ccc.contracts.Topic;
import kh.ccc.platform.consumer.Position;
import kh.ccc.platform.consumer.Subscription;
import kh.ccc.platform.journal.JournalJson;
import kh.ccc.testing.ContractFixtures;
import kh.ccc.testing.ContractFixtures.Example;
import org.junit.jupiter.api.Test;

class EligibilitySubscriptionsTest {

  private final List<CboFacts> cbos = new ArrayList<>();
  private final List<AssessmentFacts> assessments = new ArrayList<>();
  private final List<Subscription<?>> subscriptions =
      Stream.concat(
              EligibilitySubscriptions.ofCbos((facts, position) -> cbos.add(facts)).stream(),
              EligibilitySubscriptions.ofAssessments((facts, position) -> assessments.add(facts))
                  .stream())
          .toList();

  @Test
  void everythingThatHappensToCbosAndAssessmentsIsHeard() {
    Set<EventType<?>> heard =
        subscriptions.stream().map(Subscription::type).collect(Collectors.toSet());
    assertThat(heard).containsAll(typesOf(Contracts.CBOS));
    assertThat(heard).containsAll(typesOf(Contracts.ASSESSMENTS));
  }

  @Test
  void approvedSamplesOfCbosAreUnderstood() {
    deliverSamples();
    assertThat(cbos).hasSize(typesOf(Contracts.CBOS).size());
    assertThat(cbos).extracting(CboFacts::cboId).doesNotContainNull();
    assertThat(cbos).filteredOn(CboFacts::isRegistered).hasSize(1);
  }

  @Test
  void approvedSamplesOfAssessmentsAreUnderstood() {
    deliverSamples();
    assertThat(assessments).hasSize(typesOf(Contracts.ASSESSMENTS).size());
    AssessmentFacts recommended =
        assessments.stream().filter(AssessmentFacts::isRecommended).findFirst().orElseThrow();
    assertThat(recommended.recommended()).isEqualTo(Level.GOOD_PRACTICE);
    assertThat(recommended.evaluators()).isNotEmpty();
    assertThat(recommended.advisers()).containsExactly("account-adviser1");
    assertThat(recommended.recused()).containsExactly("account-assessor2");
  }

  private static List<EventType<?>> typesOf(Topic topic) {
    return Contracts.ALL.stream().filter(type -> type.topic().equals(topic)).toList();
  }

  private void deliverSamples() {
    for (Example<?> example : ContractFixtures.all()) {
      for (Subscription<?> subscription : subscriptions) {
        if (subscription.type().equals(example.type())) {
          deliver(subscription, JournalJson.MAPPER.writeValueAsString(example.event()));
        }
      }
    }
  }

  private static <T extends Record> void deliver(Subscription<T> subscription, String json) {
    T event = JournalJson.MAPPER.readValue(json, subscription.type().record());
    subscription.handler().on(event, new Position("sample-1", 1, 0, Instant.EPOCH));
  }
}
