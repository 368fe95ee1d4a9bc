package kh.ccc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.Certificate;
import kh.ccc.contracts.certification.CertificateGranted;
import kh.ccc.contracts.certification.CertificateSuspended;
import kh.ccc.contracts.certification.Words;
import kh.ccc.notification.sms.security.ProviderSecret;
import kh.ccc.platform.time.Programme;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** People ask by SMS; the provider hands their words over and brings the answer back. */
@TestPropertySource(properties = "sahakum.sms.secret=" + SmsIT.SECRET)
class SmsIT extends ServiceTest {

  static final String SECRET = "shared-with-the-provider";
  private static final String CALLER = "+85512987654";

  @Autowired MongoDatabase database;

  @Test
  void certificateIsAnsweredAsItStands() {
    String number = "CBO-2026-%06d-3".formatted(100_000 + new SecureRandom().nextInt(800_000));
    String id = UUID.randomUUID().toString();
    publish(
        Contracts.CERTIFICATE_GRANTED,
        id,
        1,
        new CertificateGranted(certificate(id, number, "ACTIVE")));
    await().untilAsserted(() -> assertThat(text(ask(number))).contains("is valid until"));
    publish(
        Contracts.CERTIFICATE_SUSPENDED,
        id,
        2,
        new CertificateSuspended(
            certificate(id, number, "SUSPENDED"),
            "UNDER_REVIEW",
            new Words("ពិនិត្យឡើងវិញ", "being reviewed")));
    await().untilAsserted(() -> assertThat(text(ask(number))).contains("suspended"));
    assertThat(text(ask("KM " + number))).contains("ត្រូវបានផ្អាក");
    assertThat(ask(number).json().at("/messages/0/to").asString()).isEqualTo(CALLER);
    for (String collection : database.listCollectionNames()) {
      for (Document document : database.getCollection(collection).find().batchSize(500)) {
        assertThat(document.toJson()).doesNotContain("12987654");
      }
    }
  }

  @Test
  void onlyTheProviderIsListenedTo() {
    String body = body("CBO-2026-000123-3");
    String now = String.valueOf(Instant.now().getEpochSecond());
    String old = String.valueOf(Instant.now().minusSeconds(600).getEpochSecond());
    assertThat(send(body, now, sign(SECRET, now, body)).status()).isEqualTo(200);
    assertThat(send(body, now, sign("another", now, body)).status()).isEqualTo(403);
    assertThat(send(body, old, sign(SECRET, old, body)).status()).isEqualTo(403);
    assertThat(send(body, now, sign(SECRET, now, body + " ")).status()).isEqualTo(403);
    assertThat(send(body, "soon", sign(SECRET, "soon", body)).status()).isEqualTo(403);
    assertThat(send(body, "", "").status()).isEqualTo(403);
    for (String bad : new String[] {"{", "[]", "{}", "{\"from\": \"\", \"text\": \"x\"}"}) {
      assertThat(send(bad, now, sign(SECRET, now, bad)).code()).isEqualTo("malformed");
    }
  }

  @Test
  void withoutASecretNobodyIsListenedTo() {
    assertThat(new ProviderSecret("").isGenuine("1", new byte[0], "", Instant.ofEpochSecond(1)))
        .isFalse();
  }

  private Answer ask(String text) {
    String body = body(text);
    String now = String.valueOf(Instant.now().getEpochSecond());
    Answer answer = send(body, now, sign(SECRET, now, body));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static String text(Answer answer) {
    return answer.json().at("/messages/0/text").asString();
  }

  private static String body(String text) {
    return "{\"from\": \"%s\", \"to\": \"+85510\", \"text\": \"%s\"}".formatted(CALLER, text);
  }

  private static String sign(String secret, String timestamp, String body) {
    return HexFormat.of()
        .formatHex(
            new ProviderSecret(secret).sign(timestamp, body.getBytes(StandardCharsets.UTF_8)));
  }

  private Answer send(String body, String timestamp, String signature) {
    ApiClient provider = ApiClient.anonymous(port);
    return provider.send(
        provider
            .request("POST", "/api/sms/incoming", BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .header("X-Sms-Timestamp", timestamp)
            .header("X-Sms-Signature", signature));
  }

  private static Certificate certificate(String id, String number, String status) {
    return new Certificate(
        id,
        number,
        "cbo-" + id,
        "03",
        "GOOD_PRACTICE",
        1,
        LocalDate.now(Programme.ZONE).minusDays(10),
        LocalDate.now(Programme.ZONE).plusYears(2),
        status,
        null,
        null,
        null,
        null,
        null);
  }
}
