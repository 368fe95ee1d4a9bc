package kh.ccc.networking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import org.junit.jupiter.api.Test;

class ForumIT extends ServiceTest {

  private static final String DONOR = "{\"stakeholder\": \"DONOR\"}";

  @Test
  void aForumIsPlannedAnnouncedAttendedAndConcluded() {
    String network = network();
    String cbo = registeredCbo();
    coordinatorOf03.put(network + "/members/" + cbo, "");
    String forum = draft(network, 10);

    assertThat(anonymous.get(forum).status()).isEqualTo(404);
    assertThat(drafts(coordinatorOf03)).contains(id(forum));
    assertThat(drafts(coordinatorOf12)).doesNotContain(id(forum));

    Answer announced = announce(forum);
    assertThat(announced.text("status")).isEqualTo("REGISTRATION_OPEN");
    assertThat(announced.json().path("invited").asInt()).isEqualTo(1);

    Answer registered =
        representative.post(
            forum + "/registrations",
            "{\"stakeholder\": \"CBO\", \"cboId\": \"%s\"}".formatted(cbo));
    assertThat(registered.status()).as(registered.body()).isEqualTo(201);
    assertThat(registered.text("status")).isEqualTo("REGISTERED");
    donor.post(forum + "/registrations", DONOR);

    Answer attended = attend(coordinatorOf03, forum, REPRESENTATIVE);
    assertThat(attended.status()).as(attended.body()).isEqualTo(200);
    assertThat(attended.json().path("attended").asInt()).isEqualTo(1);

    Answer concluded = minutes(coordinatorOf03, forum, cbo);
    assertThat(concluded.status()).as(concluded.body()).isEqualTo(200);
    assertThat(concluded.text("status")).isEqualTo("MINUTES_PUBLISHED");

    Answer seen = anonymous.get(forum);
    assertThat(seen.etag()).isEqualTo(concluded.etag());
    assertThat(seen.json().path("stakeholders").toString())
        .isEqualTo(
            "[{\"stakeholder\":\"DONOR\",\"registered\":1,\"attended\":0},"
                + "{\"stakeholder\":\"CBO\",\"registered\":1,\"attended\":1}]");
    assertThat(seen.body()).doesNotContain("account-");
    var points = anonymous.get(forum + "/action-points").json().path("items");
    assertThat(points.get(0).path("ownerCbo").asString()).isEqualTo(cbo);
    assertThat(points.get(1).path("ownerKind").asString()).isEqualTo("PARTICIPANT");
    assertThat(points.toString()).doesNotContain("account-");
    var people = coordinatorOf03.get(forum + "/registrations").json().path("items");
    assertThat(people.findValuesAsString("cboNameLatin")).contains("Example Community");
    assertThat(people.findValuesAsString("number")).containsExactlyInAnyOrder("1", "2");

    assertThat(settle(forum, 0).text("status")).isEqualTo("FOLLOW_UP");
    Answer closed = settle(forum, 1);
    assertThat(closed.text("status")).isEqualTo("CLOSED");
    assertThat(closed.json().at("/minutes/actionPoints/1/status").asString()).isEqualTo("DONE");
    assertThat(anonymous.get(forum).json().path("minutes"))
        .isEqualTo(closed.json().path("minutes"));
    assertThat(settle(forum, 1).code()).isEqualTo("action-point-settled");
  }

  @Test
  void aCancelledForumStaysInTheCalendarAndSaysWhy() {
    String forum = announced(10);
    donor.post(forum + "/registrations", DONOR);
    Answer cancelled =
        coordinatorOf03.post(
            forum + "/cancellation",
            "{\"reason\": \"The hall is under water.\"}",
            key(),
            coordinatorOf03.get(forum).etag());

    assertThat(cancelled.text("status")).isEqualTo("CANCELLED");
    assertThat(anonymous.get(forum).text("cancelledFor")).isEqualTo("The hall is under water.");
    assertThat(donor.post(forum + "/registrations", DONOR).code()).isEqualTo("forum-cancelled");
  }

  @Test
  void theLastPlaceIsGivenOnceAndFoundAgain() {
    String forum = announced(1);
    donor.post(forum + "/registrations", DONOR);
    Answer waiting =
        otherRepresentative.post(forum + "/registrations", "{\"stakeholder\": \"CBO\"}");
    assertThat(waiting.text("status")).isEqualTo("WAITING");

    assertThat(delete(donor, forum + "/registrations/me").status()).isEqualTo(204);

    assertThat(otherRepresentative.get(forum + "/registrations/me").text("status"))
        .isEqualTo("REGISTERED");
    assertThat(donor.get(forum + "/registrations/me").code()).isEqualTo("registration-unknown");
  }

  @Test
  void manyAtOnceGetExactlyThePlacesThereAre() throws Exception {
    String forum = announced(3);
    List<Callable<String>> wishes = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      ApiClient person = ApiClient.as(port, "account-crowd-" + i, "DONOR");
      wishes.add(() -> person.post(forum + "/registrations", DONOR).text("status"));
    }
    List<String> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
      for (Future<String> answer : threads.invokeAll(wishes)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).hasSize(12).containsOnly("REGISTERED", "WAITING");
    assertThat(answers.stream().filter("REGISTERED"::equals)).hasSize(3);
    assertThat(anonymous.get(forum).json().path("registered").asInt()).isEqualTo(3);
    assertThat(anonymous.get(forum).json().path("waiting").asInt()).isEqualTo(9);
  }

  @Test
  void anUnchangedForumIsNotSentAgain() {
    String forum = announced(5);
    String etag = anonymous.get(forum).etag();
    var request =
        anonymous
            .request("GET", forum, java.net.http.HttpRequest.BodyPublishers.noBody())
            .header("If-None-Match", etag);

    assertThat(anonymous.send(request).status()).isEqualTo(304);
    donor.post(forum + "/registrations", DONOR);
    assertThat(anonymous.send(request).status()).isEqualTo(200);
  }

  @Test
  void theApiIsDescribed() {
    var api = anonymous.get("/v3/api-docs");

    assertThat(api.text("openapi")).startsWith("3.1");
    assertThat(api.json().path("paths").propertyNames())
        .contains(
            "/api/networks",
            "/api/networks/{networkId}/members/{cboId}",
            "/api/forums",
            "/api/forums/{forumId}/minutes");
  }

  @Test
  void everyOperationIsRefusedToTheWrongPerson() {
    String network = network();
    String forum = draft(network, 10);
    announce(forum);
    donor.post(forum + "/registrations", DONOR);
    Map<ApiClient, Integer> expected = new LinkedHashMap<>();
    expected.put(anonymous, 401);
    expected.put(representative, 403);
    expected.put(donor, 403);
    expected.put(admin, 403);
    expected.put(auditor, 403);
    expected.put(coordinatorOf12, 403);
    expected.put(coordinatorOf03, 0);
    expected.put(coordinator, 0);
    expected.put(officer, 0);

    expected.forEach((who, refusal) -> {
      assertThat(who.post("/api/forums", plan(network, 10)).status())
          .isEqualTo(refusal == 0 ? 201 : refusal);
      assertThat(who.post(forum + "/announcement", "", key(), "\"999\"").status())
          .isEqualTo(refusal == 0 ? 412 : refusal);
      assertThat(who.post(forum + "/minutes", "{\"textEn\": \"x\"}", key(), "\"999\"").status())
          .isEqualTo(refusal == 0 ? 412 : refusal);
      assertThat(
              who.post(forum + "/cancellation", "{\"reason\": \"flood\"}", key(), "\"999\"")
                  .status())
          .isEqualTo(refusal == 0 ? 412 : refusal);
      assertThat(
              who.post(
                      forum + "/action-points/0/settlement",
                      "{\"outcome\": \"DONE\"}",
                      key(),
                      "\"999\"")
                  .status())
          .isEqualTo(refusal == 0 ? 412 : refusal);
      assertThat(attend(who, forum, "account-donor").status())
          .isEqualTo(refusal == 0 ? 200 : refusal);
      assertThat(who.get(forum + "/registrations").status())
          .isEqualTo(refusal == 0 ? 200 : refusal);
    });
    assertThat(anonymous.post(forum + "/registrations", DONOR).status()).isEqualTo(401);
    assertThat(anonymous.get(forum + "/registrations/me").status()).isEqualTo(401);
    assertThat(delete(anonymous, forum + "/registrations/me").status()).isEqualTo(401);
    assertThat(donor.get("/api/forums/drafts").status()).isEqualTo(403);
  }

  @Test
  void nobodySpeaksForAnotherCbo() {
    String forum = announced(10);
    String cbo = registeredCbo();
    String body = "{\"stakeholder\": \"CBO\", \"cboId\": \"%s\"}".formatted(cbo);

    assertThat(otherRepresentative.post(forum + "/registrations", body).status()).isEqualTo(403);
    assertThat(representative.post(forum + "/registrations", body).status()).isEqualTo(201);
    String real = "{\"stakeholder\": \"CBO\", \"cboId\": \"%s\"}".formatted(registeredCbo(false));
    assertThat(representative.post(forum + "/registrations", real).code())
        .isEqualTo("synthetic-mixed");
    String donorOfCbo = "{\"stakeholder\": \"DONOR\", \"cboId\": \"%s\"}".formatted(cbo);
    assertThat(representative.post(forum + "/registrations", donorOfCbo).status()).isEqualTo(422);
  }

  @Test
  void changesNeedTheirVersionAndKey() {
    String forum = draft(network(), 10);

    assertThat(coordinatorOf03.post(forum + "/announcement", "").status()).isEqualTo(428);
    assertThat(coordinatorOf03.post(forum + "/announcement", "", key(), "\"9\"").status())
        .isEqualTo(412);
    announce(forum);
    Answer again =
        coordinatorOf03.post(forum + "/announcement", "", key(), coordinatorOf03.get(forum).etag());
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("forum-announced-already");
  }

  @Test
  void badInputIsNamed() {
    String network = network();
    Instant now = Instant.now();
    String ends = body(network, now, now.minusSeconds(60), 10);
    String tooMany = body(network, now, now.plusSeconds(60), 6000);
    String forum = announced(5);

    assertThat(coordinatorOf03.post("/api/forums", ends).body()).contains("end-before-start");
    assertThat(coordinatorOf03.post("/api/forums", tooMany).status()).isEqualTo(422);
    assertThat(coordinatorOf03.post("/api/forums", body("none", now, now, 5)).body())
        .contains("/networkId");
    assertThat(donor.post(forum + "/registrations", "{\"stakeholder\": \"KING\"}").status())
        .isEqualTo(400);
    assertThat(donor.post(forum + "/registrations", "{}").status()).isEqualTo(422);
    assertThat(minutes(coordinatorOf03, forum, "account-nobody").body()).contains("owner-unknown");
    assertThat(attend(coordinatorOf03, forum, "account-nobody").code())
        .isEqualTo("participant-not-registered");
    assertThat(anonymous.get("/api/forums?from=x").status()).isEqualTo(400);
    assertThat(anonymous.get("/api/forums?cursor=eHg").status()).isEqualTo(400);
  }

  @Test
  void theCalendarIsReadPageByPage() {
    String network = network();
    List<String> made = List.of(draft(network, 5), draft(network, 5), draft(network, 5));
    made.forEach(this::announce);
    draft(network, 5);

    String path = "/api/forums?province=03&network=" + id(network) + "&limit=2";
    Answer first = anonymous.get(path);
    Answer second = anonymous.get(path + "&cursor=" + first.text("next"));

    assertThat(first.json().path("items")).hasSize(2);
    assertThat(second.json().path("items")).hasSize(1);
    assertThat(second.text("next")).isEmpty();
    String seen = first.body() + second.body();
    assertThat(made).allSatisfy(forum -> assertThat(seen).contains(id(forum)));
  }

  private List<String> drafts(ApiClient who) {
    return who.get("/api/forums/drafts?limit=200")
        .json()
        .path("items")
        .findValuesAsString("forumId");
  }

  private String announced(int capacity) {
    String forum = draft(network(), capacity);
    announce(forum);
    return forum;
  }

  private String draft(String network, int capacity) {
    Answer drafted = coordinatorOf03.post("/api/forums", plan(network, capacity));
    assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
    return "/api/forums/" + drafted.text("forumId");
  }

  private Answer announce(String forum) {
    Answer announced =
        coordinatorOf03.post(forum + "/announcement", "", key(), coordinatorOf03.get(forum).etag());
    assertThat(announced.status()).as(announced.body()).isEqualTo(200);
    return announced;
  }

  private static Answer attend(ApiClient who, String forum, String participant) {
    return who.post(forum + "/attendance", "{\"participant\": \"%s\"}".formatted(participant));
  }

  private Answer minutes(ApiClient who, String forum, String owner) {
    String due = Instant.now().plus(Duration.ofDays(30)).toString().substring(0, 10);
    return who.post(
        forum + "/minutes",
        """
        {"textKm": "កំណត់ហេតុ", "textEn": "Minutes", "actionPoints": [
          {"text": "Share the plan", "owner": "%s", "dueOn": "%s"},
          {"text": "Call the donor", "owner": "account-coordinator03", "dueOn": "%s"}]}
        """
            .formatted(owner, due, due),
        key(),
        coordinatorOf03.get(forum).etag());
  }

  private Answer settle(String forum, int point) {
    return coordinatorOf03.post(
        forum + "/action-points/" + point + "/settlement",
        "{\"outcome\": \"DONE\", \"note\": \"met on Monday\"}",
        key(),
        coordinatorOf03.get(forum).etag());
  }

  private static String plan(String network, int capacity) {
    Instant now = Instant.now();
    return body(id(network), now.minusSeconds(60), now.plusSeconds(3600), capacity);
  }

  private static String body(String networkId, Instant starts, Instant ends, int capacity) {
    return """
    {"networkId": "%s", "titleKm": "វេទិកា", "titleLatin": "Forum", "venue": "Provincial Hall",
     "startsAt": "%s", "endsAt": "%s", "capacity": %d,
     "agenda": [{"textKm": "បើកកម្មវិធី", "textEn": "Opening"}]}
    """
        .formatted(networkId.replace("/api/networks/", ""), starts, ends, capacity);
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
