package kh.ccc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kh.ccc.gateway.Caller.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = {
      "sahakum.gateway.timeouts.answer=1s",
      "sahakum.gateway.timeouts.long-answer=4s",
      "sahakum.gateway.breaker.calls=6",
      "sahakum.gateway.breaker.pause=2s"
    })
class ResilienceIT extends GatewayIT {

  private static final BreakingBackend BREAKING = new BreakingBackend();
  private static final int MIB = 1 << 20;

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry registry) {
    addresses(registry);
    registry.add("sahakum.gateway.services.networking", BREAKING::url);
    // Nothing listens here.
    registry.add("sahakum.gateway.services.notification", () -> "http://127.0.0.1:1");
  }

  @AfterAll
  static void stop() throws IOException {
    BREAKING.close();
  }

  /** Breakers remember; good answers make them forget. */
  @BeforeEach
  void calm() {
    BREAKING.breakNext(0);
    for (String path : new String[] {"/api/networks", "/api/cbos", "/api/guidelines"}) {
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> {
            for (int i = 0; i < 6; i++) {
              assertThat(caller().get(path).status()).isEqualTo(200);
            }
          });
    }
    SERVICES.values().forEach(Backend::reset);
  }

  @Test
  void commandIsNeverSentTwice() {
    BREAKING.breakNext(1);
    Answer answer =
        caller()
            .send(
                caller()
                    .request("/api/networks")
                    .header("Accept-Language", "km")
                    .POST(HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(BREAKING.requests()).isEqualTo(1);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("outcome-unknown");
    assertThat(answer.json().path("detail").asString()).contains("Idempotency-Key");
    assertThat(answer.json().path("title").asString()).containsPattern("\\p{IsKhmer}");
    assertThat(answer.header("Retry-After")).isNotEmpty();
  }

  @Test
  void emptyCommandIsNotSentTwiceEither() {
    BREAKING.breakNext(1);
    caller().post("/api/networks/x/membership", new byte[0]);

    assertThat(BREAKING.requests()).isEqualTo(1);
  }

  @Test
  void questionIsAskedOnceMore() {
    BREAKING.breakNext(1);

    assertThat(caller().get("/api/networks").status()).isEqualTo(200);
    assertThat(BREAKING.requests()).isEqualTo(2);
  }

  @Test
  void questionIsAskedTwiceAtMost() {
    BREAKING.breakNext(2);
    Answer answer = caller().get("/api/networks");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("temporarily-unavailable");
    assertThat(BREAKING.requests()).isEqualTo(2);
  }

  @Test
  void absentServiceIsToldAtOnceAndHarmsNoOther() {
    Answer answer = caller().get("/api/deliveries");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(caller().get("/api/cbos").status()).isEqualTo(200);
  }

  @Test
  void serviceThatTakesTooLongIsNotWaitedFor() {
    CountDownLatch enough = new CountDownLatch(1);
    service("registry")
        .answers(exchange -> {
          hold(enough);
          Backend.answer(exchange, 200, "{}");
        });
    long start = System.nanoTime();
    Answer answer = caller().get("/api/cbos");
    Duration waited = Duration.ofNanos(System.nanoTime() - start);
    Answer command = caller().post("/api/cbos", "{}".getBytes(StandardCharsets.UTF_8));
    enough.countDown();

    assertThat(answer.status()).isEqualTo(503);
    assertThat(waited).isLessThan(Duration.ofSeconds(4));
    assertThat(command.code()).isEqualTo("outcome-unknown");
    assertThat(service("registry").asked()).hasSize(2);
  }

  private static void hold(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void importMayTakeLonger() {
    service("registry")
        .answers(exchange -> {
          hold(Duration.ofMillis(1500));
          Backend.answer(exchange, 200, "{}");
        });

    assertThat(caller().post("/api/imports", new byte[10]).status()).isEqualTo(200);
  }

  private static void hold(Duration time) {
    try {
      assertThat(new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void serviceThatFailsIsLeftAloneAndTakenBack() {
    for (int i = 0; i < 8; i++) {
      BREAKING.breakNext(2);
      caller().get("/api/networks");
    }
    BREAKING.breakNext(0);
    Answer answer = caller().get("/api/networks");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("2");
    assertThat(BREAKING.requests()).isZero();
    assertThat(caller().get("/api/cbos").status()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(caller().get("/api/networks").status()).isEqualTo(200));
  }

  @Test
  void answersThatSayNoAreNoFailures() {
    service("assessment").answers(exchange -> Backend.answer(exchange, 500, "{}"));
    for (int i = 0; i < 20; i++) {
      assertThat(caller().get("/api/guidelines").status()).isEqualTo(500);
    }
    assertThat(service("assessment").asked()).hasSize(20);
  }

  @Test
  void tooLargeBodyIsRefusedAndIsNoFaultOfTheService() {
    for (int i = 0; i < 8; i++) {
      Answer known = caller().post("/api/cbos", new byte[MIB + 1]);
      assertThat(known.status()).isEqualTo(413);
      assertThat(known.json().path("detail").asString()).contains("1048576");
    }
    assertThat(service("registry").asked()).isEmpty();
    assertThat(caller().post("/api/cbos", new byte[MIB]).status()).isEqualTo(200);
  }

  @Test
  void bodyOfUnknownLengthIsCounted() {
    InputStream endless = new ByteArrayInputStream(new byte[MIB + 50_000]);
    Answer answer =
        caller()
            .send(
                caller()
                    .request("/api/cbos")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> endless)));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(caller().get("/api/cbos").status()).isEqualTo(200);
  }

  @Test
  void importMayBeLarge() {
    assertThat(caller().post("/api/imports", new byte[5 * MIB]).status()).isEqualTo(200);
    assertThat(service("registry").last().body()).hasSize(5 * MIB);
    assertThat(caller().post("/api/imports", new byte[33 * MIB]).status()).isEqualTo(413);
  }

  @Test
  void eventsPassAsTheyHappenAndEndWhenTheCallerLeaves() throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    AtomicBoolean noticed = new AtomicBoolean();
    service("registry")
        .answers(exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          try (var out = exchange.getResponseBody()) {
            out.write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            hold(seen);
            while (!noticed.get()) {
              out.write("data: more\n\n".getBytes(StandardCharsets.UTF_8));
              out.flush();
              hold(Duration.ofMillis(50));
            }
          } catch (IOException e) {
            noticed.set(true);
          }
        });
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> answer =
          http.send(
              HttpRequest.newBuilder(
                      URI.create("http://127.0.0.1:" + port() + "/api/imports/1/events"))
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      byte[] first = answer.body().readNBytes("data: one\n\n".length());
      assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo("data: one\n\n");
      seen.countDown();
      answer.body().close();
      http.shutdownNow();
    }
    await().atMost(Duration.ofSeconds(15)).untilTrue(noticed);
  }
}
