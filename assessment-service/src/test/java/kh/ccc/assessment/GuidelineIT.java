package kh.ccc.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import kh.ccc.testing.ApiClient.Answer;
import org.junit.jupiter.api.Test;

class GuidelineIT extends ServiceTest {

  @Test
  void anyoneReadsTheEditions() {
    Answer answer = desk.anonymous.get("/api/guidelines");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/items/0/edition").asInt()).isEqualTo(1);
    assertThat(answer.json().at("/items/0/indicators").asInt()).isEqualTo(44);
    assertThat(answer.json().at("/items/0/core").asInt()).isEqualTo(13);
  }

  @Test
  void anyoneReadsAWholeEdition() {
    Answer answer = desk.anonymous.get("/api/guidelines/1");

    assertThat(answer.json().path("chapters")).hasSize(8);
    assertThat(answer.json().path("annexes")).hasSize(6);
    assertThat(answer.json().at("/chapters/0/indicators/0/code").asString()).isEqualTo("1.1");
    assertThat(answer.json().at("/chapters/0/indicators/0/evidence/0/annex").asString())
        .isEqualTo("A1");
    assertThat(answer.json().at("/chapters/0/indicators/0/text/kmStatus").asString())
        .isEqualTo("own_translation");
    assertThat(answer.json().at("/levels/1/level").asString()).isEqualTo("GOOD_PRACTICE");
    assertThat(answer.json().at("/levels/1/coreMinimum").asInt()).isEqualTo(3);
    assertThat(answer.json().at("/levels/1/chapterPercentMinimum").asInt()).isEqualTo(60);
  }

  @Test
  void whoHasItAlreadyNeedNotLoadItAgain() {
    String etag = desk.anonymous.get("/api/guidelines/1").etag();
    assertThat(etag).matches("\"[0-9a-f]{16}\"");

    Answer again =
        desk.anonymous.send(
            desk.anonymous
                .request("GET", "/api/guidelines/1", HttpRequest.BodyPublishers.noBody())
                .header("If-None-Match", etag));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.response().body()).isEmpty();
  }

  @Test
  void anEditionThatIsNotThereIsUnknown() {
    assertThat(desk.anonymous.get("/api/guidelines/2").code()).isEqualTo("guideline-unknown");
    assertThat(desk.anonymous.get("/api/guidelines/one").status()).isEqualTo(400);
  }
}
