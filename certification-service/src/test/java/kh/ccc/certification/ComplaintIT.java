package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Anyone complains, follows up with the code alone, and stays out of every record. */
class ComplaintIT extends CertificationIT {

  private static final String WORDS = "The treasurer Sok Canary kept the money of the rice bank.";
  private static final String CONTACT = "012 345 canary";
  private static final String OFFICER = "account-complaints";

  private ApiClient officer() {
    return as(OFFICER, "COMPLAINTS_OFFICER");
  }

  private static String complaint(String cboId) {
    return """
    {"about": "CBO", "cboId": "%s", "words": "%s", "contact": "%s", "urgent": true}
    """
        .formatted(cboId, WORDS, CONTACT);
  }

  private Answer complain(String cboId) {
    return expect(201, anyone().post("/api/complaints", complaint(cboId)));
  }

  private Answer followUp(String code) {
    return anyone()
        .send(
            anyone()
                .request("GET", "/api/complaints/mine", HttpRequest.BodyPublishers.noBody())
                .header("Retrieval-Code", code));
  }

  private Answer addMessage(String code, String words) {
    return anyone()
        .send(
            anyone()
                .request(
                    "POST",
                    "/api/complaints/mine/messages",
                    HttpRequest.BodyPublishers.ofString("{\"words\": \"%s\"}".formatted(words)))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Retrieval-Code", code));
  }

  private Answer step(ApiClient caller, String id, String what, String body) {
    String etag = expect(200, officer().get("/api/complaints/" + id)).etag();
    return caller.post(
        "/api/complaints/" + id + "/" + what, body, UUID.randomUUID().toString(), etag);
  }

  @Test
  void anonymousComplaintIsHandledToItsEndAndFollowedUpByCode() {
    String assessment = assessment("GOOD_PRACTICE", "030102");
    Answer receipt = complain("cbo-" + assessment);
    String id = receipt.text("complaintId");
    String code = receipt.text("retrievalCode");
    assertThat(followUp(code.toLowerCase(java.util.Locale.ROOT)).text("status"))
        .isEqualTo("RECEIVED");

    expect(200, step(officer(), id, "acknowledgement", "{\"words\": \"We read it.\"}"));
    expect(200, step(officer(), id, "triage", "{\"track\": \"ADMISSIBLE\"}"));
    expect(201, addMessage(code, "It happened again."));
    expect(
        200,
        step(officer(), id, "investigation", "{\"investigators\": [\"account-investigator\"]}"));
    ApiClient investigator = as("account-investigator", "REVIEWER");
    assertThat(expect(200, investigator.get("/api/complaints/" + id)).body()).contains("Canary");
    expect(
        200,
        step(investigator, id, "finding", "{\"finding\": \"FOUNDED\", \"words\": \"So it was.\"}"));
    expect(200, step(officer(), id, "remedy", "{\"remedies\": [\"CORRECTION\"]}"));
    expect(200, step(officer(), id, "closure", "{}"));

    Answer end = expect(200, followUp(code));
    assertThat(end.text("status")).isEqualTo("CLOSED");
    assertThat(end.text("finding")).isEqualTo("FOUNDED");
    assertThat(end.body()).contains("We read it.", "It happened again.", "So it was.", "Canary");
    expect(409, "complaint-step-not-now", addMessage(code, "And more."));
  }

  @Test
  void wordsAndContactAreInNoJournalViewOrAnswerOfOthers() {
    String assessment = assessment("GOOD_PRACTICE", "030102");
    Answer receipt = complain("cbo-" + assessment);
    expect(201, addMessage(receipt.text("retrievalCode"), "Canary wrote once more."));
    for (String collection : database.listCollectionNames()) {
      List<Document> documents = database.getCollection(collection).find().into(new ArrayList<>());
      for (Document document : documents) {
        assertThat(document.toJson()).as(collection).doesNotContainIgnoringCase("canary");
        assertThat(document.toJson()).doesNotContain(receipt.text("retrievalCode"));
      }
    }
    String path = "/api/complaints/" + receipt.text("complaintId");
    assertThat(expect(200, as("account-auditor", "AUDITOR").get(path)).body())
        .doesNotContainIgnoringCase("canary");
    assertThat(expect(200, officer().get("/api/complaints?limit=200")).body())
        .contains(receipt.text("complaintId"))
        .doesNotContainIgnoringCase("canary");
  }

  @Test
  void sameComplaintSentAgainIsTheSameAndOtherWordsUnderAForeignKeyAreAnother() {
    String cbo = "cbo-" + assessment("GOOD_PRACTICE", "030102");
    Answer first = expect(201, anyone().post("/api/complaints", complaint(cbo), "key-of-mine-1"));
    Answer again = expect(201, anyone().post("/api/complaints", complaint(cbo), "key-of-mine-1"));
    assertThat(again.text("complaintId")).isEqualTo(first.text("complaintId"));
    assertThat(again.text("retrievalCode")).isEqualTo(first.text("retrievalCode"));
    String other = complaint(cbo).replace("rice bank", "cattle bank");
    Answer another = expect(201, anyone().post("/api/complaints", other, "key-of-mine-1"));
    assertThat(another.text("complaintId")).isNotEqualTo(first.text("complaintId"));
    assertThat(another.text("retrievalCode")).isNotEqualTo(first.text("retrievalCode"));
  }

  @Test
  void complaintThatCannotBeTakenSaysWhatIsMissing() {
    expect(
        422, anyone().post("/api/complaints", "{\"about\": \"CBO\", \"words\": \"1234567890\"}"));
    expect(
        422,
        anyone()
            .post(
                "/api/complaints",
                "{\"about\": \"CBO\", \"cboId\": \"none\", \"words\": \"1234567890\"}"));
    expect(422, anyone().post("/api/complaints", "{\"about\": \"CCC\", \"words\": \"short\"}"));
    String endless = "{\"about\": \"CCC\", \"words\": \"%s\"}".formatted("x".repeat(4001));
    expect(422, anyone().post("/api/complaints", endless));
    expect(
        201,
        anyone().post("/api/complaints", "{\"about\": \"CCC\", \"words\": \"Nobody answers.\"}"));
    expect(404, "retrieval-code-unknown", followUp("0000-0000-0000-0000-0000"));
    expect(400, anyone().get("/api/complaints/mine"));
  }

  @Test
  void onlyUninvolvedOfficersOfTheAreaHandleIt() {
    String assessment = assessment("GOOD_PRACTICE", "030102");
    Answer receipt = complain("cbo-" + assessment);
    String id = receipt.text("complaintId");
    String path = "/api/complaints/" + id;
    expect(401, anyone().get(path));
    expect(401, anyone().get("/api/complaints"));
    List<ApiClient> strangers =
        List.of(
            as("account-officer", "PROGRAMME_OFFICER"),
            as("account-admin", "ADMIN"),
            as("account-member1", "COMMITTEE_MEMBER"),
            as("account-investigator", "REVIEWER"),
            as("account-complaints12", "COMPLAINTS_OFFICER@12"),
            representative());
    for (ApiClient stranger : strangers) {
      expect(403, stranger.get(path));
      expect(403, step(stranger, id, "acknowledgement", "{}"));
      expect(403, step(stranger, id, "triage", "{\"track\": \"ADMISSIBLE\"}"));
      expect(403, step(stranger, id, "investigation", "{\"investigators\": [\"account-x\"]}"));
      expect(403, step(stranger, id, "finding", "{\"finding\": \"PARTLY\", \"words\": \"W\"}"));
      expect(403, step(stranger, id, "remedy", "{\"remedies\": [\"NONE\"]}"));
      expect(403, step(stranger, id, "measures", "{\"kind\": \"SPECIAL_ASSESSMENT\"}"));
      expect(403, step(stranger, id, "messages", "{\"words\": \"W\"}"));
      expect(403, step(stranger, id, "closure", "{}"));
    }
    expect(403, representative().get("/api/complaints"));
    ApiClient involved = as(EVALUATOR, "COMPLAINTS_OFFICER");
    expect(403, involved.get(path));
    expect(409, "involved-before", step(involved, id, "acknowledgement", "{}"));
    expect(
        428, "if-match-missing", officer().post(path + "/triage", "{\"track\": \"ADMISSIBLE\"}"));
    expect(
        412,
        "stale-version",
        officer().post(path + "/acknowledgement", "{}", UUID.randomUUID().toString(), "\"9\""));
  }

  @Test
  void measuresReachTheCommitteeAndTheAssessors() {
    String certificate = certificate();
    String cbo = expect(200, anyone().get("/api/certificates/" + certificate)).text("cboId");
    String id = complain(cbo).text("complaintId");
    expect(200, step(officer(), id, "triage", "{\"track\": \"URGENT_SAFEGUARDING\"}"));
    String foreign = certificate();
    expect(422, step(officer(), id, "measures", suspensionOf(foreign)));
    expect(200, step(officer(), id, "measures", suspensionOf(certificate)));
    expect(
        409, "complaint-measure-asked", step(officer(), id, "measures", suspensionOf(certificate)));
    expect(200, step(officer(), id, "measures", "{\"kind\": \"SPECIAL_ASSESSMENT\"}"));
    await()
        .atMost(SOON)
        .until(
            () -> chair().get("/api/complaints/suspension-proposals").body().contains(certificate));
    expect(403, representative().get("/api/complaints/suspension-proposals"));
    assertThat(chair().get("/api/complaints/suspension-proposals").body())
        .doesNotContainIgnoringCase("canary");
  }

  private static String suspensionOf(String certificate) {
    return "{\"kind\": \"SUSPENSION\", \"certificateId\": \"%s\"}".formatted(certificate);
  }
}
