package kh.ccc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kh.ccc.contracts.EventType;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.TestTokens;
import kh.ccc.testing.Wire;
import kh.ccc.testing.WithInfrastructure;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a real broker, store and mail server, one of each for a run. */
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestTokens.Config.class)
abstract class ServiceTest {

  static final MailServer MAIL = new MailServer();

  @LocalServerPort int port;

  Wire wire;
  ApiClient admin;

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry registry) {
    registry.add("sahakum.smtp", MAIL::address);
  }

  @BeforeAll
  static void bePatientOnABusyMachine() {
    Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
  }

  @BeforeEach
  void open() {
    wire = new Wire();
    admin = ApiClient.as(port, "account-admin", "ADMIN");
    MAIL.up();
  }

  @AfterEach
  void close() {
    wire.close();
  }

  /** A person with a contact point. */
  record Person(String account, String email, ApiClient client) {}

  Person person(String language) {
    Person person = unreachable();
    var put =
        person
            .client()
            .put(
                "/api/contact-points/me",
                "{\"email\": \"%s\", \"language\": \"%s\"}".formatted(person.email(), language));
    assertThat(put.status()).as(put.body()).isEqualTo(204);
    return person;
  }

  Person unreachable() {
    String id = UUID.randomUUID().toString();
    String account = "account-" + id;
    return new Person(
        account,
        "person-" + id + "@example.org",
        ApiClient.as(port, account, "CBO_REPRESENTATIVE"));
  }

  <T extends Record> void publish(EventType<T> type, String key, long seq, T event) {
    wire.publish(type, key, "stream-" + key, seq, event);
  }

  /** {@code template status} of what that person was told, oldest first. */
  List<String> told(String account) {
    var page = admin.get("/api/deliveries?limit=200&recipient=" + account);
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    List<String> told = new ArrayList<>();
    page.json()
        .path("items")
        .forEach(item ->
            told.addFirst(item.path("template").asString() + " " + item.path("status").asString()));
    return told;
  }

  void awaitTold(String account, String... templatesWithStatus) {
    await().untilAsserted(() -> assertThat(told(account)).containsExactly(templatesWithStatus));
  }
}
