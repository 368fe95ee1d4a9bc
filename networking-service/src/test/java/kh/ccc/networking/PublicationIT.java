package kh.ccc.networking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kh.ccc.contracts.Contracts;
import kh.ccc.testing.Wire;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** What the other services hear. */
class PublicationIT extends ServiceTest {

  @Test
  void everyStepThatConcernsOthersIsPublishedInOrder() {
    String network = network();
    String networkId = network.substring("/api/networks/".length());
    String cbo = registeredCbo();
    representative.put(network + "/members/" + cbo, "");
    String forum = forum(networkId);
    representative.post(
        forum + "/registrations", "{\"stakeholder\": \"CBO\", \"cboId\": \"%s\"}".formatted(cbo));
    coordinatorOf03.post(
        forum + "/attendance", "{\"participant\": \"%s\"}".formatted(REPRESENTATIVE));
    coordinatorOf03.post(
        forum + "/minutes", "{\"textEn\": \"Minutes\"}", key(), coordinatorOf03.get(forum).etag());
    delete(representative, network + "/members/" + cbo);

    assertThat(heard(Contracts.NETWORKS.name(), networkId, 3))
        .containsExactly(
            Contracts.NETWORK_CREATED.name(),
            Contracts.NETWORK_MEMBER_JOINED.name(),
            Contracts.NETWORK_MEMBER_LEFT.name());
    String forumId = forum.substring("/api/forums/".length());
    assertThat(heard(Contracts.FORUMS.name(), forumId, 4))
        .containsExactly(
            Contracts.FORUM_ANNOUNCED.name(),
            Contracts.FORUM_PARTICIPANT_REGISTERED.name(),
            Contracts.FORUM_ATTENDANCE_RECORDED.name(),
            Contracts.FORUM_MINUTES_PUBLISHED.name());
    assertThat(messages(Contracts.FORUMS.name(), forumId, 4).getLast().value())
        .contains(attended(cbo));
    var journal = auditor.get("/api/operations/networking/journal").json();
    assertThat(journal.path("commits").asInt()).isGreaterThan(5);
    assertThat(journal.path("findings")).isEmpty();
  }

  private static String attended(String cbo) {
    return "\"attendedCbos\":[\"" + cbo + "\"]";
  }

  private String forum(String networkId) {
    Instant now = Instant.now();
    var drafted =
        coordinatorOf03.post(
            "/api/forums",
            """
            {"networkId": "%s", "titleKm": "វេទិកា", "titleLatin": "Forum", "venue": "Hall",
             "startsAt": "%s", "endsAt": "%s", "capacity": 5}
            """
                .formatted(networkId, now.minusSeconds(60), now.plusSeconds(3600)));
    String path = "/api/forums/" + drafted.text("forumId");
    coordinatorOf03.post(path + "/announcement", "", key(), drafted.etag());
    return path;
  }

  /** Types of the first messages with that key. */
  static List<String> heard(String topic, String key, int count) {
    return messages(topic, key, count).stream()
        .map(record ->
            new String(
                record.headers().lastHeader("ce_type").value(),
                java.nio.charset.StandardCharsets.UTF_8))
        .toList();
  }

  private static List<ConsumerRecord<String, String>> messages(
      String topic, String key, int count) {
    List<ConsumerRecord<String, String>> found = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                Wire.bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> {
            consumer
                .poll(Duration.ofMillis(200))
                .forEach(record -> {
                  if (record.key().equals(key)) {
                    found.add(record);
                  }
                });
            return found.size() >= count;
          });
    }
    return found;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
