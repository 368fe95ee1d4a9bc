package kh.ccc.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import org.junit.jupiter.api.Test;

/** Other rules are tried on what was recommended, and nothing changes by it. */
class RehearsalIT extends ServiceTest {

  private static String plan(LocalDate from) {
    return """
    {"ruleSet": "stricter-draft", "from": "%s", "until": "2099-12-31"}
    """
        .formatted(from);
  }

  @Test
  void whoWouldLoseALevelIsListedAndKeepsItAllTheSame() {
    String weak = desk.scored(2);
    recommend(weak, "PROVISIONAL");
    String strong = desk.scored(3);
    recommend(strong, "GOOD_PRACTICE");
    Answer started = desk.officer.post("/api/rehearsals", plan(LocalDate.of(2020, 1, 1)));
    assertThat(started.status()).as(started.body()).isEqualTo(201);
    String path = "/api/rehearsals/" + started.text("rehearsalId");
    assertThat(desk.officer.get("/api/rehearsals").body()).contains(started.text("rehearsalId"));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> desk.officer.get(path).json().path("finished").asBoolean());

    Answer done = desk.officer.get(path);
    assertThat(done.json().path("seen").asLong()).isEqualTo(done.json().path("total").asLong());
    long all =
        List.of("GAIN", "LOSE", "SAME").stream()
            .mapToLong(change -> done.json().at("/changes/" + change).asLong())
            .sum();
    assertThat(all).isEqualTo(done.json().path("seen").asLong());
    Answer first = desk.officer.get(path + "/results?limit=1");
    assertThat(first.json().path("items")).hasSize(1);
    assertThat(first.text("next")).isNotEmpty();
    String csv = desk.officer.get(path + "/results.csv").body();
    assertThat(csv).startsWith("assessmentId,cboId,area,before,after,change\r\n");
    assertThat(csv.lines().count()).isEqualTo(all + 1);
    assertThat(csv).contains(strong.substring(strong.lastIndexOf('/') + 1));
    assertThat(desk.officer.get(weak).json().at("/recommendation/level").asString())
        .isEqualTo("PROVISIONAL");

    Answer none = desk.officer.post("/api/rehearsals", plan(LocalDate.of(2099, 1, 1)));
    String empty = "/api/rehearsals/" + none.text("rehearsalId");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> desk.officer.get(empty).json().path("finished").asBoolean());
    assertThat(desk.officer.get(empty + "/results").json().path("items")).isEmpty();
  }

  @Test
  void onlyOfficersOfTheWholeCountryRehearse() {
    for (ApiClient stranger : List.of(desk.representative, desk.assessor, desk.coordinatorOf03)) {
      assertThat(stranger.post("/api/rehearsals", plan(LocalDate.of(2020, 1, 1))).status())
          .isEqualTo(403);
      assertThat(stranger.get("/api/rehearsals/rule-sets").status()).isEqualTo(403);
      assertThat(stranger.get("/api/rehearsals").status()).isEqualTo(403);
    }
    String unknown = plan(LocalDate.of(2020, 1, 1)).replace("stricter-draft", "none");
    assertThat(desk.officer.post("/api/rehearsals", unknown).code()).isEqualTo("rule-set-unknown");
    assertThat(desk.officer.get("/api/rehearsals/none").code()).isEqualTo("rehearsal-unknown");
  }

  private void recommend(String path, String level) {
    Answer answer =
        desk.act(
            desk.assessor,
            "POST",
            path,
            "/recommendation",
            "{\"level\": \"%s\", \"summary\": \"s\"}".formatted(level));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
