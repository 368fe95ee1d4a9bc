package kh.ccc.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kh.ccc.assessment.evidence.Pictures;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import org.junit.jupiter.api.Test;

/** Files that a CBO shows, over HTTP. */
class EvidenceIT extends ServiceTest {

  @Test
  void aPhotographIsKeptWithoutItsPlaceAndCanBeTakenBack() {
    String path = desk.started();
    Answer added = show(desk.representative, path, "1.1", Pictures.jpegWithPlace(1));
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.etag()).isEqualTo(desk.officer.get(path).etag());

    String file = path + "/evidence/" + added.text("evidenceId");
    Answer read = desk.representative.get(file);
    assertThat(read.status()).isEqualTo(200);
    assertThat(header(read, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(header(read, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(new String(read.response().body(), StandardCharsets.ISO_8859_1))
        .doesNotContain("GPS");
    assertThat(shown(path).get(0).path("sha256").asString()).hasSize(64);

    assertThat(desk.representative.delete(file, "").status()).isEqualTo(204);
    assertThat(desk.representative.get(file).code()).isEqualTo("evidence-unknown");
    assertThat(shown(path).isEmpty()).isTrue();
    assertThat(desk.representative.get(path + "/history").body())
        .contains("EVIDENCE_ADDED", "EVIDENCE_REMOVED");
  }

  @Test
  void onlyWhoWorksWithTheAnswersOpensTheFiles() {
    String path = desk.started();
    Answer added = show(desk.representative, path, "1.1", Pictures.jpegWithPlace(2));
    desk.answerEverything(path);
    desk.act(desk.representative, "POST", path, "/submission", "{\"consent\": true}");
    desk.act(desk.officer, "POST", path, "/assignment", "{\"assessor\": \"account-assessor1\"}");
    Map<ApiClient, Integer> expected = new LinkedHashMap<>();
    expected.put(desk.anonymous, 401);
    expected.put(desk.representative, 200);
    expected.put(desk.otherRepresentative, 403);
    expected.put(desk.coordinatorOf03, 403);
    expected.put(desk.officer, 200);
    expected.put(desk.officerOf12, 403);
    expected.put(desk.assessor, 200);
    expected.put(desk.otherAssessor, 403);
    expected.put(desk.reviewer, 200);
    expected.put(desk.member, 403);
    expected.put(desk.auditor, 403);
    expected.put(desk.donor, 403);

    expected.forEach((who, status) ->
        assertThat(who.get(path + "/evidence/" + added.text("evidenceId")).status())
            .isEqualTo(status));
  }

  @Test
  void onlyTheCbosSideAddsAndRemoves() {
    String path = desk.started();
    Answer added = show(desk.representative, path, "1.1", Pictures.jpegWithPlace(3));
    for (ApiClient who :
        new ApiClient[] {
          desk.otherRepresentative,
          desk.coordinatorOf03,
          desk.officerOf12,
          desk.assessor,
          desk.reviewer,
          desk.member,
          desk.auditor,
          desk.donor
        }) {
      assertThat(show(who, path, "1.2", Pictures.pngWithPlace()).status()).isEqualTo(403);
      assertThat(remove(who, path, added)).isEqualTo(403);
    }
    assertThat(show(desk.anonymous, path, "1.2", Pictures.pngWithPlace()).status()).isEqualTo(401);
    assertThat(remove(desk.anonymous, path, added)).isEqualTo(401);
    assertThat(shown(path).size()).isEqualTo(1);
  }

  @Test
  void aFileOfAnotherAssessmentIsNotThere() {
    Answer added = show(desk.representative, desk.started(), "1.1", Pictures.pngWithPlace());

    assertThat(
            desk.representative
                .get(desk.started() + "/evidence/" + added.text("evidenceId"))
                .code())
        .isEqualTo("evidence-unknown");
  }

  @Test
  void whatIsNoPictureIsRefusedInWords() {
    String path = desk.started();
    byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    Answer refused = show(desk.representative, path, "1.1", page);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("file-of-other-kind", "Only JPEG or PNG");
    assertThat(show(desk.representative, path, "9.9", Pictures.pngWithPlace()).body())
        .contains("unknown-code");
    assertThat(show(desk.representative, path, "1.1", new byte[0]).body()).contains("file-empty");
    assertThat(show(desk.representative, path, "1.1", new byte[1_000_001]).body())
        .contains("file-too-large");
  }

  private tools.jackson.databind.JsonNode shown(String path) {
    return desk.representative
        .get(path)
        .json()
        .path("chapters")
        .path(0)
        .path("indicators")
        .path(0)
        .path("evidence");
  }

  private static int remove(ApiClient who, String path, Answer added) {
    return who.delete(path + "/evidence/" + added.text("evidenceId"), "").status();
  }

  private static String header(Answer answer, String name) {
    return answer.response().headers().firstValue(name).orElse("");
  }

  static Answer show(ApiClient who, String path, String indicator, byte[] file) {
    return who.send(
        who.request(
                "POST",
                path + "/evidence?indicator=" + indicator + "&name=ledger.jpg",
                BodyPublishers.ofByteArray(file))
            .header("Content-Type", "image/jpeg")
            .header("Idempotency-Key", UUID.randomUUID().toString()));
  }
}
