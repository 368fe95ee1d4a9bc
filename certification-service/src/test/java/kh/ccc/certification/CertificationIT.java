package kh.ccc.certification;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kh.ccc.certification.eligibility.mongo.MongoEligibility;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.assessment.Assessment;
import kh.ccc.contracts.assessment.AssessmentRecommended;
import kh.ccc.contracts.registry.Cbo;
import kh.ccc.contracts.registry.CboRegistered;
import kh.ccc.testing.TestTokens;
import kh.ccc.testing.Wire;
import kh.ccc.testing.WithInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The whole service on a real broker and a real store, with what other services would tell it. */
@WithInfrastructure
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestTokens.Config.class, CertificationIT.Clocks.class})
abstract class CertificationIT {

  static final String REPRESENTATIVE = "account-dara";
  static final String EVALUATOR = "account-assessor1";
  static final List<String> MEMBERS =
      List.of("account-member1", "account-member2", "account-member3", "account-member4");
  static final String CHAIR = "account-chair";
  static final Duration SOON = Duration.ofSeconds(20);

  @LocalServerPort int port;
  @Autowired TravellingClock clock;
  @Autowired MongoEligibility eligibility;
  @Autowired MongoDatabase database;

  /** One for the run; it ends with the JVM. */
  private static final Wire WIRE = new Wire();

  Api api = Api.at(0);

  @TestConfiguration
  static class Clocks {
    @Bean
    TravellingClock clock() {
      return new TravellingClock();
    }
  }

  @BeforeEach
  void openApi() {
    api = Api.at(port);
  }

  Api representative() {
    return api.as(REPRESENTATIVE, "CBO_REPRESENTATIVE");
  }

  Api member(int n) {
    return api.as(MEMBERS.get(n), "COMMITTEE_MEMBER");
  }

  Api chair() {
    return api.as(CHAIR, "COMMITTEE_CHAIR", "COMMITTEE_MEMBER");
  }

  /** A registered CBO with a recommended assessment, known to the service; its assessment's id. */
  String assessment(String recommendedLevel, String area) {
    String id = UUID.randomUUID().toString();
    tellOfCbo("cbo-" + id, area, "REGISTERED", 1);
    tellOfAssessment(assessmentOf(id, "RECOMMENDED", recommendedLevel, 0), 1);
    await()
        .atMost(SOON)
        .until(() ->
            eligibility.assessment(id).isPresent() && eligibility.cbo("cbo-" + id).isPresent());
    return id;
  }

  void tellOfCbo(String cboId, String area, String status, long seq) {
    Cbo cbo =
        new Cbo(
            cboId,
            "KH-CBO-1",
            "សហគមន៍ព្រៃឈើ",
            "Prey Chheu",
            "CF",
            "31220",
            area,
            status,
            "COMMUNE_ACKNOWLEDGED",
            null,
            40,
            20,
            true,
            REPRESENTATIVE);
    WIRE.publish(Contracts.CBO_REGISTERED, cboId, "cbo-" + cboId, seq, new CboRegistered(cbo));
  }

  void tellOfAssessment(Assessment assessment, long seq) {
    WIRE.publish(
        Contracts.ASSESSMENT_RECOMMENDED,
        assessment.assessmentId(),
        "assessment-" + assessment.assessmentId(),
        seq,
        new AssessmentRecommended(assessment));
  }

  static Assessment assessmentOf(String id, String status, String level, int openMajors) {
    return new Assessment(
        id,
        "cbo-" + id,
        "03",
        "INITIAL",
        1,
        status,
        REPRESENTATIVE,
        EVALUATOR,
        List.of(EVALUATOR),
        List.of(),
        3,
        2,
        openMajors,
        level);
  }

  /** An application for that level; its id. */
  String apply(String assessmentId, String level) {
    return representative()
        .post("/api/applications", submission(assessmentId, level))
        .is(201)
        .text("/applicationId");
  }

  static String submission(String assessmentId, String level) {
    return """
    {"assessmentId": "%s", "level": "%s", "agreementVersion": 1}
    """
        .formatted(assessmentId, level);
  }

  /** Three members vote alike; the application's version after that. */
  long vote(String application, String choice) {
    String path = "/api/applications/" + application + "/votes/mine";
    String body = "{\"vote\": \"%s\"}".formatted(choice);
    member(0).put(path, body).is(200);
    member(1).put(path, body).is(200);
    return member(2).put(path, body).is(200).version();
  }

  Api.Answer grant(String application, long version) {
    return chair()
        .ifMatch(version)
        .post(
            "/api/applications/" + application + "/decision",
            "{\"outcome\": \"GRANT\", \"resolution\": \"Granted by vote.\"}");
  }

  /** A certificate that was granted just now; its id. */
  String certificate() {
    String application = apply(assessment("GOOD_PRACTICE", "030102"), "GOOD_PRACTICE");
    return grant(application, vote(application, "GRANT")).is(200).text("/decision/certificateId");
  }
}
