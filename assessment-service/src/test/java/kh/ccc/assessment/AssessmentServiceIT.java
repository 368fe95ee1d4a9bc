package kh.ccc.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kh.ccc.testing.ApiClient.Answer;
import org.junit.jupiter.api.Test;

class AssessmentServiceIT extends ServiceTest {

  @Test
  void aCboIsAssessedFromSelfAssessmentToRecommendation() {
    String path = desk.scored(3);
    Answer scored = desk.representative.get(path);
    assertThat(scored.json().at("/result/supportedLevel").asString()).isEqualTo("GOOD_PRACTICE");
    assertThat(scored.json().at("/cbo/nameLatin").asString()).isEqualTo("Example Community");

    Answer recommended = recommend(path, "GOOD_PRACTICE");
    assertThat(recommended.status()).isEqualTo(200);
    assertThat(recommended.text("status")).isEqualTo("RECOMMENDED");
    assertThat(recommended.json().at("/evaluators/0").asString()).isEqualTo("account-assessor1");
    assertThat(recommended.json().at("/chapters/0/percent").asInt()).isEqualTo(75);
    assertThat(recommended.json().at("/recommendation/level").asString())
        .isEqualTo("GOOD_PRACTICE");

    assertThat(history(path))
        .startsWith("STARTED", "CHAPTER_ANSWERED")
        .containsSubsequence(
            "SUBMITTED", "ASSESSOR_ASSIGNED", "ASSESSOR_ACCEPTED", "CHAPTER_SCORED", "RECOMMENDED");
  }

  @Test
  void anIncompleteSelfAssessmentIsReturnedAndHandedInAgain() {
    String path = desk.submitted();
    Answer returned =
        desk.act(desk.officer, "POST", path, "/return", "{\"reason\": \"no minutes\"}");
    assertThat(returned.text("status")).isEqualTo("RETURNED");
    assertThat(desk.representative.get(path).text("returnedFor")).isEqualTo("no minutes");

    desk.act(
        desk.representative,
        "PUT",
        path,
        "/self-assessment/chapters/2",
        Desk.answers(Desk.chapter(2), 2));
    Answer again =
        desk.act(desk.representative, "POST", path, "/submission", "{\"consent\": true}");
    assertThat(again.text("status")).isEqualTo("SUBMITTED");
  }

  @Test
  void anAssessorWithAConflictIsFollowedByAnother() {
    String path = desk.assigned();
    Answer recused =
        desk.act(
            desk.assessor,
            "POST",
            path,
            "/conflict-declaration",
            "{\"hasConflict\": true, \"statement\": \"a relative leads it\"}");
    assertThat(recused.text("status")).isEqualTo("SUBMITTED");
    assertThat(recused.body()).doesNotContain("a relative");
    assertThat(desk.assessor.get(path).status()).isEqualTo(403);

    assertThat(assign(path, "account-assessor1").code()).isEqualTo("assessor-recused");
    assertThat(assign(path, "account-assessor2").text("assessor")).isEqualTo("account-assessor2");
  }

  @Test
  void anAssessorKnowsTheDeadlineAndNotesTheVisit() {
    String path = desk.submitted();
    String past = "{\"assessor\": \"account-assessor1\", \"dueOn\": \"2020-01-01\"}";
    assertThat(desk.attempt(desk.officer, "POST", path, "/assignment", past).status())
        .isEqualTo(422);
    desk.act(
        desk.officer,
        "POST",
        path,
        "/assignment",
        "{\"assessor\": \"account-assessor1\", \"dueOn\": \"2199-12-31\"}");
    desk.act(desk.assessor, "POST", path, "/conflict-declaration", "{\"hasConflict\": false}");

    Answer noted =
        desk.act(
            desk.assessor,
            "PUT",
            path,
            "/visit",
            """
            {"on": "2026-01-02", "met": [{"group": "MEMBERS", "people": 12}], "notes": "calm"}
            """);
    assertThat(noted.text("dueOn")).isEqualTo("2199-12-31");
    assertThat(noted.json().at("/visit/met/0/people").asInt()).isEqualTo(12);
    assertThat(history(path)).contains("VISIT_NOTED");
    assertThat(desk.assessor.get("/api/assessments?mine=true&status=DESK_REVIEW&limit=200").body())
        .contains("2199-12-31");
  }

  @Test
  void whoSpeaksForTheCboNeverAssessesIt() {
    String path = desk.submitted();

    assertThat(assign(path, "account-rep").code()).isEqualTo("assessor-not-independent");
    assertThat(assign(path, "account-officer").code()).isEqualTo("assessor-names-oneself");
  }

  @Test
  void aCoordinatorStartsOnBehalfAndCannotAssessLater() {
    String cbo = desk.registeredCbo();
    Answer started = Desk.start(desk.coordinatorOf03, cbo);
    assertThat(started.status()).isEqualTo(201);
    String path = "/api/assessments/" + started.text("assessmentId");

    assertThat(desk.coordinatorOf03.get(path).status()).isEqualTo(200);
    desk.answerEverything(path);
    desk.act(desk.coordinatorOf03, "POST", path, "/submission", "{\"consent\": true}");
    assertThat(assign(path, "account-coordinator03").code()).isEqualTo("assessor-not-independent");
  }

  @Test
  void aLevelThatTheScoresDoNotSupportIsRefusedInBothLanguages() {
    String path = desk.scored(2);

    Answer refused = recommend(path, "GOOD_PRACTICE");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("level-not-supported");
    assertThat(refused.text("detail")).contains("1.1 (2)").contains("1 (50 %)").doesNotContain("{");

    Answer khmer =
        desk.assessor
            .speaking("km")
            .post(
                path + "/recommendation",
                "{\"level\": \"ADVANCED\", \"summary\": \"s\"}",
                UUID.randomUUID().toString(),
                desk.officer.get(path).etag());
    assertThat(khmer.text("detail")).contains("សូចនាករ").contains("PROVISIONAL");

    assertThat(recommend(path, "PROVISIONAL").status()).isEqualTo(200);
  }

  @Test
  void anIncompleteSelfAssessmentIsNotTaken() {
    String path = desk.started();
    Answer refused =
        desk.attempt(desk.representative, "POST", path, "/submission", "{\"consent\": true}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("detail")).contains("1.1, 1.2").contains("8.5");
    assertThat(
            desk.attempt(desk.representative, "POST", path, "/submission", "{\"consent\": false}")
                .status())
        .isEqualTo(422);
  }

  @Test
  void onlyOneAssessmentOfACboAndPurposeIsOpen() {
    String cbo = desk.registeredCbo();
    Answer first = Desk.start(desk.representative, cbo);
    assertThat(first.status()).isEqualTo(201);
    Answer second = Desk.start(desk.representative, cbo);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.code()).isEqualTo("assessment-open-already");

    String path = "/api/assessments/" + first.text("assessmentId");
    desk.act(desk.representative, "POST", path, "/abandonment", "{\"reason\": \"later\"}");
    Answer next = Desk.start(desk.representative, cbo);
    assertThat(next.status()).isEqualTo(201);
    assertThat(next.text("assessmentId")).isNotEqualTo(first.text("assessmentId"));
  }

  @Test
  void ofManyStartsAtOnceOneSucceeds() {
    String cbo = desk.registeredCbo();
    List<Integer> answers =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(i -> Desk.start(desk.representative, cbo).status())
            .toList();

    assertThat(answers).containsOnly(201, 409);
    assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
  }

  @Test
  void onlyARegisteredCboThatIsKnownIsAssessed() {
    String cbo = desk.registeredCbo();
    desk.publish(Desk.cbo(cbo, "03010101", "DISSOLVED", "account-rep"), 2);
    org.awaitility.Awaitility.await()
        .untilAsserted(() ->
            assertThat(Desk.start(desk.representative, cbo).code()).isIn("cbo-not-registered"));

    Answer unknown = Desk.start(desk.representative, UUID.randomUUID().toString());
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.json().at("/errors/0/pointer").asString()).isEqualTo("/cboId");
  }

  private Answer recommend(String path, String level) {
    return desk.attempt(
        desk.assessor,
        "POST",
        path,
        "/recommendation",
        "{\"level\": \"%s\", \"summary\": \"as scored\"}".formatted(level));
  }

  private Answer assign(String path, String assessor) {
    return desk.attempt(
        desk.officer, "POST", path, "/assignment", "{\"assessor\": \"%s\"}".formatted(assessor));
  }

  private List<String> history(String path) {
    return desk.auditor
        .get(path + "/history")
        .json()
        .path("items")
        .valueStream()
        .map(entry -> entry.path("what").asString())
        .toList();
  }
}
