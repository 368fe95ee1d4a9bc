package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import kh.ccc.certification.appeal.Appeal;
import kh.ccc.certification.appeal.AppealEvent;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.assessment.Assessment;
import kh.ccc.contracts.assessment.AssessmentStarted;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.testing.ApiClient;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who judges, advises or assessed before has no other part, and the audit shows it if one had. */
class PanelSeparationIT extends CertificationIT {

  private static final String AUDITS = "/api/impartiality/audits";
  private static final String OTHERS = "account-panel2\", \"account-panel3";

  @Autowired Aggregates<Appeal, AppealEvent> appeals;

  @Test
  void panelOfUninvolvedPeopleIsSoundAndOneThatNoCommandWouldHaveNamedIsFound() {
    String sound = filed();
    named(sound, List.of("account-panel1", "account-panel2", "account-panel3"));
    String earlier = UUID.randomUUID().toString();
    String planted = filed();
    String cbo = appeal(planted).path("cboId").asString("");
    tellOfStart(earlier, cbo, "account-assessor7");
    named(planted, List.of(EVALUATOR, CHAIR, "account-assessor7"));

    List<JsonNode> found = violations();
    assertThat(ofPanels(found, planted))
        .extracting(one -> one.path("account").asString("") + " " + one.path("detail").asString())
        .contains(
            EVALUATOR + " EVALUATOR + PANEL",
            CHAIR + " DECIDER + PANEL",
            "account-assessor7 EVALUATOR + PANEL");
    assertThat(ofPanels(found, sound)).isEmpty();
  }

  @Test
  void memberOfThePanelDoesNotDecideTheCaseThatItReopened() {
    String application = application();
    String refuse = "{\"outcome\": \"REFUSE\", \"resolution\": \"R\", \"reason\": \"Books.\"}";
    expect(200, decide(application, vote(application, "REFUSE"), refuse));
    String id = file("REFUSAL", application);
    ApiClient officer = as("account-complaints", "COMPLAINTS_OFFICER");
    expect(200, step(officer, id, "admission", "{}"));
    String panel = "{\"members\": [\"account-member03\", \"" + OTHERS + "\"]}";
    expect(200, step(officer, id, "panel", panel));
    expect(200, step(representative(), id, "objections/waiver", "{}"));
    ApiClient judge = as("account-member03", "APPEAL_PANEL_MEMBER");
    expect(200, step(judge, id, "review", "{}"));
    String votes = "/api/appeals/" + id + "/votes/mine";
    expect(200, judge.put(votes, "{\"outcome\": \"UPHELD\"}"));
    ApiClient other = as("account-panel2", "APPEAL_PANEL_MEMBER");
    expect(200, other.put(votes, "{\"outcome\": \"UPHELD\"}"));
    String uphold = "{\"outcome\": \"UPHELD\", \"remedies\": [\"REDECIDE\"], \"text\": \"R\"}";
    expect(200, step(judge, id, "decision", uphold));

    expect(200, putOnAgenda(session(), List.of(application)));
    ApiClient member = as("account-member03", "COMMITTEE_MEMBER");
    expect(409, "separation-of-duties", vote(member, application, "GRANT"));
    expect(200, decide(application, vote(application, "GRANT"), GRANT));
  }

  @Test
  void whoeverAdvisedReviewedOrJudgedDoesNotDecideOnTheCertificateLater() {
    String certificate = certificate();
    expect(200, suspend(certificate, "\"1\""));
    String id = file("SUSPENSION", certificate);
    upheld(id, "REINSTATE");
    String suspension = atOnce(clock.today().plusMonths(1));
    String etag = anyone().get("/api/certificates/" + certificate).etag();
    for (String account :
        List.of(REVIEWER, EVALUATOR, REPRESENTATIVE, "account-coordinator9", "account-panel2")) {
      ApiClient both = as(account, "COMMITTEE_CHAIR");
      expect(
          409, "separation-of-duties", change(both, certificate, "suspension", suspension, etag));
    }
    expect(200, change(chair(), certificate, "suspension", suspension, etag));
  }

  private void upheld(String id, String remedy) {
    ApiClient officer = as("account-complaints", "COMPLAINTS_OFFICER");
    expect(200, step(officer, id, "admission", "{}"));
    String panel = "{\"members\": [\"account-panel1\", \"" + OTHERS + "\"]}";
    expect(200, step(officer, id, "panel", panel));
    expect(200, step(representative(), id, "objections/waiver", "{}"));
    ApiClient judge = as("account-panel1", "APPEAL_PANEL_MEMBER");
    expect(200, step(judge, id, "review", "{}"));
    for (String member : List.of("account-panel1", "account-panel2")) {
      ApiClient voter = as(member, "APPEAL_PANEL_MEMBER");
      expect(200, voter.put("/api/appeals/" + id + "/votes/mine", "{\"outcome\": \"UPHELD\"}"));
    }
    String uphold =
        "{\"outcome\": \"UPHELD\", \"remedies\": [\"%s\"], \"text\": \"R\"}".formatted(remedy);
    expect(200, step(judge, id, "decision", uphold));
  }

  @Test
  void adviserOfAnEarlierAssessmentDoesNotReviewTheNextCase() {
    String assessment = assessment("GOOD_PRACTICE", "030102");
    tellOfStart(UUID.randomUUID().toString(), "cbo-" + assessment, "account-assessor7");
    String application = apply(assessment, "GOOD_PRACTICE");
    ApiClient adviser = as("account-coordinator7", "REVIEWER");
    expect(409, "separation-of-duties", act(adviser, application, "completeness-check", COMPLETE));
    expect(200, act(reviewer(), application, "completeness-check", COMPLETE));
  }

  /** An appeal against a suspension; its id. */
  private String filed() {
    String certificate = certificate();
    expect(200, suspend(certificate, "\"1\""));
    return file("SUSPENSION", certificate);
  }

  private String file(String against, String subject) {
    String body =
        "{\"against\": \"%s\", \"subjectId\": \"%s\", \"grounds\": \"A mistake.\"}"
            .formatted(against, subject);
    return expect(201, representative().post("/api/appeals", body)).text("appealId");
  }

  private JsonNode appeal(String id) {
    return expect(200, as("account-auditor", "AUDITOR").get("/api/appeals/" + id)).json();
  }

  private ApiClient.Answer step(ApiClient caller, String id, String what, String body) {
    String etag = as("account-auditor", "AUDITOR").get("/api/appeals/" + id).etag();
    String path = "/api/appeals/" + id + "/" + what;
    return caller.post(path, body, UUID.randomUUID().toString(), etag);
  }

  /** A panel past the commands. */
  private void named(String appeal, List<String> members) {
    LocalDate until = clock.today().plusDays(7);
    appeals.execute(
        appeal,
        new CommandContext("account-complaints", UUID.randomUUID().toString(), now()),
        state -> List.of(new AppealEvent.PanelNamed(members, until)));
  }

  /** Another assessment of that CBO, known to the service. */
  private void tellOfStart(String id, String cboId, String evaluator) {
    Assessment told =
        new Assessment(
            id,
            cboId,
            "030102",
            "SURVEILLANCE",
            1,
            "SELF_ASSESSMENT",
            REPRESENTATIVE,
            null,
            List.of(evaluator),
            List.of(),
            0,
            0,
            0,
            null,
            List.of("account-coordinator7"),
            List.of());
    WIRE.publish(
        Contracts.ASSESSMENT_STARTED, id, "assessment-" + id, 1, new AssessmentStarted(told));
    await().atMost(SOON).until(() -> eligibility.assessment(id).isPresent());
    // The clock may have travelled; what was told has the time of the wall.
    database
        .getCollection("known_assessments")
        .updateOne(
            new Document("_id", id),
            new Document("$set", new Document("startedAt", Date.from(now()))));
  }

  private List<JsonNode> violations() {
    ApiClient auditor = as("account-auditor", "AUDITOR");
    String id = expect(201, auditor.post(AUDITS, "")).text("auditId");
    await()
        .atMost(SOON.multipliedBy(2))
        .until(() -> auditor.get(AUDITS + "/" + id).text("status").equals("FINISHED"));
    return expect(200, auditor.get(AUDITS + "/" + id + "/violations?limit=200"))
        .json()
        .path("items")
        .valueStream()
        .toList();
  }

  private static List<JsonNode> ofPanels(List<JsonNode> found, String appeal) {
    return found.stream()
        .filter(one -> one.path("evidence").toString().contains("appeal-" + appeal))
        .toList();
  }
}
