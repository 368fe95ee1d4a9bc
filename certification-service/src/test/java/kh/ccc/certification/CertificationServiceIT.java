package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kh.ccc.contracts.Contracts;
import kh.ccc.testing.ApiClient.Answer;
import kh.ccc.testing.Wire;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From a recommended assessment to a certificate that anyone can verify. */
class CertificationServiceIT extends CertificationIT {

  @Test
  void recommendedAssessmentLeadsToACertificateThatAnyoneCanVerify() {
    LocalDate granted = clock.today();
    String id = certificate();

    Answer certificate = expect(200, anyone().get("/api/certificates/" + id));
    String number = certificate.text("number");
    assertThat(number).matches("CBO-" + granted.getYear() + "-\\d{6}-[0-9A-Z]");
    assertThat(certificate.text("status")).isEqualTo("ACTIVE");
    assertThat(certificate.text("validFrom")).isEqualTo(granted.toString());
    assertThat(certificate.text("validUntil"))
        .isEqualTo(granted.plusYears(3).minusDays(1).toString());

    Answer answer = expect(200, verify(number));
    assertThat(answer.text("answer")).isEqualTo("VALID");
    assertThat(answer.json().at("/cbo/nameLatin").asString()).isEqualTo("Prey Chheu");
    assertThat(answer.json().at("/cbo/synthetic").asBoolean()).isTrue();
    assertThat(answer.json().at("/statement/en").asString()).contains(number, "valid", "made up");
    assertThat(answer.json().at("/statement/km").asString()).contains(number, "មានសុពលភាព");
    assertThat(answer.response().headers().firstValue("Cache-Control").orElse(""))
        .contains("max-age=1");
    assertThat(answer.body()).doesNotContain(REPRESENTATIVE, CHAIR);
    assertThat(certificate.body()).doesNotContain(REPRESENTATIVE, CHAIR);
  }

  @Test
  void answersAsOfEachDateStandAsTheyWere() {
    LocalDate granted = clock.today();
    String id = certificate();
    String number = anyone().get("/api/certificates/" + id).text("number");
    clock.travel(Duration.ofDays(10));
    LocalDate suspended = clock.today();
    expect(200, suspend(id, "\"1\""));
    clock.travel(Duration.ofDays(30));
    LocalDate reinstated = clock.today();
    expect(200, reinstate(id));

    assertThat(answer(number, LocalDate.MIN)).isEqualTo("NOT_YET_VALID");
    assertThat(answer(number, granted.minusDays(1))).isEqualTo("NOT_YET_VALID");
    assertThat(answer(number, granted)).isEqualTo("VALID");
    assertThat(answer(number, suspended.minusDays(1))).isEqualTo("VALID");
    assertThat(answer(number, suspended)).isEqualTo("SUSPENDED");
    assertThat(answer(number, reinstated.minusDays(1))).isEqualTo("SUSPENDED");
    assertThat(answer(number, reinstated)).isEqualTo("VALID");
    expect(422, "as-of-in-future", verify(number + "?asOf=" + clock.today().plusDays(1)));
  }

  @Test
  void termThatIsOverIsSeenWithoutAnybodysDoing() {
    String application = onAgenda(apply(assessment("PROVISIONAL", "0301"), "PROVISIONAL"));
    Answer decided = expect(200, decide(application, vote(application, "GRANT"), GRANT));
    String path = "/api/certificates/" + decided.json().at("/decision/certificateId").asString();
    Answer before = expect(200, anyone().get(path));
    clock.travel(Duration.ofDays(366));

    Answer inGrace = expect(200, anyone().get(path));
    assertThat(inGrace.text("status")).isEqualTo("GRACE");
    assertThat(inGrace.etag()).isNotEqualTo(before.etag());
    assertThat(verify(before.text("number")).text("answer")).isEqualTo("GRACE");
    clock.travel(Duration.ofDays(91));
    Answer after = expect(200, anyone().get(path));
    assertThat(after.text("status")).isEqualTo("EXPIRED");
    assertThat(after.etag()).isNotEqualTo(inGrace.etag());
    assertThat(verify(before.text("number")).text("answer")).isEqualTo("EXPIRED");
    expect(409, "certificate-expired", suspend(before.text("certificateId"), after.etag()));
  }

  @Test
  void cacheIsToldOfASuspensionByAnotherTag() {
    String id = certificate();
    String number = anyone().get("/api/certificates/" + id).text("number");
    String tag = verify(number).etag();
    assertThat(conditional(number, tag).status()).isEqualTo(304);
    expect(200, suspend(id, "\"1\""));
    Answer suspended = conditional(number, tag);
    assertThat(suspended.status()).isEqualTo(200);
    assertThat(suspended.text("answer")).isEqualTo("SUSPENDED");
    assertThat(suspended.json().at("/suspension/reason").asString()).isEqualTo("SAFEGUARDING_RISK");
  }

  private Answer conditional(String number, String tag) {
    return anyone()
        .send(
            anyone()
                .request(
                    "GET",
                    "/api/verifications/" + number,
                    java.net.http.HttpRequest.BodyPublishers.noBody())
                .header("If-None-Match", tag));
  }

  @Test
  void otherServicesHearOfEachStepInOrder() {
    String id = certificate();
    expect(200, suspend(id, "\"1\""));
    expect(200, reinstate(id));
    try (KafkaConsumer<String, String> consumer = consumer()) {
      Awaitility.await()
          .atMost(SOON)
          .untilAsserted(() ->
              assertThat(typesOf(consumer, id))
                  .containsExactly(
                      Contracts.CERTIFICATE_GRANTED.name(),
                      Contracts.CERTIFICATE_SUSPENDED.name(),
                      Contracts.CERTIFICATE_REINSTATED.name()));
    }
  }

  private static KafkaConsumer<String, String> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", Wire.bootstrapServers()),
        new StringDeserializer(),
        new StringDeserializer());
  }

  private static List<String> typesOf(KafkaConsumer<String, String> consumer, String key) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Contracts.CERTIFICATES.name()).stream()
            .map(CertificationServiceIT::partition)
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    List<String> types = new java.util.ArrayList<>();
    for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofSeconds(2))) {
      if (message.key().equals(key)) {
        types.add(
            new String(
                message.headers().lastHeader("ce_type").value(),
                java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return types;
  }

  private static TopicPartition partition(PartitionInfo info) {
    return new TopicPartition(info.topic(), info.partition());
  }

  private String answer(String number, LocalDate asOf) {
    return expect(200, verify(number + "?asOf=" + asOf)).text("answer");
  }
}
