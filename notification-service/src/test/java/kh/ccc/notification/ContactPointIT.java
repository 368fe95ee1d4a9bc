package kh.ccc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.registry.CboSubmitted;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.Wire;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ContactPointIT extends ServiceTest {

  private static final String ME = "/api/contact-points/me";

  @Autowired MongoDatabase database;

  @Test
  void aPersonKeepsReadsAndErasesTheOwnContactPoint() {
    Person person = unreachable();
    assertThat(person.client().get(ME).code()).isEqualTo("contact-point-unknown");

    assertThat(put(person.client(), person.email(), "km", "\"+85512345678\"").status())
        .isEqualTo(204);
    var kept = person.client().get(ME);
    assertThat(kept.text("email")).isEqualTo(person.email());
    assertThat(kept.text("language")).isEqualTo("km");
    assertThat(kept.text("phone")).isEqualTo("+85512345678");
    put(person.client(), "other@example.org", "en", "null");
    assertThat(person.client().get(ME).text("email")).isEqualTo("other@example.org");

    assertThat(erase(person.client()).status()).isEqualTo(204);
    assertThat(person.client().get(ME).status()).isEqualTo(404);
    for (String collection : List.of("people", "secrets")) {
      assertThat(
              database
                  .getCollection(collection)
                  .find(new Document("_id", person.account()))
                  .first())
          .isNull();
    }
  }

  @Test
  void nobodyButPeopleHaveOne() {
    ApiClient anonymous = ApiClient.anonymous(port);
    ApiClient machine = ApiClient.as(port, "client:demo-donor", "DONOR");

    assertThat(anonymous.get(ME).status()).isEqualTo(401);
    assertThat(put(anonymous, "a@example.org", "km", "null").status()).isEqualTo(401);
    assertThat(erase(anonymous).status()).isEqualTo(401);
    assertThat(machine.get(ME).status()).isEqualTo(403);
    assertThat(put(machine, "a@example.org", "km", "null").status()).isEqualTo(403);
    assertThat(erase(machine).status()).isEqualTo(403);
    assertThat(admin.get("/api/contact-points/account-cbo1").status()).isEqualTo(404);
  }

  @Test
  void badInputIsNamedAndNeverRepeated() {
    ApiClient client = unreachable().client();
    for (String wrong :
        List.of(
            "someone",
            "a@b",
            "a b@example.org",
            "a@example.org\\r\\nBcc: x@example.org",
            "a@-example.org",
            "\\\"a\\\"@example.org",
            ".a@example.org")) {
      var refused = put(client, wrong, "km", "null");
      assertThat(refused.status()).as(wrong).isEqualTo(422);
      assertThat(refused.body()).contains("/email").doesNotContain("example.org");
    }
    assertThat(put(client, "a@example.org", "fr", "null").status()).isEqualTo(422);
    assertThat(put(client, "a@example.org", "km", "\"012345678\"").status()).isEqualTo(422);
    assertThat(client.put(ME, "{}").status()).isEqualTo(422);
    assertThat(client.put(ME, "{\"mail\": \"x\"}").status()).isEqualTo(400);
    assertThat(client.put(ME, "nonsense").status()).isEqualTo(400);
  }

  @Test
  void anAddressStaysWhereItBelongs(CapturedOutput output) {
    String canary = "canary-" + UUID.randomUUID();
    Person person = unreachable();
    put(person.client(), canary + "@example.org", "en", "\"+85598765432\"");
    String cbo = UUID.randomUUID().toString();
    MAIL.down();
    publish(
        Contracts.CBO_SUBMITTED,
        cbo,
        1,
        new CboSubmitted(Events.cbo(cbo, "SUBMITTED", person.account())));
    await().untilAsserted(() -> assertThat(output.getAll()).contains("will be tried again"));
    MAIL.up();
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(told(person.account())).contains("cbo-submitted SENT"));
    assertThat(MAIL.arrivedFor(canary + "@example.org")).hasSize(1);

    assertThat(output.getAll()).doesNotContain(canary).doesNotContain("98765432");
    assertThat(everythingStored()).contains(person.account()).doesNotContain(canary);
    assertThat(everythingPublished()).contains(cbo).doesNotContain(canary);
  }

  private String everythingStored() {
    StringBuilder all = new StringBuilder();
    for (String collection : database.listCollectionNames()) {
      for (Document document : database.getCollection(collection).find().batchSize(500)) {
        all.append(document.toJson()).append('\n');
        document
            .values()
            .forEach(value -> {
              if (value instanceof org.bson.types.Binary binary) {
                all.append(new String(binary.getData(), java.nio.charset.StandardCharsets.UTF_8));
              }
            });
      }
    }
    return all.toString();
  }

  private static String everythingPublished() {
    StringBuilder all = new StringBuilder();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                Wire.bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString()),
            new StringDeserializer(),
            new StringDeserializer())) {
      var partitions =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .filter(info -> info.topic().startsWith("ccc."))
              .map(info ->
                  new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<org.apache.kafka.common.TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(record -> all.append(record.key()).append(record.value()).append('\n'));
      }
    }
    return all.toString();
  }

  private static ApiClient.Answer put(ApiClient who, String email, String language, String phone) {
    return who.put(
        ME,
        "{\"email\": \"%s\", \"language\": \"%s\", \"phone\": %s}"
            .formatted(email, language, phone));
  }

  private static ApiClient.Answer erase(ApiClient who) {
    return who.send(who.request("DELETE", ME, java.net.http.HttpRequest.BodyPublishers.noBody()));
  }
}
