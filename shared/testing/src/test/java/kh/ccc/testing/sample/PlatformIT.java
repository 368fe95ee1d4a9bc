package kh.ccc.testing.sample;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.registry.Cbo;
import kh.ccc.contracts.registry.CboRegistered;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import kh.ccc.testing.TestTokens;
import kh.ccc.testing.Wire;
import kh.ccc.testing.WithInfrastructure;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The platform's promises, seen from outside of a service that stands on it. */
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestTokens.Config.class)
class PlatformIT {

  private static final String ONE = "{\"count\":1,\"area\":\"03\"}";

  @LocalServerPort private int port;
  @Autowired private MongoDatabase database;
  private ApiClient officer;
  private Wire wire;

  @BeforeEach
  void callers() {
    officer = ApiClient.as(port, "account-officer", "PROGRAMME_OFFICER");
    wire = new Wire();
  }

  @AfterEach
  void hangUp() {
    wire.close();
  }

  @Test
  void commandIsVisibleAtOnceAndHeardByOthers() {
    Answer created = officer.post("/api/jars", ONE);
    assertThat(created.status()).isEqualTo(201);
    String id = created.text("id");

    assertThat(ApiClient.anonymous(port).get("/api/jars/" + id).json().path("total").asInt())
        .isEqualTo(1);
    await().until(() -> heard(id) != null);
    assertThat(heard(id)).containsEntry("last", "total-1");
  }

  @Test
  void fiftyClientsWithOneKeyHaveOneEffectAndEqualAnswers() throws Exception {
    String key = UUID.randomUUID().toString();
    List<Callable<Answer>> clients = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      clients.add(() -> officer.post("/api/jars", ONE, key));
    }
    List<Answer> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Answer> answer : threads.invokeAll(clients)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
    assertThat(answers.getFirst().etag()).isEqualTo("\"1\"");
  }

  @Test
  void keyOfAnotherPayloadIsRefused() {
    String key = UUID.randomUUID().toString();
    officer.post("/api/jars", ONE, key);
    Answer other = officer.post("/api/jars", "{\"count\":2,\"area\":\"03\"}", key);

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void ofTwoEditorsWithOneEtagOneWins() {
    Answer created = officer.post("/api/jars", ONE);
    String path = "/api/jars/" + created.text("id");

    assertThat(officer.put(path, ONE, created.etag()).status()).isEqualTo(200);
    Answer second = officer.put(path, ONE, created.etag());
    assertThat(second.status()).isEqualTo(412);
    assertThat(second.code()).isEqualTo("stale-version");
  }

  @Test
  void changeWithoutAVersionIsRefused() {
    Answer created = officer.post("/api/jars", ONE);
    Answer changed = officer.put("/api/jars/" + created.text("id"), ONE);

    assertThat(changed.status()).isEqualTo(428);
  }

  @Test
  void refusalIsAConflictInTheCallersLanguage() {
    Answer created = officer.post("/api/jars", "{\"count\":1000,\"area\":\"03\"}");
    String path = "/api/jars/" + created.text("id");

    Answer english = officer.put(path, ONE, created.etag());
    Answer khmer = officer.speaking("km").put(path, ONE, created.etag());
    assertThat(english.status()).isEqualTo(409);
    assertThat(english.text("detail")).isEqualTo("1 do not fit.");
    assertThat(english.text("type")).isEqualTo("urn:ccc:problem:sample-too-many");
    assertThat(english.text("traceId")).hasSize(32);
    assertThat(khmer.text("title")).isEqualTo("ច្រើនពេក");
  }

  @Test
  void wrongPeopleAreRefused() {
    assertThat(ApiClient.anonymous(port).post("/api/jars", ONE).status()).isEqualTo(401);
    assertThat(as("DONOR").post("/api/jars", ONE).status()).isEqualTo(403);
    assertThat(as("PROVINCIAL_REGISTRAR@04").post("/api/jars", ONE).status()).isEqualTo(403);
    assertThat(as("PROVINCIAL_REGISTRAR@03").post("/api/jars", ONE).status()).isEqualTo(201);
    assertThat(as("PROGRAMME_OFFICER").get("/api/operations/sample/digest").status())
        .isEqualTo(403);
    assertThat(as("AUDITOR").get("/api/operations/sample/digest").status()).isEqualTo(200);
    assertThat(as("AUDITOR").post("/api/operations/sample/dead-letters/replay", "").status())
        .isEqualTo(403);
  }

  @Test
  void tokensThatAreNotForUsAreRefused() {
    String grant = "PROGRAMME_OFFICER";
    for (String token :
        List.of(
            TestTokens.expired("account-x", grant),
            TestTokens.ofAnotherIssuer("account-x", grant),
            TestTokens.forAnotherAudience("account-x", grant),
            TestTokens.signedByAnother("account-x", grant),
            "nonsense")) {
      Answer answer = officer.withToken(token).post("/api/jars", ONE);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("unauthenticated");
    }
  }

  @Test
  void badInputIsToldPlainly() {
    assertProblem(officer.post("/api/jars", "{\"count\":"), 400, "malformed");
    assertProblem(
        officer.post("/api/jars", "{\"count\":1,\"area\":\"03\",\"x\":1}"), 400, "malformed");
    assertProblem(
        officer.post("/api/jars", "{\"count\":\"many\",\"area\":\"03\"}"), 400, "malformed");
    assertProblem(officer.post("/api/jars", "{\"area\":\"03\"}"), 400, "malformed");
    assertProblem(officer.post("/api/jars", "[".repeat(5_000)), 400, "malformed");
    assertProblem(officer.post("/api/jars", ONE + ONE), 400, "malformed");
    assertProblem(officer.get("/api/jars/null%00byte"), 400, "malformed");
    assertProblem(
        officer.post("/api/jars", "{\"count\":0,\"area\":\"03\"}"), 422, "invalid-fields");
    assertProblem(officer.post("/api/jars", " ".repeat(10_001)), 413, "too-large");
    assertProblem(officer.get("/api/nothing"), 404, "not-found");
    assertProblem(officer.get("/api/jars/none"), 404, "sample-unknown");
    assertProblem(officer.post("/api/jars", ONE, "short"), 400, "idempotency-key-malformed");
  }

  @Test
  void badUtf8AndWrongTypesAreToldPlainly() {
    byte[] badUtf8 = "{\"count\":1,\"area\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertProblem(
        officer.send(
            officer
                .request("POST", "/api/jars", HttpRequest.BodyPublishers.ofByteArray(badUtf8))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())),
        400,
        "malformed");
    assertProblem(
        officer.send(
            officer
                .request("POST", "/api/jars", HttpRequest.BodyPublishers.ofString("<a/>"))
                .header("Content-Type", "text/xml")),
        415,
        "unsupported-type");
    assertProblem(
        officer.send(officer.request("PATCH", "/api/jars", HttpRequest.BodyPublishers.noBody())),
        405,
        "method-not-allowed");
  }

  @Test
  void fieldErrorsPointToTheField() {
    Answer answer = officer.post("/api/jars", "{\"count\":1,\"area\":\"03\",\"x\":1}");
    assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/x");
    assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("unknown-field");
  }

  @Test
  void eventThatComesTwiceOrLateChangesNothing() {
    String id = UUID.randomUUID().toString();
    publish(id, 2, "new name");
    publish(id, 2, "new name");
    publish(id, 1, "old name");
    publish(id, 3, "newest name");

    await().until(() -> "newest name".equals(name(id)));
    assertThat(named(id)).containsEntry("applications", 2);
  }

  @Test
  void poisonParksItsKeyOnlyAndIsReplayedInOrder() {
    String poisoned = UUID.randomUUID().toString();
    String healthy = UUID.randomUUID().toString();
    publish(poisoned, 1, SampleService.UNSPEAKABLE);
    publish(poisoned, 2, "waits");
    publish(healthy, 1, "fine");

    await().until(() -> "fine".equals(name(healthy)));
    await().until(() -> letters().size() == 2);
    assertThat(named(poisoned)).isNull();

    ApiClient admin = as("ADMIN");
    assertThat(replay(admin).path("stillFailing")).hasSize(1);
    System.setProperty("sample.cured", "true");
    try {
      assertThat(replay(admin).path("applied").asInt()).isEqualTo(2);
    } finally {
      System.clearProperty("sample.cured");
    }
    assertThat(name(poisoned)).isEqualTo("waits");
    assertThat(replay(admin).path("applied").asInt()).isZero();
    publish(poisoned, 3, "goes on");
    await().until(() -> "goes on".equals(name(poisoned)));
  }

  @Test
  void messageThatIsNoJsonIsParked() {
    int before = letters().size();
    wire.publishBytes(
        Contracts.CBO_REGISTERED,
        "garbage",
        "cbo-garbage/1/0",
        "not json".getBytes(StandardCharsets.UTF_8));
    await().until(() -> letters().size() == before + 1);
    database.getCollection("dead_letters").deleteMany(new Document());
  }

  private void publish(String id, long seq, String name) {
    wire.publish(Contracts.CBO_REGISTERED, id, "cbo-" + id, seq, new CboRegistered(cbo(id, name)));
  }

  private static Cbo cbo(String id, String name) {
    return new Cbo(
        id,
        null,
        null,
        name,
        "other",
        "15150",
        "03",
        "REGISTERED",
        "INFORMAL",
        null,
        null,
        null,
        true,
        null);
  }

  private tools.jackson.databind.JsonNode replay(ApiClient admin) {
    return admin.post("/api/operations/sample/dead-letters/replay", "").json();
  }

  private List<Document> letters() {
    return database.getCollection("dead_letters").find().into(new ArrayList<>());
  }

  private @Nullable Document heard(String id) {
    return database.getCollection("heard").find(eq("_id", "jar-" + id)).first();
  }

  private @Nullable Document named(String id) {
    return database.getCollection("names").find(eq("_id", id)).first();
  }

  private @Nullable String name(String id) {
    Document named = named(id);
    return named == null ? null : named.getString("name");
  }

  private ApiClient as(String grant) {
    return ApiClient.as(port, "account-x", grant);
  }

  private static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.text("detail")).isNotBlank().doesNotContain("{");
  }
}
