package kh.ccc.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import kh.ccc.testing.ApiClient.Answer;
import kh.ccc.testing.TestTokens;
import kh.ccc.testing.Wire;
import kh.ccc.testing.WithInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestTokens.Config.class)
class AssessmentServiceIT {

  @LocalServerPort int port;

  private Wire wire;
  private Desk desk;

  @BeforeEach
  void open() {
    wire = new Wire();
    desk = new Desk(port, wire);
  }

  @AfterEach
  void close() {
    wire.close();
  }

  @Test
  void aCboIsAssessedFromSelfAssessmentToRecommendation() {
    String path = desk.scored(3);

    Answer scored = desk.representative.get(path);
    assertThat(scored.json().at("/result/supportedLevel").asString()).isEqualTo("GOOD_PRACTICE");

    Answer recommended =
        desk.act(
            desk.assessor,
            "POST",
            path,
            "/recommendation",
            "{\"level\": \"GOOD_PRACTICE\", \"summary\": \"works well\"}");
    assertThat(recommended.text("status")).isEqualTo("RECOMMENDED");
    assertThat(recommended.json().at("/evaluators/0").asString()).isEqualTo("account-assessor1");
    assertThat(recommended.json().at("/chapters/0/percent").asInt()).isEqualTo(75);
  }
}
