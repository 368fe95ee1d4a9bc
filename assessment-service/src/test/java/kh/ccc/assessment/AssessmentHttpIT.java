package kh.ccc.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kh.ccc.testing.ApiClient.Answer;
import org.junit.jupiter.api.Test;

/** What the HTTP contract promises: versions, repetitions, bad input. */
class AssessmentHttpIT extends ServiceTest {

  @Test
  void aRepeatedStartAnswersAsTheFirst() {
    String body = "{\"cboId\": \"%s\", \"purpose\": \"INITIAL\"}".formatted(desk.registeredCbo());
    String key = UUID.randomUUID().toString();

    Answer first = desk.representative.post("/api/assessments", body, key);
    Answer again = desk.representative.post("/api/assessments", body, key);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
  }

  @Test
  void aChangeNeedsTheVersionThatWasSeen() {
    String path = desk.started();
    String body = Desk.answers(Desk.chapter(1), 3);

    assertThat(desk.representative.put(path + "/self-assessment/chapters/1", body).status())
        .isEqualTo(428);
    assertThat(
            desk.representative.put(path + "/self-assessment/chapters/1", body, "\"7\"").status())
        .isEqualTo(412);
    Answer changed = desk.representative.put(path + "/self-assessment/chapters/1", body, "\"1\"");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.etag()).isEqualTo("\"2\"");
    assertThat(desk.representative.get(path).etag()).isEqualTo("\"2\"");
  }

  @Test
  void ofTwoEditorsWithOneVersionOneIsToldToLookAgain() {
    String path = desk.started();
    List<Integer> answers =
        Stream.of(1, 2)
            .parallel()
            .map(n ->
                desk.representative
                    .put(
                        path + "/self-assessment/chapters/" + n,
                        Desk.answers(Desk.chapter(n), 3),
                        "\"1\"")
                    .status())
            .toList();

    assertThat(answers).containsExactlyInAnyOrder(200, 412);
  }

  @Test
  void badInputIsNamedAndChangesNothing() {
    String path = desk.started();
    Map<String, Integer> bodies =
        bodies(
            "{\"answers\": [{\"indicator\": \"1.1\", \"score\": 3, \"grade\": 1}]}",
            400,
            "{\"answers\": [{\"indicator\": \"1.1\", \"score\": \"many\"}]}",
            400,
            "{\"answers\": [{\"indicator\": \"1.1\"",
            400,
            "{\"answers\": {}}",
            400,
            "{\"answers\": [{\"indicator\": \"1.1\", \"score\": 5}]}",
            422,
            "{\"answers\": [{\"indicator\": \"2.1\", \"score\": 3}]}",
            422,
            "{\"answers\": [{\"indicator\": \"1.1\"}]}",
            422,
            "{\"answers\": [null]}",
            422,
            "{}",
            422,
            "{\"answers\": [{\"indicator\": \"1.1\", \"score\": 3, \"note\": \"%s\"}]}"
                .formatted("x".repeat(2001)),
            422);

    bodies.forEach((body, status) -> {
      Answer answer = desk.representative.put(path + "/self-assessment/chapters/1", body, "\"1\"");
      assertThat(answer.status()).as(body).isEqualTo(status);
      assertThat(answer.json().at("/errors/0/pointer").isString()).as(body).isTrue();
    });
    assertThat(desk.representative.get(path).etag()).isEqualTo("\"1\"");
  }

  /** Bodies with the status that each must get. */
  private static Map<String, Integer> bodies(Object... bodiesAndStatuses) {
    Map<String, Integer> bodies = new LinkedHashMap<>();
    for (int i = 0; i < bodiesAndStatuses.length; i += 2) {
      bodies.put((String) bodiesAndStatuses[i], (Integer) bodiesAndStatuses[i + 1]);
    }
    return bodies;
  }

  @Test
  void anUnknownAssessmentOrChapterIsUnknown() {
    String path = desk.started();

    assertThat(desk.officer.get("/api/assessments/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(desk.representative.get("/api/assessments/" + UUID.randomUUID()).status())
        .isEqualTo(403);
    assertThat(
            desk.attempt(
                    desk.representative,
                    "PUT",
                    path,
                    "/self-assessment/chapters/9",
                    "{\"answers\": []}")
                .code())
        .isEqualTo("chapter-unknown");
  }

  @Test
  void aChangeWithoutAKeyIsNotTaken() {
    String path = desk.started();
    Answer answer =
        desk.representative.send(
            desk.representative
                .request(
                    "POST",
                    path + "/submission",
                    java.net.http.HttpRequest.BodyPublishers.ofString("{\"consent\": true}"))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"1\""));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("idempotency-key-missing");
  }
}
