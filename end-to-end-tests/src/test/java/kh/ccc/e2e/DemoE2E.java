package kh.ccc.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * The certification chain from a real list to a donor's question: undisturbed, repeated, and with
 * every process killed once on the way. The three must come to the same.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoE2E {

  private static final Set<String> CERTIFIED = Set.of("GOOD_PRACTICE", "ADVANCED", "PROVISIONAL");
  private static final Duration QUIET = Duration.ofSeconds(60);

  /**
   * What anyone may send: complaints (also anonymous), papers to be verified, and the messages of
   * the telephone provider, who shows a secret of its own.
   */
  private static final Set<String> OPEN_TO_SEND =
      Set.of(
          "POST /api/complaints",
          "POST /api/complaints/mine/messages",
          "POST /api/sms/incoming",
          "POST /api/verifications/credential",
          "POST /api/verifications/qr");

  private static PlatformUnderTest platform;
  private static List<String> undisturbed;

  @BeforeAll
  static void play() {
    platform = PlatformUnderTest.withDemo();
    undisturbed = settledDigest(platform);
  }

  @Test
  @Order(1)
  void hundredMadeUpOrganizationsEndInDifferentOutcomes() {
    JsonNode made = platform.get("/api/directory?synthetic=true&limit=1");
    assertThat(made.path("total").asInt()).isEqualTo(100);
    assertThat(count("&synthetic=true&certificate=GOOD_PRACTICE")).isEqualTo(49);
    assertThat(count("&synthetic=true&certificate=SUSPENDED")).isEqualTo(1);
    assertThat(count("&synthetic=true&certificate=ADVANCED")).isEqualTo(10);
    assertThat(count("&synthetic=true&certificate=PROVISIONAL")).isEqualTo(10);
    assertThat(count("&synthetic=true&certificate=NONE")).isEqualTo(30);
  }

  @Test
  @Order(2)
  void realOrganizationsAreThereAndNoneHasAMadeUpResult() {
    assertThat(count("&synthetic=false")).isGreaterThan(500);
    for (String level : CERTIFIED) {
      assertThat(count("&synthetic=false&certificate=" + level)).isZero();
    }
    assertThat(count("&synthetic=false&certificate=SUSPENDED")).isZero();
  }

  @Test
  @Order(3)
  void suspendedCertificateSaysSoTodayAndNotBefore() {
    JsonNode cbo = platform.get("/api/directory?certificate=SUSPENDED").at("/items/0");
    String number = cbo.at("/certificate/number").asString("");
    JsonNode today = platform.get("/api/verifications/" + number);
    assertThat(today.path("answer").asString("")).isEqualTo("SUSPENDED");
    assertThat(today.at("/statement/km").asString("")).isNotBlank();
    JsonNode before =
        platform.get(
            "/api/verifications/"
                + number
                + "?asOf="
                + LocalDate.now(ZoneOffset.UTC).minusYears(1));
    assertThat(before.path("answer").asString("")).isEqualTo("NOT_YET_VALID");
  }

  @Test
  @Order(4)
  void everyJournalIsWhole() {
    assertThat(platform.verify().lines().filter(line -> line.contains("commits")))
        .hasSize(6)
        .allMatch(line -> line.contains(" whole "));
  }

  @Test
  @Order(5)
  void everyOperationThatIsNotPublicRefusesTheAnonymous() {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !platform.get("/openapi.json").has("x-missing-services"));
    JsonNode paths = platform.get("/openapi.json").path("paths");
    List<String> open = new ArrayList<>();
    for (var path : paths.properties()) {
      for (String method : Set.of("get", "post", "put", "delete", "patch")) {
        if (path.getKey().startsWith("/api/") && path.getValue().has(method)) {
          check(method.toUpperCase(java.util.Locale.ROOT), path.getKey(), open);
        }
      }
    }
    assertThat(open.stream().filter(operation -> !operation.startsWith("GET ")))
        .containsExactlyInAnyOrderElementsOf(OPEN_TO_SEND);
  }

  private static void check(String method, String template, List<String> open) {
    String path = template.replaceAll("\\{[^}]+}", "1");
    HttpResponse<String> answer = platform.send(method, path);
    assertThat(answer.statusCode()).as(method + " " + template).isLessThan(500);
    if (answer.statusCode() != 401) {
      open.add(method + " " + template);
    }
  }

  @Test
  @Order(6)
  void repeatingTheDemoChangesNothing() {
    platform.playDemo();
    assertThat(settledDigest(platform)).isEqualTo(undisturbed);
  }

  @Test
  @Order(7)
  void everyProcessKilledOnceOnTheWayComesToTheSame() throws Exception {
    try (PlatformUnderTest disturbed = PlatformUnderTest.start("disturbed")) {
      CompletableFuture<Void> demo = CompletableFuture.runAsync(disturbed::playDemo);
      for (String part :
          List.of(
              "mongodb",
              "registry",
              "kafka",
              "assessment",
              "identity",
              "certification",
              "notification",
              "gateway",
              "networking")) {
        awaitNews(disturbed, demo);
        disturbed.kill(part);
      }
      demo.get();
      assertThat(settledDigest(disturbed)).isEqualTo(undisturbed);
      assertThat(disturbed.verify().lines().filter(line -> line.contains("commits")))
          .allMatch(line -> line.contains(" whole "));
    }
  }

  /** Waits until the demonstration has moved on, so that the kills are spread over it. */
  private static void awaitNews(PlatformUnderTest disturbed, CompletableFuture<Void> demo) {
    long before = madeUp(disturbed);
    await()
        .atMost(Duration.ofMinutes(6))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> demo.isDone() || madeUp(disturbed) >= before + 3);
  }

  /** Made-up organizations in the directory; -1 while it does not answer. */
  private static long madeUp(PlatformUnderTest disturbed) {
    try {
      return disturbed.get("/api/directory?synthetic=true&limit=1").path("total").asLong();
    } catch (RuntimeException e) {
      return -1;
    }
  }

  /** Other services hear a moment later; the digest counts once it stands still. */
  private static List<String> settledDigest(PlatformUnderTest of) {
    List<List<String>> seen = new ArrayList<>(List.of(of.digest()));
    await()
        .atMost(QUIET)
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> {
          seen.add(of.digest());
          return seen.getLast().equals(seen.get(seen.size() - 2));
        });
    return seen.getLast();
  }

  private static int count(String filter) {
    return platform.get("/api/directory?limit=1" + filter).path("total").asInt();
  }
}
