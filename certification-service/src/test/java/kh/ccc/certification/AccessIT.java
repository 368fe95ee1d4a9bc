package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import kh.ccc.testing.TestTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may do what: every operation refuses the wrong persons. */
class AccessIT extends CertificationIT {

  /** People with a role that gives none of the rights tried here, or with a right elsewhere. */
  private List<ApiClient> strangers() {
    return List.of(
        as("account-assessor9", "ASSESSOR"),
        as("account-donor", "DONOR"),
        as("account-admin", "ADMIN"),
        as("account-coordinator", "NETWORK_COORDINATOR"),
        as("account-other", "CBO_REPRESENTATIVE"),
        as("account-officer12", "PROGRAMME_OFFICER@12"),
        as("account-member12", "COMMITTEE_MEMBER@12"),
        as("account-chair12", "COMMITTEE_CHAIR@12", "COMMITTEE_MEMBER@12"));
  }

  @Test
  void onlyTheRepresentativeOrAnOfficerOfTheAreaApplies() {
    String assessment = assessment("GOOD_PRACTICE", "030102");
    String body = submission(assessment, "GOOD_PRACTICE");
    expect(401, anyone().post("/api/applications", body));
    for (ApiClient stranger : strangers()) {
      expect(403, stranger.post("/api/applications", body));
    }
    expect(403, member(1).post("/api/applications", body));
    expect(403, as("account-auditor", "AUDITOR").post("/api/applications", body));
    ApiClient officer = as("account-officer", "PROGRAMME_OFFICER@03");
    expect(201, officer.post("/api/applications", body));
  }

  @Test
  void onlyThoseConcernedReadAnApplication() {
    String path = "/api/applications/" + application();
    expect(401, anyone().get(path));
    for (ApiClient stranger : strangers()) {
      expect(403, stranger.get(path));
    }
    expect(200, representative().get(path));
    expect(200, as("account-officer", "PROGRAMME_OFFICER@03").get(path));
    expect(200, as("account-auditor", "AUDITOR").get(path));
    expect(200, member(1).get(path));
    expect(404, "application-unknown", member(1).get("/api/applications/none"));
  }

  @Test
  void aCboListsItsOwnApplicationsAndDeadlinesOnly() {
    String application = application();
    String cbo = representative().get("/api/applications/" + application).text("cboId");
    String applications = "/api/applications/own?cboId=" + cbo;
    String deadlines = "/api/deadlines/own?cboId=" + cbo;

    JsonNode own = representative().get(applications).json().path("items");
    assertThat(own.get(0).path("application").path("applicationId").asString())
        .isEqualTo(application);
    assertThat(own.get(0).path("application").has("review")).isFalse();
    expect(200, representative().get(deadlines));
    expect(200, representative().get("/api/deadlines/own"));
    assertThat(representative().get("/api/applications/own").body()).contains(application);
    assertThat(as("account-other", "CBO_REPRESENTATIVE").get("/api/applications/own").body())
        .doesNotContain(application);

    expect(401, anyone().get(applications));
    expect(401, anyone().get(deadlines));
    ApiClient other = as("account-other", "CBO_REPRESENTATIVE");
    assertThat(other.get(applications).json().path("items").isEmpty()).isTrue();
    expect(403, other.get(deadlines));
    expect(403, as("account-donor", "DONOR").get(applications));
    expect(403, as("account-donor", "DONOR").get(deadlines));
  }

  @Test
  void votesAreSeenByTheCommitteeAndAuditorsOnly() {
    String application = application();
    expect(200, vote(member(1), application, "GRANT"));
    String path = "/api/applications/" + application;
    assertThat(representative().get(path).body()).doesNotContain("account-member1");
    assertThat(as("account-officer", "PROGRAMME_OFFICER@03").get(path).body())
        .doesNotContain("account-member1");
    assertThat(member(2).get(path).body()).contains("account-member1");
    assertThat(as("account-auditor", "AUDITOR").get(path).body()).contains("account-member1");
  }

  @Test
  void onlyCommitteeMembersOfTheAreaVoteAndStepBack() {
    String application = application();
    String vote = "/api/applications/" + application + "/votes/mine";
    String recusal = "/api/applications/" + application + "/recusals/mine";
    expect(401, anyone().put(vote, "{\"vote\": \"GRANT\"}"));
    String part = "/api/applications/" + application + "/parts/mine";
    expect(401, anyone().get(part));
    expect(403, representative().get(part));
    for (ApiClient stranger : strangers()) {
      expect(403, stranger.get(part));
      expect(403, stranger.put(vote, "{\"vote\": \"GRANT\"}"));
      expect(403, stranger.put(recusal, "{\"reason\": \"RELATED\"}"));
    }
    expect(403, representative().put(vote, "{\"vote\": \"GRANT\"}"));
    expect(403, as("account-chair", "COMMITTEE_CHAIR").put(vote, "{\"vote\": \"GRANT\"}"));
    expect(200, as("account-member03", "COMMITTEE_MEMBER@03").put(vote, "{\"vote\": \"GRANT\"}"));
    expect(200, member(4).put(recusal, "{\"reason\": \"RELATED\"}"));
    expect(409, "member-recused", member(4).put(vote, "{\"vote\": \"GRANT\"}"));
  }

  @Test
  void memberWhoAssessedAdvisedOrSpeaksForTheCboIsRefused() {
    String assessment = assessment("GOOD_PRACTICE", "030102");
    String body =
        """
        {"assessmentId": "%s", "level": "GOOD_PRACTICE", "agreementVersion": 1,
         "advisers": ["account-trainer"]}
        """
            .formatted(assessment);
    String application =
        onAgenda(
            expect(201, representative().post("/api/applications", body)).text("applicationId"));
    for (String involved :
        List.of(
            EVALUATOR,
            REPRESENTATIVE,
            "account-trainer",
            REVIEWER,
            "account-coordinator9",
            "account-recused9")) {
      ApiClient caller = as(involved, "COMMITTEE_MEMBER", "COMMITTEE_CHAIR", "CBO_REPRESENTATIVE");
      expect(409, "separation-of-duties", vote(caller, application, "GRANT"));
      String path = "/api/applications/" + application + "/decision";
      String etag = caller.get("/api/applications/" + application).etag();
      expect(
          409,
          "separation-of-duties",
          caller.post(path, GRANT, UUID.randomUUID().toString(), etag));
    }
  }

  @Test
  void onlyIndependentReviewersOfTheAreaReview() {
    String id = apply(assessment("GOOD_PRACTICE", "030102"), "GOOD_PRACTICE");
    List<ApiClient> wrong = new ArrayList<>(strangers());
    wrong.addAll(List.of(member(1), chair(), representative(), as("account-r12", "REVIEWER@12")));
    String question = "{\"question\": \"?\"}";
    for (ApiClient stranger : wrong) {
      expect(403, act(stranger, id, "completeness-check", COMPLETE));
      expect(403, act(stranger, id, "questions", question));
      expect(403, act(stranger, id, "review", RECOMMEND));
      expect(
          403,
          stranger.put("/api/applications/" + id + "/conditions/1", "{\"met\": true}", "\"1\""));
    }
    expect(401, act(anyone(), id, "completeness-check", COMPLETE));
    for (String involved : List.of(EVALUATOR, REPRESENTATIVE, "account-coordinator9")) {
      ApiClient caller = as(involved, "REVIEWER");
      expect(409, "separation-of-duties", act(caller, id, "completeness-check", COMPLETE));
    }
    expect(
        428,
        "if-match-missing",
        reviewer().post("/api/applications/" + id + "/completeness-check", COMPLETE));
    expect(200, act(as("account-r03", "REVIEWER@03"), id, "completeness-check", COMPLETE));
    for (ApiClient stranger : strangers()) {
      expect(403, act(stranger, id, "answers", "{\"answer\": \"!\"}"));
      expect(403, act(stranger, id, "withdrawal", "{}"));
    }
    expect(403, act(reviewer(), id, "answers", "{\"answer\": \"!\"}"));
    expect(403, act(chair(), id, "withdrawal", "{}"));
  }

  @Test
  void onlyTheCommitteeAndItsOfficersWorkWithSessions() {
    String path = "/api/committee-sessions";
    String plan = "{\"day\": \"%s\", \"members\": %s}".formatted(clock.today(), MEMBERS);
    String application = reviewed(apply(assessment("GOOD_PRACTICE", "030102"), "GOOD_PRACTICE"));
    String agenda = "{\"applications\": [\"" + application + "\"]}";
    String present = "{\"present\": " + MEMBERS + "}";
    String id = planSession();
    List<ApiClient> wrong = new ArrayList<>(strangers());
    wrong.addAll(List.of(representative(), reviewer(), as("c03", "COMMITTEE_CHAIR@03")));
    for (ApiClient stranger : wrong) {
      expect(403, stranger.post(path, plan));
      expect(403, stranger.get(path + "/" + id));
      expect(403, stranger.get(path + "/" + id + "/agenda"));
      expect(403, stranger.get(path + "/" + id + "/minutes"));
      expect(403, stranger.get(path + "/" + id + "/minutes/pdf"));
      expect(403, stranger.post(path + "/" + id + "/agenda", agenda));
      expect(403, stranger.delete(path + "/" + id + "/agenda/" + application, "\"1\""));
      for (String what : List.of("opening", "cancellation", "closing", "batches")) {
        expect(403, sessionChange(stranger, id, what, body(what, present)));
      }
      expect(403, stranger.put(path + "/" + id + "/attendance", present, "\"1\""));
      expect(403, stranger.put(path + "/" + id + "/batches/b/votes/mine", "{\"vote\": \"FOR\"}"));
      expect(
          403,
          stranger.post(path + "/" + id + "/batches/b/removals", "{\"applicationId\": \"a\"}"));
      expect(403, sessionChange(stranger, id, "batches/b/adoption", ""));
      expect(403, stranger.get(path + "/" + id + "/batches/b"));
    }
    expect(401, anyone().post(path, plan));
    expect(401, anyone().get(path + "/" + id));
    expect(403, member(1).post(path, plan));
    expect(403, sessionChange(member(1), id, "opening", present));
    ApiClient otherChair = as("account-other-chair", "COMMITTEE_CHAIR");
    expect(409, "not-in-the-chair", sessionChange(otherChair, id, "opening", present));
    ApiClient officer = as("account-officer", "PROGRAMME_OFFICER");
    expect(201, officer.post(path, plan.replace("}", ", \"chair\": \"account-chair\"}")));
    expect(200, officer.post(path + "/" + id + "/agenda", agenda));
    expect(200, member(1).get(path + "/" + id));
    expect(404, "minutes-unknown", member(1).get(path + "/" + id + "/minutes"));
    expect(404, "session-unknown", chair().get(path + "/none"));
    assertThat(expect(200, member(1).get(path + "?limit=200")).body()).contains(id);
    assertThat(expect(200, as("m12", "COMMITTEE_MEMBER@12").get(path)).body()).doesNotContain(id);
  }

  private static String body(String what, String present) {
    return switch (what) {
      case "opening" -> present;
      case "cancellation" -> "{\"reason\": \"r\"}";
      case "batches" -> "{\"resolution\": \"r\"}";
      default -> "";
    };
  }

  @Test
  void onlyTheChairOfTheAreaDecides() {
    String application = application();
    String etag = vote(application, "GRANT");
    String path = "/api/applications/" + application + "/decision";
    expect(401, anyone().post(path, GRANT, UUID.randomUUID().toString(), etag));
    for (ApiClient stranger : strangers()) {
      expect(403, stranger.post(path, GRANT, UUID.randomUUID().toString(), etag));
    }
    expect(403, member(1).post(path, GRANT, UUID.randomUUID().toString(), etag));
    expect(403, representative().post(path, GRANT, UUID.randomUUID().toString(), etag));
    expect(428, "if-match-missing", chair().post(path, GRANT));
    expect(412, "stale-version", decide(application, "\"1\"", GRANT));
    expect(200, decide(application, etag, GRANT));
  }

  @Test
  void onlyTheChairOfTheAreaSuspendsAtOnce() {
    String id = certificate();
    String suspension = atOnce(clock.today().plusDays(20));
    expect(401, change(anyone(), id, "suspension", suspension, "\"1\""));
    for (ApiClient stranger : strangers()) {
      expect(403, change(stranger, id, "suspension", suspension, "\"1\""));
    }
    expect(403, change(member(1), id, "suspension", suspension, "\"1\""));
    expect(403, change(representative(), id, "suspension", suspension, "\"1\""));
    expect(412, "stale-version", suspend(id, "\"7\""));
    expect(
        428,
        "if-match-missing",
        chair().post("/api/certificates/" + id + "/suspension", suspension));
    expect(200, suspend(id, "\"1\""));
    expect(409, "certificate-suspended-already", suspend(id, "\"2\""));
    expect(404, "certificate-unknown", suspend("none", "\"1\""));
  }

  @Test
  void listsShowOnlyThePlacesOfTheCaller() {
    String inBattambang = apply(assessment("PROVISIONAL", "02010101"), "PROVISIONAL");
    String inKampot = apply(assessment("PROVISIONAL", "0701"), "PROVISIONAL");
    ApiClient officer = as("account-officer", "PROGRAMME_OFFICER@02", "PROGRAMME_OFFICER@0702");
    assertThat(ids(officer, "?limit=200")).contains(inBattambang).doesNotContain(inKampot);
    assertThat(ids(officer, "?province=02")).contains(inBattambang).doesNotContain(inKampot);
    expect(403, officer.get("/api/applications?province=07"));
    assertThat(ids(member(1), "?province=07&status=APPLIED")).contains(inKampot);
    assertThat(ids(member(1), "?province=07&status=GRANTED")).doesNotContain(inKampot);
    expect(403, representative().get("/api/applications"));
    expect(401, anyone().get("/api/applications"));
  }

  @Test
  void listIsReadPageByPageWithoutGapsOrRepeats() {
    for (int n = 0; n < 5; n++) {
      apply(assessment("PROVISIONAL", "1801"), "PROVISIONAL");
    }
    List<String> all = ids(member(1), "?province=18");
    List<String> paged = new java.util.ArrayList<>();
    String path = "/api/applications?province=18&limit=2";
    while (!path.isEmpty()) {
      Answer page = expect(200, member(1).get(path));
      page.json().path("items").forEach(item -> paged.add(item.path("applicationId").asString()));
      path =
          page.response()
              .headers()
              .firstValue("Link")
              .map(link -> link.substring(1, link.indexOf('>')))
              .orElse("");
    }
    assertThat(all).hasSize(5);
    assertThat(paged).isEqualTo(all);
  }

  @Test
  void registerAndHistoriesAreForThoseWhoLookAfterThem() {
    String id = certificate();
    String register = "/api/certificates/register";
    String history = "/api/certificates/" + id + "/history";
    for (String path : List.of(register, register + "/" + id, history)) {
      expect(401, anyone().get(path));
      expect(403, representative().get(path));
      expect(403, as("account-donor", "DONOR").get(path));
      expect(200, member(1).get(path));
    }
    ApiClient elsewhere = as("account-officer12", "PROGRAMME_OFFICER@12");
    expect(403, elsewhere.get(register + "/" + id));
    expect(403, elsewhere.get(history));
    assertThat(elsewhere.get(register).body()).doesNotContain(id);
    expect(403, elsewhere.get(register + "?province=03"));
    expect(400, "cursor-malformed", member(1).get(register + "?cursor=x"));

    JsonNode row = member(1).get(register + "/" + id).json();
    assertThat(row.path("nameLatin").asString("")).isEqualTo("Prey Chheu");
    assertThat(row.at("/upkeep/outstanding")).hasSize(2);
    assertThat(member(1).get(history).json().at("/items/0/what").asString("")).isEqualTo("GRANTED");
    assertThat(registered("&status=ACTIVE&level=GOOD_PRACTICE"))
        .contains(id)
        .doesNotHaveDuplicates();
    assertThat(registered("&status=SUSPENDED")).doesNotContain(id);
    assertThat(registered("&waiting=true")).doesNotContain(id);

    for (String path : List.of("/api/complaints/none/history", "/api/appeals/none/history")) {
      expect(401, anyone().get(path));
      expect(403, as("account-donor", "DONOR").get(path));
      expect(404, as("account-auditor", "AUDITOR").get(path));
    }
  }

  private List<String> registered(String filter) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          expect(200, member(1).get("/api/certificates/register?limit=3" + filter + cursor)).json();
      page.path("items")
          .forEach(item -> ids.add(item.at("/certificate/certificateId").asString("")));
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString("");
    } while (!cursor.isEmpty());
    return ids;
  }

  @Test
  void tokensThatAreNotOursAreRefused() {
    String path = "/api/applications";
    for (String token :
        List.of(
            TestTokens.expired(CHAIR, "COMMITTEE_CHAIR"),
            TestTokens.ofAnotherIssuer(CHAIR, "COMMITTEE_CHAIR"),
            TestTokens.forAnotherAudience(CHAIR, "COMMITTEE_CHAIR"),
            TestTokens.signedByAnother(CHAIR, "COMMITTEE_CHAIR"),
            "not-a-token")) {
      expect(401, anyone().withToken(token).get(path));
    }
  }

  private static List<String> ids(ApiClient caller, String query) {
    JsonNode items = expect(200, caller.get("/api/applications" + query)).json().path("items");
    return items.valueStream().map(item -> item.path("applicationId").asString()).toList();
  }
}
