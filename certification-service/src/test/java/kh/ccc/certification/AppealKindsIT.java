package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kh.ccc.certification.deadline.DeadlineEvent;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.assessment.AssessmentReportAmended;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Appeals against a level and against a finding, and the days that appeals and deferrals have. */
class AppealKindsIT extends CalendarIT {

  private static final String PANEL =
      "{\"members\": [\"account-panel1\", \"account-panel2\", \"account-panel3\"]}";

  @Test
  void appealAgainstALowerLevelThatIsUpheldRaisesItUnderTheSameNumber() {
    String application = application();
    String lower =
        "{\"outcome\": \"GRANT\", \"level\": \"PROVISIONAL\", \"resolution\": \"Lower.\"}";
    Answer decided = expect(200, decide(application, vote(application, "GRANT"), lower));
    String certificate = decided.json().at("/decision/certificateId").asString();
    String number = expect(200, anyone().get("/api/certificates/" + certificate)).text("number");
    String last = anyone().get("/api/certificates/" + certificate).text("validUntil");
    expect(
        409,
        "appeal-without-decision",
        representative().post("/api/appeals", body("REFUSAL", application, null)));

    String id = reviewing(filed("LEVEL", application, null));
    expect(422, step(panel(1), id, "decision", decision("REINSTATE")));
    Answer upheld = expect(200, step(panel(1), id, "decision", decision("RAISE_LEVEL")));
    assertThat(upheld.text("status")).isEqualTo("REMEDY_APPLIED");
    Answer raised = expect(200, anyone().get("/api/certificates/" + certificate));
    assertThat(raised.text("level")).isEqualTo("GOOD_PRACTICE");
    assertThat(raised.text("number")).isEqualTo(number);
    assertThat(raised.text("validUntil")).isEqualTo(last);
    assertThat(verify(number).text("level")).isEqualTo("GOOD_PRACTICE");
  }

  @Test
  void levelThatWasAppliedForLeavesNothingToAppealAgainst() {
    String application = application();
    expect(200, decide(application, vote(application, "GRANT"), GRANT));
    expect(
        409,
        "appeal-without-decision",
        representative().post("/api/appeals", body("LEVEL", application, null)));
  }

  @Test
  void appealAgainstAFindingAmendsTheReport() {
    String assessment = assessmentWithMajor();
    expect(422, representative().post("/api/appeals", body("FINDING", assessment, null)));
    String id = reviewing(filed("FINDING", assessment, "4.6"));
    expect(422, step(panel(1), id, "decision", decision("RAISE_LEVEL")));
    Answer upheld = expect(200, step(panel(1), id, "decision", decision("AMEND_REPORT")));
    assertThat(upheld.text("status")).isEqualTo("UPHELD");
    expect(
        409,
        "appeal-filed-already",
        representative().post("/api/appeals", body("FINDING", assessment, "4.6")));

    WIRE.publish(
        Contracts.ASSESSMENT_REPORT_AMENDED,
        assessment,
        "assessment-" + assessment,
        7,
        new AssessmentReportAmended(
            assessmentOf(assessment, "RECOMMENDED", "GOOD_PRACTICE", 0), id, 2));
    await()
        .atMost(SOON)
        .until(() -> officer().get("/api/appeals/" + id).text("status").equals("REMEDY_APPLIED"));
    awaitKnown(assessment, 0);
    expect(
        409,
        "appeal-without-decision",
        representative().post("/api/appeals", body("FINDING", assessment, "4.5")));
  }

  @Test
  void onlyTheRepresentativeAppealsAgainstAFindingAndNobodyInvolvedJudges() {
    String assessment = assessmentWithMajor();
    String body = body("FINDING", assessment, "4.6");
    for (ApiClient stranger :
        List.of(as("account-other", "CBO_REPRESENTATIVE"), as("account-admin", "ADMIN"))) {
      expect(403, stranger.post("/api/appeals", body));
    }
    String id = filed("FINDING", assessment, "4.6");
    expect(200, step(officer(), id, "admission", "{}"));
    String withAdviser = PANEL.replace("account-panel3", "account-coordinator9");
    expect(409, "involved-before", step(officer(), id, "panel", withAdviser));
  }

  @Test
  void termForFilingIsAnnouncedAndEndsWithTheFilingOrPassesOnce() {
    String certificate = certificate();
    expect(200, suspend(certificate, "\"1\""));
    LocalDate last = filing(certificate).getFirst();
    assertThat(last).isAfterOrEqualTo(clock.today().plusDays(18));
    String other = certificate();
    expect(200, suspend(other, "\"1\""));
    filed("SUSPENSION", other, null);
    assertThat(filing(other)).isEmpty();

    travelTo(last);
    sweep();
    assertThat(told("APPEAL_FILING", "certificate-decision", certificate, last))
        .hasSize(1)
        .allMatch(DeadlineEvent.Approaching.class::isInstance);
    travelTo(last.plusDays(1));
    sweep();
    sweep();
    assertThat(told("APPEAL_FILING", "certificate-decision", certificate, last))
        .filteredOn(DeadlineEvent.Missed.class::isInstance)
        .hasSize(1);
    assertThat(told("APPEAL_FILING", "certificate-decision", other, last)).isEmpty();
    expect(
        409,
        "appeal-too-late",
        representative().post("/api/appeals", body("SUSPENSION", certificate, null)));
  }

  @Test
  void refusalHasATermForAppealsAndTheDecisionOnOneHasATerm() {
    String application = application();
    String refuse = "{\"outcome\": \"REFUSE\", \"resolution\": \"R\", \"reason\": \"Books.\"}";
    expect(200, decide(application, vote(application, "REFUSE"), refuse));
    assertThat(filing(application)).hasSize(1);
    String id = filed("REFUSAL", application, null);
    assertThat(filing(application)).isEmpty();
    LocalDate decideBy = clock.today().plusDays(60);
    assertThat(due("APPEALS", "APPEAL_DECISION", id)).containsExactly(decideBy);
    travelTo(decideBy.plusDays(1));
    sweep();
    assertThat(told("APPEAL_DECISION", "appeal", id, decideBy))
        .filteredOn(DeadlineEvent.Missed.class::isInstance)
        .hasSize(1);
    assertThat(officer().get("/api/appeals/" + id).text("status")).isEqualTo("FILED");
  }

  @Test
  void endOfADeferralIsAnnouncedAndPasses() {
    String application = application();
    LocalDate until = clock.today().plusMonths(3);
    String defer =
        """
        {"outcome": "DEFER", "resolution": "Later.", "conditions": ["Accounts of 2025"],
         "until": "%s"}
        """
            .formatted(until);
    expect(200, decide(application, vote(application, "DEFER"), defer));
    assertThat(due("CERTIFICATION", "DEFERRAL_ENDS", application)).containsExactly(until);
    travelTo(until.minusDays(5));
    sweep();
    assertThat(told("DEFERRAL_ENDS", "application", application, until))
        .hasSize(1)
        .allMatch(DeadlineEvent.Approaching.class::isInstance);
    travelTo(until.plusDays(1));
    sweep();
    assertThat(told("DEFERRAL_ENDS", "application", application, until))
        .filteredOn(DeadlineEvent.Missed.class::isInstance)
        .hasSize(1);
    assertThat(chair().get("/api/applications/" + application).text("status"))
        .isEqualTo("DEFERRED");
  }

  /** An assessment whose findings were told, one of them major; its id. */
  private String assessmentWithMajor() {
    String id = UUID.randomUUID().toString();
    tellOfCbo("cbo-" + id, "030102", "REGISTERED", 1);
    tellOfAssessment(assessmentOf(id, "RECOMMENDED", "NONE", 1), 1);
    awaitKnown(id, 1);
    await()
        .atMost(SOON)
        .until(() ->
            database.getCollection("told_findings").find(new Document("_id", id)).first() != null);
    // The clock may have travelled; what was told has the time of the wall.
    database
        .getCollection("told_findings")
        .updateOne(
            new Document("_id", id),
            new Document("$set", new Document("toldOn", clock.today().toString())));
    return id;
  }

  private ApiClient officer() {
    return as("account-complaints", "COMPLAINTS_OFFICER");
  }

  private ApiClient panel(int n) {
    return as("account-panel" + n, "APPEAL_PANEL_MEMBER");
  }

  private static String body(
      String against, String subject, @org.jspecify.annotations.Nullable String indicator) {
    String finding = indicator == null ? "" : ", \"indicator\": \"" + indicator + "\"";
    return "{\"against\": \"%s\", \"subjectId\": \"%s\", \"grounds\": \"A mistake.\"%s}"
        .formatted(against, subject, finding);
  }

  private static String decision(String remedy) {
    return "{\"outcome\": \"UPHELD\", \"remedies\": [\"%s\"], \"text\": \"Reasons.\"}"
        .formatted(remedy);
  }

  private String filed(
      String against, String subject, @org.jspecify.annotations.Nullable String indicator) {
    return expect(201, representative().post("/api/appeals", body(against, subject, indicator)))
        .text("appealId");
  }

  private Answer step(ApiClient caller, String id, String what, String body) {
    String etag = expect(200, officer().get("/api/appeals/" + id)).etag();
    String path = "/api/appeals/" + id + "/" + what;
    return caller.post(path, body, UUID.randomUUID().toString(), etag);
  }

  /** The same appeal, with a panel of which two of three want to uphold it. */
  private String reviewing(String id) {
    expect(200, step(officer(), id, "admission", "{}"));
    expect(200, step(officer(), id, "panel", PANEL));
    expect(200, step(representative(), id, "objections/waiver", "{}"));
    expect(200, step(panel(1), id, "review", "{}"));
    for (int n = 1; n <= 2; n++) {
      expect(200, panel(n).put("/api/appeals/" + id + "/votes/mine", "{\"outcome\": \"UPHELD\"}"));
    }
    return id;
  }

  private List<LocalDate> filing(String subject) {
    return due("APPEALS", "APPEAL_FILING", subject);
  }

  private List<LocalDate> due(String desk, String kind, String subject) {
    String path = "/api/deadlines?province=03&limit=200&desk=" + desk + "&kind=" + kind;
    List<LocalDate> days = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = expect(200, as("account-auditor", "AUDITOR").get(path + cursor)).json();
      page.path("items")
          .valueStream()
          .filter(item -> item.path("subjectId").asString().equals(subject))
          .forEach(item -> days.add(LocalDate.parse(item.path("due").asString())));
      cursor = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : "";
    } while (!cursor.isEmpty());
    return days;
  }
}
