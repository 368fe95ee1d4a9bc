package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.assessment.AssessmentReportAmended;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** An appeal from its filing to its remedies, and who has no part in it. */
class AppealIT extends CertificationIT {

  private static final String GROUNDS = "The finding about Mrs Canary rests on a mistake.";
  private static final String PANEL =
      "{\"members\": [\"account-panel1\", \"account-panel2\", \"account-panel3\"]}";

  private ApiClient officer() {
    return as("account-complaints", "COMPLAINTS_OFFICER");
  }

  private ApiClient panel(int n) {
    return as("account-panel" + n, "APPEAL_PANEL_MEMBER");
  }

  private static String appeal(String against, String subject) {
    return """
    {"against": "%s", "subjectId": "%s", "grounds": "%s"}
    """
        .formatted(against, subject, GROUNDS);
  }

  private Answer step(ApiClient caller, String id, String what, String body) {
    String etag = expect(200, officer().get("/api/appeals/" + id)).etag();
    String path = "/api/appeals/" + id + "/" + what;
    return caller.post(path, body, UUID.randomUUID().toString(), etag);
  }

  /** A certificate that was suspended just now; its id. */
  private String suspended() {
    String certificate = certificate();
    expect(200, suspend(certificate, "\"1\""));
    return certificate;
  }

  private String filed(String certificate) {
    return expect(201, representative().post("/api/appeals", appeal("SUSPENSION", certificate)))
        .text("appealId");
  }

  /** The panel reviews and two of three uphold. */
  private String upheldByVote(String certificate) {
    String id = filed(certificate);
    expect(200, step(officer(), id, "admission", "{}"));
    expect(200, step(officer(), id, "panel", PANEL));
    expect(409, "appeal-objections-open", step(panel(1), id, "review", "{}"));
    expect(200, step(representative(), id, "objections/waiver", "{}"));
    expect(200, step(panel(1), id, "review", "{}"));
    for (int n = 1; n <= 2; n++) {
      String path = "/api/appeals/" + id + "/votes/mine";
      expect(200, panel(n).put(path, "{\"outcome\": \"UPHELD\"}"));
    }
    return id;
  }

  private static final String UPHOLD =
      """
      {"outcome": "UPHELD", "remedies": ["REINSTATE", "AMEND_REPORT"], "text": "Reasons."}
      """;

  @Test
  void upheldAppealReinstatesAtOnceAndEndsWhenTheReportIsAmended() {
    String certificate = suspended();
    String number = expect(200, anyone().get("/api/certificates/" + certificate)).text("number");
    String id = upheldByVote(certificate);
    assertThat(verify(number).text("answer")).isEqualTo("SUSPENDED");
    assertThat(flags(member(1), certificate)).isTrue();

    Answer decided = expect(200, step(panel(1), id, "decision", UPHOLD));
    assertThat(decided.text("status")).isEqualTo("UPHELD");
    assertThat(decided.json().at("/decision/carriedOut/0").asString()).isEqualTo("REINSTATE");
    assertThat(expect(200, anyone().get("/api/certificates/" + certificate)).text("status"))
        .isEqualTo("ACTIVE");
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> verify(number).text("answer").equals("VALID"));
    assertThat(flags(member(1), certificate)).isFalse();

    String assessment = decided.text("assessmentId");
    AssessmentReportAmended amended =
        new AssessmentReportAmended(
            assessmentOf(assessment, "RECOMMENDED", "GOOD_PRACTICE", 0), id, 2);
    String stream = "assessment-" + assessment;
    WIRE.publish(Contracts.ASSESSMENT_REPORT_AMENDED, assessment, stream, 7, amended);
    WIRE.publish(Contracts.ASSESSMENT_REPORT_AMENDED, assessment, stream, 7, amended);
    await()
        .atMost(SOON)
        .until(() -> officer().get("/api/appeals/" + id).text("status").equals("REMEDY_APPLIED"));
  }

  @Test
  void refusalThatDoesNotHoldGoesBackToTheCommitteeWithItsDissents() {
    String application = application();
    expect(200, vote(member(4), application, "GRANT"));
    String refuse = "{\"outcome\": \"REFUSE\", \"resolution\": \"R\", \"reason\": \"Books.\"}";
    expect(200, decide(application, vote(application, "REFUSE"), refuse));
    String dissents = "/api/applications/" + application + "/dissents";
    expect(200, member(4).put(dissents + "/mine", "{\"opinion\": \"The books were in order.\"}"));

    String id =
        expect(201, representative().post("/api/appeals", appeal("REFUSAL", application)))
            .text("appealId");
    expect(200, step(officer(), id, "admission", "{}"));
    expect(200, step(officer(), id, "panel", PANEL));
    assertThat(expect(200, panel(1).get(dissents)).body()).doesNotContain("books were in order");
    expect(200, step(representative(), id, "objections/waiver", "{}"));
    expect(200, step(panel(1), id, "review", "{}"));
    assertThat(expect(200, panel(1).get(dissents)).body()).contains("books were in order");
    for (int n = 1; n <= 3; n++) {
      expect(200, panel(n).put("/api/appeals/" + id + "/votes/mine", "{\"outcome\": \"PARTLY\"}"));
    }
    String partly = "{\"outcome\": \"PARTLY\", \"remedies\": [\"REDECIDE\"], \"text\": \"R\"}";
    assertThat(expect(200, step(panel(2), id, "decision", partly)).text("status"))
        .isEqualTo("REMEDY_APPLIED");

    assertThat(chair().get("/api/applications/" + application).text("status"))
        .isEqualTo("REVIEWED");
    expect(200, putOnAgenda(session(), List.of(application)));
    Answer granted = expect(200, decide(application, vote(application, "GRANT"), GRANT));
    assertThat(granted.text("status")).isEqualTo("GRANTED");
  }

  private boolean flags(ApiClient staff, String subject) {
    Answer list = expect(200, staff.get("/api/appeals?subject=" + subject));
    return list.json().at("/items/0/open").asBoolean();
  }

  @Test
  void refusedIsWhatCannotBeAppealedAgainst() {
    String certificate = certificate();
    expect(
        409,
        "appeal-without-decision",
        representative().post("/api/appeals", appeal("SUSPENSION", certificate)));
    expect(
        404,
        "certificate-unknown",
        representative().post("/api/appeals", appeal("WITHDRAWAL", "none")));
    expect(422, representative().post("/api/appeals", appeal("FINDING", "none")));
    String suspended = suspended();
    filed(suspended);
    expect(
        409,
        "appeal-filed-already",
        representative().post("/api/appeals", appeal("SUSPENSION", suspended)));
    String late = suspended();
    clock.travel(Duration.ofDays(40));
    expect(
        409, "appeal-too-late", representative().post("/api/appeals", appeal("SUSPENSION", late)));
  }

  @Test
  void onlyTheCboAppealsAndOnlyUninvolvedPeopleJudge() {
    String certificate = suspended();
    String body = appeal("SUSPENSION", certificate);
    expect(401, anyone().post("/api/appeals", body));
    List<ApiClient> strangers =
        List.of(
            as("account-other", "CBO_REPRESENTATIVE"),
            as("account-admin", "ADMIN"),
            as("account-donor", "DONOR"),
            as("account-complaints12", "COMPLAINTS_OFFICER@12"),
            as("account-panel12", "APPEAL_PANEL_MEMBER@12"));
    for (ApiClient stranger : strangers) {
      expect(403, stranger.post("/api/appeals", body));
    }
    String id = filed(certificate);
    String path = "/api/appeals/" + id;
    expect(401, anyone().get(path));
    for (ApiClient stranger : strangers) {
      expect(403, stranger.get(path));
      expect(403, step(stranger, id, "admission", "{}"));
      expect(403, step(stranger, id, "refusal", "{\"reason\": \"NO_GROUNDS\"}"));
      expect(403, step(stranger, id, "panel", PANEL));
      expect(403, step(stranger, id, "panel/answer", "{\"member\": \"account-panel1\"}"));
      expect(403, step(stranger, id, "review", "{}"));
      expect(403, step(stranger, id, "decision", UPHOLD));
      expect(403, step(stranger, id, "withdrawal", "{}"));
      expect(403, step(stranger, id, "objections/waiver", "{}"));
      expect(
          403,
          step(
              stranger,
              id,
              "objections",
              "{\"member\": \"account-panel1\", \"ground\": \"OTHER\"}"));
      expect(403, stranger.put(path + "/votes/mine", "{\"outcome\": \"UPHELD\"}"));
    }
    expect(409, "involved-before", step(as(CHAIR, "COMPLAINTS_OFFICER"), id, "admission", "{}"));
    expect(200, step(officer(), id, "admission", "{}"));
    String withEvaluator = PANEL.replace("account-panel3", EVALUATOR);
    expect(409, "involved-before", step(officer(), id, "panel", withEvaluator));
    String withMember = PANEL.replace("account-panel3", "account-member1");
    expect(409, "involved-before", step(officer(), id, "panel", withMember));
    expect(428, "if-match-missing", officer().post(path + "/panel", PANEL));
    expect(200, step(officer(), id, "panel", PANEL));
    expect(409, "appeal-not-on-panel", step(panel(9), id, "review", "{}"));
  }

  @Test
  void groundsStayWithThoseWhoWorkOnTheAppeal() {
    String id = filed(suspended());
    String path = "/api/appeals/" + id;
    assertThat(representative().get(path).body()).contains("Canary");
    assertThat(officer().get(path).body()).contains("Canary");
    assertThat(member(1).get(path).body()).doesNotContain("Canary");
    assertThat(as("account-auditor", "AUDITOR").get(path).body()).doesNotContain("Canary");
    for (String collection : database.listCollectionNames()) {
      for (Document document : database.getCollection(collection).find()) {
        assertThat(document.toJson()).as(collection).doesNotContain("Canary");
      }
    }
    assertThat(representative().get("/api/appeals?limit=200").body()).contains(id);
    assertThat(as("account-other", "CBO_REPRESENTATIVE").get("/api/appeals").body())
        .doesNotContain(id);
  }
}
