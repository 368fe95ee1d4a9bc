package kh.ccc.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import org.junit.jupiter.api.Test;

class AssessmentListIT extends ServiceTest {

  @Test
  void officersSeeTheQueueOfTheirArea() {
    String id = id(desk.submitted());

    assertThat(ids(desk.officer, "?status=SUBMITTED")).contains(id);
    assertThat(ids(desk.officerOf03, "?province=03")).contains(id);
    assertThat(ids(desk.officerOf03, "?status=ABANDONED")).doesNotContain(id);
    assertThat(ids(desk.officer, "?province=12")).doesNotContain(id);
    assertThat(ids(desk.officerOf12, "")).doesNotContain(id);
  }

  @Test
  void othersSeeWhatTheyTakePartIn() {
    String id = id(desk.assigned());

    assertThat(ids(desk.representative, "?mine=true")).contains(id);
    assertThat(ids(desk.representative, "")).contains(id);
    assertThat(ids(desk.assessor, "?mine=true&status=ASSIGNED")).contains(id);
    assertThat(ids(desk.otherAssessor, "")).doesNotContain(id);
    assertThat(ids(desk.otherRepresentative, "")).isEmpty();
    assertThat(ids(desk.officer, "?mine=true")).doesNotContain(id);
    assertThat(desk.donor.get("/api/assessments").status()).isEqualTo(403);
    assertThat(desk.anonymous.get("/api/assessments").status()).isEqualTo(401);
  }

  @Test
  void aLineShowsWhatTheQueueNeeds() {
    String path = desk.scored(0);
    Answer answer = desk.representative.get("/api/assessments?mine=true&limit=200");

    assertThat(
            answer
                .json()
                .path("items")
                .valueStream()
                .filter(line -> line.path("assessmentId").asString().equals(id(path)))
                .findFirst())
        .hasValueSatisfying(line -> {
          assertThat(line.path("status").asString()).isEqualTo("DESK_REVIEW");
          assertThat(line.path("openMajors").asInt()).isEqualTo(44);
          assertThat(line.at("/cbo/nameKm").asString()).isEqualTo("សហគមន៍ឧទាហរណ៍");
          assertThat(line.at("/cbo/synthetic").asBoolean()).isTrue();
        });
  }

  @Test
  void pagesFollowEachOtherWithoutGapsWhileNewOnesStart() {
    List<String> own = List.of(id(desk.started()), id(desk.started()), id(desk.started()));
    List<String> seen = new ArrayList<>();
    String next = "/api/assessments?limit=2";
    while (!next.isEmpty()) {
      Answer page = desk.officer.get(next);
      assertThat(page.status()).isEqualTo(200);
      page.json().path("items").forEach(line -> seen.add(line.path("assessmentId").asString()));
      String cursor = page.text("next");
      next = cursor.isEmpty() ? "" : "/api/assessments?limit=2&cursor=" + cursor;
      assertThat(page.response().headers().firstValue("Link").isPresent())
          .isEqualTo(!cursor.isEmpty());
    }

    assertThat(seen).doesNotHaveDuplicates().containsSubsequence(own);
  }

  @Test
  void badQueriesAreNamed() {
    assertThat(desk.officer.get("/api/assessments?cursor=!!").code()).isEqualTo("cursor-malformed");
    assertThat(desk.officer.get("/api/assessments?cursor=YQBi").code())
        .isEqualTo("cursor-malformed");
    assertThat(desk.officer.get("/api/assessments?limit=0").status()).isEqualTo(422);
    assertThat(desk.officer.get("/api/assessments?limit=201").status()).isEqualTo(422);
    assertThat(desk.officer.get("/api/assessments?status=LOST").status()).isEqualTo(400);
    assertThat(desk.officer.get("/api/assessments?province=3").status()).isEqualTo(422);
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static List<String> ids(ApiClient who, String query) {
    String separator = query.isEmpty() ? "?" : "&";
    Answer answer = who.get("/api/assessments" + query + separator + "limit=200");
    assertThat(answer.status()).isEqualTo(200);
    return answer
        .json()
        .path("items")
        .valueStream()
        .map(line -> line.path("assessmentId").asString())
        .toList();
  }
}
