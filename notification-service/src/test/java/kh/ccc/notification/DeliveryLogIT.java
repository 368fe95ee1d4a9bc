package kh.ccc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.registry.CboSubmitted;
import kh.ccc.notification.contact.Language;
import kh.ccc.notification.delivery.Delivery;
import kh.ccc.notification.delivery.DeliveryStatus;
import kh.ccc.notification.delivery.Notice;
import kh.ccc.notification.delivery.Template;
import kh.ccc.notification.delivery.mongo.MongoDeliveries;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeliveryLogIT extends ServiceTest {

  private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");
  private static final Duration TERM = Duration.ofSeconds(45);

  @Test
  void theLogIsForThoseWhoOverseeTheWholeCountry() {
    Map<ApiClient, Integer> expected = new LinkedHashMap<>();
    expected.put(ApiClient.anonymous(port), 401);
    expected.put(ApiClient.as(port, "account-cbo", "CBO_REPRESENTATIVE"), 403);
    expected.put(ApiClient.as(port, "account-coordinator", "NETWORK_COORDINATOR"), 403);
    expected.put(ApiClient.as(port, "account-donor", "DONOR"), 403);
    expected.put(ApiClient.as(port, "account-officer03", "PROGRAMME_OFFICER@03"), 403);
    expected.put(ApiClient.as(port, "account-officer", "PROGRAMME_OFFICER"), 200);
    expected.put(ApiClient.as(port, "account-auditor", "AUDITOR"), 200);
    expected.put(admin, 200);

    expected.forEach((who, status) -> {
      assertThat(who.get("/api/deliveries").status()).isEqualTo(status);
      assertThat(who.get("/api/deliveries/mine").status()).isEqualTo(status == 401 ? 401 : 200);
    });
  }

  @Test
  void aPersonSeesTheOwnDeliveriesOnly() {
    Person one = unreachable();
    Person other = unreachable();
    String cbo = UUID.randomUUID().toString();
    publish(
        Contracts.CBO_SUBMITTED,
        cbo,
        1,
        new CboSubmitted(Events.cbo(cbo, "SUBMITTED", one.account())));

    await()
        .untilAsserted(() ->
            assertThat(one.client().get("/api/deliveries/mine").json().path("items")).hasSize(1));
    assertThat(other.client().get("/api/deliveries/mine").json().path("items")).isEmpty();
  }

  @Test
  void whatAPersonWasToldIsReadInTheLanguageThatIsAskedFor() {
    Person person = unreachable();
    String cbo = UUID.randomUUID().toString();
    publish(
        Contracts.CBO_SUBMITTED,
        cbo,
        1,
        new CboSubmitted(Events.cbo(cbo, "SUBMITTED", person.account())));
    await()
        .untilAsserted(() ->
            assertThat(person.client().get("/api/deliveries/mine").json().path("items"))
                .hasSize(1));

    JsonNode english =
        person.client().speaking("en").get("/api/deliveries/mine").json().path("items").get(0);
    JsonNode khmer =
        person.client().speaking("km").get("/api/deliveries/mine").json().path("items").get(0);

    assertThat(english.path("subject").asString()).contains("Record received");
    assertThat(english.path("body").asString()).startsWith("We received the record of");
    assertThat(english.path("path").asString()).startsWith("/");
    assertThat(english.path("mailed").asBoolean(true)).isFalse();
    assertThat(khmer.path("subject").asString()).containsPattern("[\u1780-\u17ff]");
  }

  @Test
  void theLogIsReadPageByPageAndByStatus() {
    Person person = unreachable();
    for (int i = 0; i < 5; i++) {
      String cbo = UUID.randomUUID().toString();
      publish(
          Contracts.CBO_SUBMITTED,
          cbo,
          1,
          new CboSubmitted(Events.cbo(cbo, "SUBMITTED", person.account())));
    }
    await().untilAsserted(() -> assertThat(told(person.account())).hasSize(5));

    Set<String> seen = new TreeSet<>();
    String path = "/api/deliveries?status=NO_CONTACT&limit=2&recipient=" + person.account();
    String next = "";
    do {
      var page = admin.get(path + (next.isEmpty() ? "" : "&cursor=" + next));
      page.json()
          .path("items")
          .forEach(item -> {
            assertThat(seen.add(item.path("deliveryId").asString())).isTrue();
          });
      next = page.text("next");
    } while (!next.isEmpty());
    assertThat(seen).hasSize(5);
    assertThat(
            admin
                .get("/api/deliveries?status=SENT&recipient=" + person.account())
                .json()
                .path("items"))
        .isEmpty();
    assertThat(admin.get("/api/deliveries?status=x").status()).isEqualTo(400);
    assertThat(admin.get("/api/deliveries?cursor=eHg").status()).isEqualTo(400);
  }

  @Test
  void aClaimIsHeldByOneAndEndsWithItsTerm() {
    MongoDatabase database = TestDatabase.fresh();
    MongoDeliveries first = deliveries(database, "one");
    MongoDeliveries second = deliveries(database, "two");
    assertThat(first.add(delivery())).isTrue();
    assertThat(second.add(delivery())).isFalse();

    assertThat(first.claim(NOW, TERM).map(Delivery::attempts)).isEqualTo(Optional.of(0));
    assertThat(second.claim(NOW, TERM)).isEmpty();
    assertThat(second.claim(NOW.plus(TERM), TERM).map(Delivery::attempts))
        .isEqualTo(Optional.of(1));
  }

  @Test
  void anInstanceThatComesBackTakesUpItsOwnClaimsAtOnce() {
    MongoDatabase database = TestDatabase.fresh();
    MongoDeliveries killed = deliveries(database, "one");
    killed.add(delivery());
    killed.claim(NOW, TERM);

    assertThat(deliveries(database, "two").claim(NOW, TERM)).isEmpty();
    assertThat(deliveries(database, "one").claim(NOW, TERM)).isPresent();
  }

  @Test
  void whatHasEndedIsNeverDueAgain() {
    MongoDatabase database = TestDatabase.fresh();
    MongoDeliveries deliveries = deliveries(database, "one");
    deliveries.add(delivery());
    deliveries.claim(NOW, TERM);
    deliveries.end(delivery().id(), DeliveryStatus.SENT, NOW);
    deliveries.again(delivery().id(), NOW);
    deliveries.end(delivery().id(), DeliveryStatus.FAILED, NOW);

    assertThat(deliveries.claim(NOW.plus(Duration.ofDays(1)), TERM)).isEmpty();
    assertThat(
            deliveries.list(
                new kh.ccc.notification.delivery.Deliveries.Filter(null, null), null, 10))
        .singleElement()
        .extracting(Delivery::status)
        .isEqualTo(DeliveryStatus.SENT);
  }

  private static MongoDeliveries deliveries(MongoDatabase database, String instance) {
    MongoDeliveries deliveries = new MongoDeliveries(database, instance);
    deliveries.prepare();
    return deliveries;
  }

  private static Delivery delivery() {
    Notice notice = Notice.of(Template.CBO_SUBMITTED, "/").cbo("c1").text("reason", "x");
    return new Delivery(
        "cbo-c1/1/0",
        "account-a",
        Language.KM,
        notice,
        DeliveryStatus.QUEUED,
        0,
        NOW.minusSeconds(1));
  }
}
