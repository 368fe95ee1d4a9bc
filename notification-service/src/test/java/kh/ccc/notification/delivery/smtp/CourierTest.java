package kh.ccc.notification.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import kh.ccc.notification.MailServer;
import kh.ccc.notification.cbo.KnownCbo;
import kh.ccc.notification.contact.ContactPoint;
import kh.ccc.notification.contact.Language;
import kh.ccc.notification.delivery.Delivery;
import kh.ccc.notification.delivery.DeliveryStatus;
import kh.ccc.notification.delivery.InMemoryContactPoints;
import kh.ccc.notification.delivery.InMemoryDeliveries;
import kh.ccc.notification.delivery.Letters;
import kh.ccc.notification.delivery.Notice;
import kh.ccc.notification.delivery.Template;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class CourierTest {

  private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");
  private static final String ADDRESS = "sokha@example.org";

  private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
  private final InMemoryContactPoints contacts = new InMemoryContactPoints();
  private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("smtp");
  private final MailServer server = new MailServer();

  @BeforeEach
  void aPersonWithOneDelivery() {
    contacts.put("account-a", new ContactPoint(ADDRESS, Language.KM, null), NOW.minusSeconds(600));
    deliveries.add(delivery(NOW.minusSeconds(60)));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aMailIsSentInThePersonsLanguageWithAStableMessageId() throws Exception {
    server.up();
    courier(server.port()).sendAllDue();

    assertThat(status()).isEqualTo(DeliveryStatus.SENT);
    var mail = server.arrivedFor(ADDRESS).getFirst();
    assertThat(mail.getMessageID()).isEqualTo(SmtpMails.messageId("cbo-c1/1/0|account-a|EMAIL"));
    assertThat(mail.getSubject()).isEqualTo("បានទទួលកំណត់ត្រា៖ សហគមន៍");
    assertThat(mail.getContentLanguage()).containsExactly("km");
    assertThat((String) mail.getContent()).contains("https://sahakum.example/");
  }

  @Test
  void aSentMailIsNotSentAgain() {
    server.up();
    Courier courier = courier(server.port());
    courier.sendAllDue();
    deliveries.add(delivery(NOW.minusSeconds(60)));
    courier.sendAllDue();

    assertThat(server.arrivedFor(ADDRESS)).hasSize(1);
  }

  @Test
  void aServerThatIsAwayMakesItWait() {
    courier(server.port()).sendAllDue();

    assertThat(status()).isEqualTo(DeliveryStatus.QUEUED);
    assertThat(deliveries.next("cbo-c1/1/0|account-a|EMAIL")).contains(NOW.plusSeconds(1));
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isEqualTo(1);
  }

  @Test
  void anOpenBreakerClaimsNothing() {
    breaker.transitionToForcedOpenState();
    server.up();
    courier(server.port()).sendAllDue();

    assertThat(status()).isEqualTo(DeliveryStatus.QUEUED);
    assertThat(deliveries.next("cbo-c1/1/0|account-a|EMAIL")).contains(NOW.minusSeconds(60));
  }

  @Test
  void aRefusalForGoodEndsIt() throws Exception {
    try (RefusingSmtp refusing = new RefusingSmtp("550 no such user")) {
      courier(refusing.port()).sendAllDue();
    }

    assertThat(status()).isEqualTo(DeliveryStatus.FAILED);
    assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
  }

  @Test
  void aRefusalForNowMakesItWait() throws Exception {
    try (RefusingSmtp refusing = new RefusingSmtp("451 try again later")) {
      courier(refusing.port()).sendAllDue();
    }

    assertThat(status()).isEqualTo(DeliveryStatus.QUEUED);
  }

  @Test
  void afterThreeDaysItIsGivenUp() {
    deliveries.end("cbo-c1/1/0|account-a|EMAIL", DeliveryStatus.SENT, NOW);
    contacts.erase("account-a");
    contacts.put(
        "account-a", new ContactPoint(ADDRESS, Language.EN, null), NOW.minus(Duration.ofDays(9)));
    Delivery old = delivery("cbo-c2/1/0", NOW.minus(Duration.ofDays(3)).minusSeconds(1));
    deliveries.add(old);
    courier(server.port()).sendAllDue();

    assertThat(deliveries.all())
        .last()
        .extracting(Delivery::status)
        .isEqualTo(DeliveryStatus.FAILED);
  }

  @Test
  void whoErasedTheContactPointMeanwhileIsNotTold() {
    server.up();
    contacts.erase("account-a");
    courier(server.port()).sendAllDue();

    assertThat(status()).isEqualTo(DeliveryStatus.NO_CONTACT);
    assertThat(server.arrivedFor(ADDRESS)).isEmpty();
  }

  @Test
  void aContactPointMadeAfterwardsIsNotTold() {
    server.up();
    contacts.erase("account-a");
    contacts.put("account-a", new ContactPoint(ADDRESS, Language.KM, null), NOW);
    courier(server.port()).sendAllDue();

    assertThat(status()).isEqualTo(DeliveryStatus.NO_CONTACT);
    assertThat(server.arrivedFor(ADDRESS)).isEmpty();
  }

  @Test
  void pausesDoubleUpToHalfAMinute() {
    assertThat(Courier.pauseAfter(1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(Courier.pauseAfter(4)).isEqualTo(Duration.ofSeconds(8));
    assertThat(Courier.pauseAfter(400)).isEqualTo(Duration.ofSeconds(30));
  }

  private DeliveryStatus status() {
    return deliveries.all().getFirst().status();
  }

  private static Delivery delivery(Instant at) {
    return delivery("cbo-c1/1/0", at);
  }

  private static Delivery delivery(String eventId, Instant at) {
    Notice notice = Notice.of(Template.CBO_SUBMITTED, "/").cbo("c1");
    return new Delivery(eventId, "account-a", Language.KM, notice, DeliveryStatus.QUEUED, 0, at);
  }

  private Courier courier(int port) {
    JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    smtp.setHost("127.0.0.1");
    smtp.setPort(port);
    smtp.getJavaMailProperties().put("mail.smtp.timeout", "3000");
    return new Courier(
        deliveries,
        contacts,
        id -> Optional.of(new KnownCbo(id, "សហគមន៍", "Community", false, "account-a")),
        new Letters("https://sahakum.example"),
        new SmtpMails(smtp, "no-reply@sahakum.example"),
        breaker,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
