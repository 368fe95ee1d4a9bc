package kh.ccc.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.SpecialAssessmentRequested;
import kh.ccc.testing.ApiClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A complaint that asks for a special assessment opens one for the CBO. */
class SpecialAssessmentIT extends ServiceTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void complaintOpensOneSpecialAssessmentHoweverOftenItIsTold() {
    String cbo = desk.registeredCbo();
    String complaint = UUID.randomUUID().toString();
    request(cbo, complaint, 5);
    request(cbo, complaint, 5);
    request(cbo, UUID.randomUUID().toString(), 5);
    JsonNode special =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> specials(cbo), one -> one.size() == 1)
            .getFirst();
    assertThat(special.path("status").asString()).isEqualTo("SELF_ASSESSMENT");
    String path = "/api/assessments/" + special.path("assessmentId").asString();
    assertThat(desk.representative.get(path).status()).isEqualTo(200);
    assertThat(desk.otherRepresentative.get(path).status()).isEqualTo(403);
    assertThat(desk.officer.get(path + "/history").body())
        .contains("system:complaint-" + complaint);

    assertThat(
            desk.officer
                .get("/api/assessments?cboId=" + cbo + "&purpose=INITIAL")
                .json()
                .path("items"))
        .isEmpty();
    assertThat(
            desk.act(desk.officer, "POST", path, "/abandonment", "{\"reason\": \"settled\"}")
                .status())
        .isEqualTo(200);
    request(cbo, complaint, 6);
    settle(complaint);
    assertThat(specials(cbo)).hasSize(1);
    request(cbo, UUID.randomUUID().toString(), 6);
    await().atMost(Duration.ofSeconds(20)).until(() -> specials(cbo).size() == 2);
  }

  @Test
  void cboThatIsNotRegisteredHasNothingToAssess() {
    String cbo = UUID.randomUUID().toString();
    desk.publish(Desk.cbo(cbo, "03010101", "UNDER_VERIFICATION", "account-rep"), 1);
    String complaint = UUID.randomUUID().toString();
    request(cbo, complaint, 5);
    settle(complaint);
    assertThat(specials(cbo)).isEmpty();
  }

  @Test
  void cccAssignsItWithoutWaitingForTheCboAndOnlyCccEndsIt() {
    String cbo = desk.registeredCbo();
    request(cbo, UUID.randomUUID().toString(), 5);
    await().atMost(Duration.ofSeconds(20)).until(() -> specials(cbo).size() == 1);
    String path = "/api/assessments/" + specials(cbo).getFirst().path("assessmentId").asString();
    String settled = "{\"reason\": \"settled\"}";
    for (ApiClient stranger :
        List.of(desk.representative, desk.coordinatorOf03, desk.officerOf12)) {
      assertThat(desk.attempt(stranger, "POST", path, "/abandonment", settled).status())
          .isEqualTo(403);
    }
    String assessor = "{\"assessor\": \"account-assessor1\"}";
    assertThat(desk.attempt(desk.representative, "POST", path, "/assignment", assessor).status())
        .isEqualTo(403);
    assertThat(desk.act(desk.officer, "POST", path, "/assignment", assessor).text("status"))
        .isEqualTo("ASSIGNED");
    desk.act(desk.assessor, "POST", path, "/conflict-declaration", "{\"hasConflict\": false}");
    String findings = Desk.findings(Desk.chapter(1), 3);
    desk.act(desk.assessor, "PUT", path, "/findings/chapters/1", findings);
  }

  @Test
  void onlyAnOfficerStartsOneByHand() {
    String body = "{\"cboId\": \"%s\", \"purpose\": \"SPECIAL\"}".formatted(desk.registeredCbo());
    for (ApiClient other : List.of(desk.representative, desk.coordinatorOf03, desk.officerOf12)) {
      assertThat(other.post("/api/assessments", body).status()).isEqualTo(403);
    }
    assertThat(desk.officer.post("/api/assessments", body).status()).isEqualTo(201);
  }

  private void request(String cbo, String complaint, long seq) {
    request(complaint, cbo, complaint, seq);
  }

  private void request(String key, String cbo, String complaint, long seq) {
    wire.publish(
        Contracts.SPECIAL_ASSESSMENT_REQUESTED,
        key,
        "complaint-" + complaint,
        seq,
        new SpecialAssessmentRequested(complaint, cbo, "03010101", DAY));
  }

  /** Waits for a later request of the same key, which is heard after those before it. */
  private void settle(String key) {
    String marker = desk.registeredCbo();
    request(key, marker, UUID.randomUUID().toString(), 5);
    await().atMost(Duration.ofSeconds(20)).until(() -> specials(marker).size() == 1);
  }

  private List<JsonNode> specials(String cbo) {
    return desk.officer
        .get("/api/assessments?purpose=SPECIAL&cboId=" + cbo)
        .json()
        .path("items")
        .valueStream()
        .toList();
  }
}
