package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.application.Dissents;
import kh.ccc.certification.issuer.Ed25519;
import kh.ccc.certification.issuer.IssuerKey;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.certification.issuer.Jws;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Journal;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From the application over the review and a session to minutes, through the public edge. */
class SessionIT extends CertificationIT {

  private static final String DISSENT = "{\"opinion\": \"The cash book was never seen.\"}";

  @Autowired Dissents dissents;
  @Autowired Journal journal;
  @Autowired IssuerKeys keys;

  @Test
  void agreementIsReadByAnyoneBeforeItIsAccepted() {
    JsonNode inForce =
        expect(200, anyone().get("/api/applications/agreements")).json().at("/items/0");
    assertThat(inForce.path("inForce").asBoolean()).isTrue();
    assertThat(inForce.at("/km/articles").size()).isEqualTo(inForce.at("/en/articles").size());
    String version = inForce.path("version").asString("");
    assertThat(anyone().get("/api/applications/agreements/" + version).json()).isEqualTo(inForce);
    expect(404, "agreement-unknown", anyone().get("/api/applications/agreements/99"));
    Answer outdated =
        representative()
            .post(
                "/api/applications",
                submission(assessment("GOOD_PRACTICE", "0301"), "GOOD_PRACTICE")
                    .replace("\"agreementVersion\": 1", "\"agreementVersion\": 7"));
    expect(422, "invalid-fields", outdated);
    assertThat(outdated.json().at("/errors/0/code").asString(""))
        .isEqualTo("agreement-not-in-force");
  }

  @Test
  void reviewerAsksTheCboAnswersTheCommitteeReadsTheReport() {
    String id = apply(assessment("GOOD_PRACTICE", "030102"), "GOOD_PRACTICE");
    expect(200, act(reviewer(), id, "completeness-check", COMPLETE));
    expect(200, act(reviewer(), id, "questions", "{\"question\": \"Who keeps the cash?\"}"));
    Answer asked = representative().get("/api/applications/" + id);
    assertThat(asked.text("status")).isEqualTo("RETURNED");
    assertThat(asked.json().at("/questions/0/question").asString("")).contains("cash");
    expect(200, act(representative(), id, "answers", "{\"answer\": \"The treasurer.\"}"));
    expect(200, act(reviewer(), id, "review", RECOMMEND));
    assertThat(representative().get("/api/applications/" + id).body()).doesNotContain("in order");
    assertThat(member(1).get("/api/applications/" + id).json().at("/review/report").asString(""))
        .isEqualTo("All in order.");
    expect(409, "application-not-in-that-step", act(reviewer(), id, "review", RECOMMEND));
  }

  @Test
  void applicationIsWithdrawnByItsCboOnly() {
    String id = application();
    expect(403, act(as("account-officer", "PROGRAMME_OFFICER@03"), id, "withdrawal", "{}"));
    expect(200, act(representative(), id, "withdrawal", "{\"reason\": \"We merge.\"}"));
    expect(409, "application-decided", vote(member(1), id, "GRANT"));
  }

  @Test
  void deferredCaseComesBackWhenItsConditionsAreJudged() {
    String id = application();
    String etag = vote(id, "DEFER");
    String defer =
        """
        {"outcome": "DEFER", "resolution": "Later.", "until": "%s",
         "conditions": ["Elect a treasurer.", "Publish the accounts."]}
        """
            .formatted(clock.today().plusMonths(2));
    expect(200, decide(id, etag, defer));
    expect(409, "conditions-not-judged", putOnAgenda(planSession(), List.of(id)));
    for (int number = 1; number <= 2; number++) {
      String path = "/api/applications/" + id;
      String judged = "{\"met\": %s, \"note\": \"Seen.\"}".formatted(number == 1);
      expect(
          200, reviewer().put(path + "/conditions/" + number, judged, reviewer().get(path).etag()));
    }
    expect(409, "on-another-agenda", putOnAgenda(planSession(), List.of(id)));
    expect(200, sessionChange(chair(), session(), "closing", ""));
    String next = openSession();
    Answer agenda = expect(200, putOnAgenda(next, List.of(id)));
    assertThat(agenda.json().at("/items/0/uncontested").asBoolean()).isTrue();
    Answer again = expect(200, decide(id, vote(id, "GRANT"), GRANT));
    assertThat(again.text("status")).isEqualTo("GRANTED");
  }

  @Test
  void sessionEndsWithMinutesAndWhatWasNotDecidedIsFreeAgain() {
    String granted = application();
    String left = application();
    expect(200, recuse(member(4), granted));
    expect(200, decide(granted, vote(granted, "GRANT"), GRANT));
    Answer closed = expect(200, sessionChange(chair(), session(), "closing", ""));
    assertThat(closed.json().at("/seal/method").asString("")).isEqualTo("ISSUER_KEY");
    assertSigned(closed.json().path("seal"));

    Answer read = expect(200, member(1).get("/api/committee-sessions/" + session() + "/minutes"));
    JsonNode minutes = read.json().path("minutes");
    assertThat(minutes.path("items").size()).isEqualTo(2);
    JsonNode item = item(minutes, granted);
    assertThat(item.path("outcome").asString("")).isEqualTo("GRANTED");
    assertThat(item.at("/votes/GRANT").asInt()).isEqualTo(3);
    assertThat(item.at("/recusals/0/member").asString("")).isEqualTo("account-member4");
    assertThat(item(minutes, left).path("outcome").asString("")).isEqualTo("ON_AGENDA");
    assertThat(read.json().at("/seal/digest").asString("")).hasSize(64);
    assertThat(journal.read("session-" + session()).getLast().events().getLast().data())
        .contains(read.json().at("/seal/digest").asString(""));

    assertPrinted();
    assertThat(chair().get("/api/applications/" + left).text("status")).isEqualTo("REVIEWED");
    expect(409, "application-not-in-that-step", vote(member(1), left, "GRANT"));
    expect(200, putOnAgenda(openSession(), List.of(left)));
    expect(200, vote(member(1), left, "GRANT"));
  }

  /** The same minutes are the same file, in each language. */
  private void assertPrinted() {
    String path = "/api/committee-sessions/" + session() + "/minutes/pdf?language=";
    for (String language : List.of("km", "en")) {
      Answer pdf = expect(200, member(1).get(path + language));
      assertThat(pdf.response().headers().firstValue("Content-Type")).contains("application/pdf");
      assertThat(new String(pdf.response().body(), 0, 5, StandardCharsets.US_ASCII))
          .isEqualTo("%PDF-");
      assertThat(member(1).get(path + language).response().body()).isEqualTo(pdf.response().body());
    }
    expect(422, member(1).get(path + "fr"));
  }

  private void assertSigned(JsonNode seal) {
    Jws.Parts parts = Jws.read(seal.path("signature").asString("")).orElseThrow();
    assertThat(new String(parts.payload(), StandardCharsets.UTF_8))
        .contains(seal.path("digest").asString(""));
    String key = seal.path("keyId").asString("");
    IssuerKey published =
        keys.ring().keys().stream()
            .filter(one -> key.endsWith("#" + one.id()))
            .findFirst()
            .orElseThrow();
    assertThat(Ed25519.verifies(published.publicKey(), parts.signingInput(), parts.signature()))
        .isTrue();
  }

  private static JsonNode item(JsonNode minutes, String application) {
    for (JsonNode item : minutes.path("items")) {
      if (item.path("applicationId").asString("").equals(application)) {
        return item;
      }
    }
    throw new AssertionError(application + " is not in the minutes");
  }

  private Answer recuse(ApiClient member, String application) {
    return member.put(
        "/api/applications/" + application + "/recusals/mine", "{\"reason\": \"RELATED\"}");
  }

  @Test
  void memberWhoHasLeftDoesNotVote() {
    String id = application();
    String path = "/api/committee-sessions/" + session();
    String present = "{\"present\": [\"account-chair\", \"account-member1\"]}";
    expect(200, chair().put(path + "/attendance", present, chair().get(path).etag()));
    expect(409, "member-not-present", vote(member(2), id, "GRANT"));
    expect(200, vote(member(1), id, "GRANT"));
  }

  @Test
  void cancelledSessionFreesItsAgenda() {
    String id = reviewed(apply(assessment("GOOD_PRACTICE", "030102"), "GOOD_PRACTICE"));
    String planned = planSession();
    expect(200, putOnAgenda(planned, List.of(id)));
    expect(409, "session-not-open", vote(member(1), id, "GRANT"));
    expect(200, sessionChange(chair(), planned, "cancellation", "{\"reason\": \"Flood.\"}"));
    assertThat(chair().get("/api/applications/" + id).text("status")).isEqualTo("REVIEWED");
    expect(409, "session-over", putOnAgenda(planned, List.of(id)));
  }

  @Test
  void agendaIsTakenWholeOrNotAtAll() {
    String ready = reviewed(apply(assessment("GOOD_PRACTICE", "030102"), "GOOD_PRACTICE"));
    String early = apply(assessment("GOOD_PRACTICE", "030102"), "GOOD_PRACTICE");
    expect(409, "application-not-in-that-step", putOnAgenda(session(), List.of(ready, early)));
    Answer unknown = putOnAgenda(session(), List.of(ready, "none"));
    expect(422, "invalid-fields", unknown);
    assertThat(unknown.json().at("/errors/0/pointer").asString("")).isEqualTo("/applications/1");
    assertThat(chair().get("/api/applications/" + ready).text("status")).isEqualTo("REVIEWED");
  }

  @Test
  void agendaIsReadPageByPageAndTellsEachMemberTheirPart() {
    String first = application();
    String second = application();
    expect(200, vote(member(1), first, "GRANT"));
    expect(
        200,
        member(2)
            .put("/api/applications/" + first + "/recusals/mine", "{\"reason\": \"RELATED\"}"));
    String path = "/api/committee-sessions/" + session() + "/agenda?limit=1";
    JsonNode one = expect(200, member(1).get(path)).json();
    JsonNode rest =
        expect(200, member(1).get(path + "&cursor=" + one.path("next").asString(""))).json();
    assertThat(List.of(id(one), id(rest))).containsExactlyInAnyOrder(first, second);
    assertThat(rest.path("next").isNull()).isTrue();
    expect(400, "cursor-malformed", member(1).get(path + "&cursor=x"));

    String part = "/api/applications/" + first + "/parts/mine";
    assertThat(member(1).get(part).text("vote")).isEqualTo("GRANT");
    assertThat(member(2).get(part).text("recused")).isEqualTo("RELATED");
    assertThat(reviewer().get(part).text("decision")).isEqualTo("REVIEWER");
    ApiClient assessed = as(EVALUATOR, "COMMITTEE_MEMBER");
    assertThat(assessed.get(part).text("decision")).isEqualTo("EVALUATOR");
    assertThat(assessed.get(path).json().at("/items/0/mine/decision").asString(""))
        .isEqualTo("EVALUATOR");
    assertThat(as("account-officer", "PROGRAMME_OFFICER").get(path).json().at("/items/0/mine"))
        .isEqualTo(tools.jackson.databind.node.MissingNode.getInstance());
  }

  private static String id(JsonNode page) {
    return page.at("/items/0/applicationId").asString("");
  }

  @Test
  void dissentIsReadByItsAuthorAloneUntilAnAppealReleasesIt() {
    String id = application();
    String path = "/api/applications/" + id + "/dissents";
    expect(409, "dissent-not-possible", member(4).put(path + "/mine", DISSENT));
    expect(200, vote(member(4), id, "REFUSE"));
    expect(200, decide(id, vote(id, "GRANT"), GRANT));
    expect(409, "dissent-not-possible", member(1).put(path + "/mine", DISSENT));
    expect(200, member(4).put(path + "/mine", DISSENT));

    assertThat(member(4).get(path + "/mine").text("opinion")).contains("cash book");
    expect(404, "dissent-unknown", member(1).get(path + "/mine"));
    for (ApiClient other :
        List.of(chair(), member(1), as("a", "AUDITOR"), as("p", "APPEAL_PANEL_MEMBER"))) {
      assertThat(expect(200, other.get(path)).json().path("items").isEmpty()).isTrue();
    }
    for (ApiClient other : List.of(chair(), member(1), as("a", "AUDITOR"))) {
      assertThat(other.get("/api/applications/" + id).body())
          .doesNotContain("cash book")
          .doesNotContain("dissent");
    }
    assertThat(journal.read("application-" + id).toString()).doesNotContain("cash book");

    CommandContext panel = new CommandContext("account-panel", UUID.randomUUID().toString(), now());
    dissents.release(new ApplicationId(id), "appeal-1", panel);
    JsonNode released = expect(200, as("p", "APPEAL_PANEL_MEMBER").get(path)).json().at("/items/0");
    assertThat(released.path("opinion").asString("")).contains("cash book");
    assertThat(released.path("releasedFor").asString("")).isEqualTo("appeal-1");
    expect(403, representative().get(path));
  }

  @Test
  void dissentIsSealedWithinAWeek() {
    String id = application();
    expect(200, vote(member(4), id, "REFUSE"));
    expect(200, decide(id, vote(id, "GRANT"), GRANT));
    clock.travel(java.time.Duration.ofDays(8));
    expect(
        409,
        "dissent-too-late",
        member(4).put("/api/applications/" + id + "/dissents/mine", DISSENT));
  }
}
