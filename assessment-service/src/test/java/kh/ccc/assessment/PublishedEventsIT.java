package kh.ccc.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.assessment.AssessmentRecommended;
import kh.ccc.platform.journal.JournalJson;
import kh.ccc.testing.Wire;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

class PublishedEventsIT extends ServiceTest {

  @Test
  void otherServicesHearEachStepInOrder() {
    String path = desk.scored(4);
    desk.act(
        desk.assessor,
        "POST",
        path,
        "/recommendation",
        "{\"level\": \"ADVANCED\", \"summary\": \"a model\"}");
    String id = path.substring(path.lastIndexOf('/') + 1);

    List<ConsumerRecord<String, byte[]>> heard = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      consumer.subscribe(List.of(Contracts.ASSESSMENTS.name()));
      await()
          .until(() -> {
            consumer
                .poll(Duration.ofMillis(200))
                .forEach(message -> {
                  if (message.key().equals(id)) {
                    heard.add(message);
                  }
                });
            return heard.size() >= 5;
          });
    }

    assertThat(heard.stream().map(PublishedEventsIT::type))
        .containsExactly(
            "assessment.assessment-started.v1",
            "assessment.assessment-submitted.v1",
            "assessment.assessor-assigned.v1",
            "assessment.assessor-accepted.v1",
            "assessment.assessment-recommended.v1");
    AssessmentRecommended last =
        JournalJson.MAPPER.readValue(heard.getLast().value(), AssessmentRecommended.class);
    assertThat(last.assessment().recommendedLevel()).isEqualTo("ADVANCED");
    assertThat(last.assessment().evaluators()).containsExactly("account-assessor1");
    assertThat(last.assessment().openMajors()).isZero();
  }

  private static String type(ConsumerRecord<String, byte[]> message) {
    return new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
  }

  private static KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers", Wire.bootstrapServers(),
            "group.id", UUID.randomUUID().toString(),
            "auto.offset.reset", "earliest"),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
