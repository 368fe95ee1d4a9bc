package kh.ccc.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kh.ccc.testing.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AssessorChoiceIT extends ServiceTest {

  @Test
  void anOfficerSeesLoadAndObstaclesBeforeAsking() {
    String busy = "account-" + UUID.randomUUID();
    String other = desk.submitted();
    assertThat(
            desk.act(desk.officer, "POST", other, "/assignment", "{\"assessor\": \"" + busy + "\"}")
                .status())
        .isEqualTo(200);
    String path = desk.submitted();

    Answer answer =
        desk.officer.get(
            path
                + "/assessors?account="
                + busy
                + "&account=account-rep&account=account-officer&account=account-free");

    assertThat(answer.status()).isEqualTo(200);
    JsonNode items = answer.json().path("items");
    assertThat(items.findValuesAsString("account"))
        .containsExactly(busy, "account-rep", "account-officer", "account-free");
    assertThat(items.at("/0/waiting").asInt()).isEqualTo(1);
    assertThat(items.at("/0/scoring").asInt()).isZero();
    assertThat(items.at("/0/since").asString()).startsWith("20");
    assertThat(items.at("/0/obstacle").isNull()).isTrue();
    assertThat(items.at("/1/obstacle").asString()).isEqualTo("assessor-not-independent");
    assertThat(items.at("/2/obstacle").asString()).isEqualTo("assessor-names-oneself");
    assertThat(items.at("/3/waiting").asInt()).isZero();
    assertThat(items.at("/3/obstacle").isNull()).isTrue();
  }

  @Test
  void onlyAnOfficerOfTheAreaAsks() {
    String path = desk.submitted() + "/assessors?account=account-assessor1";

    assertThat(desk.officerOf03.get(path).status()).isEqualTo(200);
    assertThat(desk.officerOf12.get(path).status()).isEqualTo(403);
    assertThat(desk.assessor.get(path).status()).isEqualTo(403);
    assertThat(desk.representative.get(path).status()).isEqualTo(403);
    assertThat(desk.anonymous.get(path).status()).isEqualTo(401);
    assertThat(desk.officer.get(desk.submitted() + "/assessors").status()).isEqualTo(400);
  }

  @Test
  void whatIsUnderWayIsCounted() {
    JsonNode before = desk.officerOf03.get("/api/assessments/counts").json();
    desk.submitted();
    JsonNode after = desk.officerOf03.get("/api/assessments/counts").json();

    assertThat(after.at("/states/2/status").asString()).isEqualTo("SUBMITTED");
    assertThat(after.at("/states/2/assessments").asInt())
        .isEqualTo(before.at("/states/2/assessments").asInt() + 1);
    assertThat(
            desk.officerOf12
                .get("/api/assessments/counts")
                .json()
                .at("/states/2/assessments")
                .asInt())
        .isZero();
    assertThat(desk.assessor.get("/api/assessments/counts").status()).isEqualTo(403);
    assertThat(desk.anonymous.get("/api/assessments/counts").status()).isEqualTo(401);
  }
}
