package kh.ccc.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.Appeal;
import kh.ccc.contracts.certification.AppealDecided;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import kh.ccc.testing.Wire;
import org.junit.jupiter.api.Test;

/** An appeal that was upheld leads to a new version of the report. */
class AmendmentIT extends ServiceTest {

  private static final String AMENDMENT =
      """
      {"findings": [{"indicator": "1.1", "score": 4, "note": "seen again"}],
       "level": "GOOD_PRACTICE", "summary": "Amended after an appeal."}
      """;

  @Test
  void reportIsAmendedAsAnUpheldAppealWants() {
    String path = desk.scored(3);
    desk.act(
        desk.assessor,
        "POST",
        path,
        "/recommendation",
        "{\"level\": \"GOOD_PRACTICE\", \"summary\": \"First.\"}");
    String id = path.substring(path.lastIndexOf('/') + 1);
    assertThat(desk.leadAssessor.get(path).status()).isEqualTo(403);
    assertThat(desk.attempt(desk.reviewer, "POST", path, "/amendments", AMENDMENT).code())
        .isEqualTo("amendment-not-wanted");

    Appeal appeal =
        new Appeal(
            "appeal-" + id,
            "SUSPENSION",
            "certificate-1",
            "RES-1",
            id,
            "cbo-1",
            "030101",
            "UPHELD",
            LocalDate.of(2026, 12, 31),
            null);
    AppealDecided decided = new AppealDecided(appeal, "UPHELD", List.of("AMEND_REPORT"), "APP-1");
    try (Wire wire = new Wire()) {
      wire.publish(Contracts.APPEAL_DECIDED, "appeal-" + id, "appeal-" + id, 9, decided);
      wire.publish(Contracts.APPEAL_DECIDED, "appeal-" + id, "appeal-" + id, 9, decided);
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            desk.officer
                .get(path)
                .json()
                .at("/recommendation/amendmentWantedBy")
                .asString("")
                .equals("appeal-" + id));

    assertThat(desk.attempt(desk.assessor, "POST", path, "/amendments", AMENDMENT).status())
        .isEqualTo(403);
    whoLeadsAssessorsOfThePlaceFindsIt(path, id);
    Answer amended = desk.act(desk.leadAssessor, "POST", path, "/amendments", AMENDMENT);
    assertThat(amended.json().at("/recommendation/version").asInt()).isEqualTo(2);
    assertThat(amended.json().at("/recommendation/earlier/0/summary").asString())
        .isEqualTo("First.");
    assertThat(amended.json().at("/chapters/0/indicators/0/found/score").asInt()).isEqualTo(4);
    assertThat(wanted(desk.leadAssessor)).doesNotContain(id);
    assertThat(desk.leadAssessor.get(path).status()).isEqualTo(200);
  }

  /** Before an appeal wants something of it, an assessment is none of theirs. */
  private void whoLeadsAssessorsOfThePlaceFindsIt(String path, String id) {
    for (ApiClient finder : List.of(desk.leadAssessor, desk.reviewer)) {
      await().atMost(Duration.ofSeconds(20)).until(() -> wanted(finder).contains(id));
      assertThat(finder.get(path).status()).isEqualTo(200);
    }
    for (ApiClient other : List.of(desk.leadAssessorOf12, desk.otherAssessor)) {
      assertThat(wanted(other)).doesNotContain(id);
      assertThat(other.get(path).status()).isEqualTo(403);
    }
  }

  private static List<String> wanted(ApiClient who) {
    return who.get("/api/assessments?amendmentWanted=true&limit=200")
        .json()
        .path("items")
        .findValuesAsString("assessmentId");
  }
}
