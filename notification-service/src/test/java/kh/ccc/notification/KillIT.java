package kh.ccc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.registry.CboRegistered;
import kh.ccc.contracts.registry.CboSubmitted;
import kh.ccc.notification.contact.ContactPoint;
import kh.ccc.notification.contact.Language;
import kh.ccc.notification.contact.mongo.MongoContactPoints;
import kh.ccc.notification.delivery.Deliveries;
import kh.ccc.notification.delivery.Delivery;
import kh.ccc.notification.delivery.DeliveryStatus;
import kh.ccc.notification.delivery.mongo.MongoDeliveries;
import kh.ccc.testing.Wire;
import kh.ccc.testing.WithInfrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process of its own, killed in the middle of sending. */
@WithInfrastructure
class KillIT {

  private static final String NAME = "notification-killed";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String run = UUID.randomUUID().toString();
  private final String account = "account-" + run;
  private final String email = "person-" + run + "@example.org";
  private final MailServer mail = new MailServer();
  private final MongoClient client = MongoClients.create(setting("SAHAKUM_MONGODB"));
  private final MongoDatabase database = client.getDatabase(NAME);
  private final MongoDeliveries log = new MongoDeliveries(database, "test");

  private @Nullable Process service;

  @TempDir Path directory;

  @AfterEach
  void close() throws InterruptedException {
    kill();
    mail.close();
    client.close();
  }

  @Test
  void whatWasBeingSentIsSentOnceByTheNextProcess() throws Exception {
    new MongoContactPoints(database)
        .put(account, new ContactPoint(email, Language.EN, null), Instant.now());
    CboSubmitted submitted = new CboSubmitted(Events.cbo(run, "SUBMITTED", account));
    Blackhole blackhole = new Blackhole(mail.port());
    try (blackhole;
        Wire wire = new Wire()) {
      service = start();
      wire.publish(Contracts.CBO_SUBMITTED, run, "cbo-" + run, 1, submitted);
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(attempts()).isEqualTo(1));
      assertThat(statuses()).containsExactly(DeliveryStatus.QUEUED);
      kill();
    }

    mail.up();
    service = start();
    try (Wire wire = new Wire()) {
      wire.publish(Contracts.CBO_SUBMITTED, run, "cbo-" + run, 1, submitted);
      wire.publish(
          Contracts.CBO_REGISTERED,
          run,
          "cbo-" + run,
          2,
          new CboRegistered(Events.cbo(run, "REGISTERED", account)));
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(statuses()).containsExactly(DeliveryStatus.SENT, DeliveryStatus.SENT));
    }
    assertThat(mail.arrivedFor(email)).hasSize(2);
  }

  /** SIGKILL: nothing of it gets to run once more. */
  private void kill() throws InterruptedException {
    Process running = service;
    if (running != null) {
      running.destroyForcibly().waitFor();
    }
  }

  private List<DeliveryStatus> statuses() {
    return ours().stream().map(Delivery::status).toList();
  }

  private int attempts() {
    return ours().stream().mapToInt(Delivery::attempts).sum();
  }

  private List<Delivery> ours() {
    return log.list(new Deliveries.Filter(account, null), null, 10);
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            NotificationApplication.class.getName(),
            "--spring.application.name=" + NAME,
            "--server.port=0",
            "--sahakum.instance=one");
    builder.environment().put("SAHAKUM_MONGODB", setting("SAHAKUM_MONGODB"));
    builder.environment().put("SAHAKUM_KAFKA", setting("SAHAKUM_KAFKA"));
    builder.environment().put("SAHAKUM_SMTP", mail.address());
    Path output = Files.createTempFile(directory, "service", ".txt");
    return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }

  private static String setting(String name) {
    String property = System.getProperty(name);
    return property != null ? property : System.getenv(name);
  }
}
