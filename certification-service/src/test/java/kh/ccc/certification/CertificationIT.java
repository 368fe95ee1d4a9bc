package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.mongo.MongoEligibility;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.assessment.Assessment;
import kh.ccc.contracts.assessment.AssessmentRecommended;
import kh.ccc.contracts.assessment.ChapterResult;
import kh.ccc.contracts.registry.Cbo;
import kh.ccc.contracts.registry.CboRegistered;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import kh.ccc.testing.TestTokens;
import kh.ccc.testing.Wire;
import kh.ccc.testing.WithInfrastructure;
import org.jspecify.annotations.Nullable;
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
  static final String CHAIR = "account-chair";
  static final String REVIEWER = "account-reviewer";
  static final Duration SOON = Duration.ofSeconds(20);

  /** One for the run; it ends with the JVM. */
  static final Wire WIRE = new Wire();

  @LocalServerPort int port;
  @Autowired TravellingClock clock;
  @Autowired MongoEligibility eligibility;
  @Autowired MongoDatabase database;

  @TestConfiguration
  static class Clocks {
    @Bean
    TravellingClock clock() {
      return new TravellingClock();
    }
  }

  ApiClient anyone() {
    return ApiClient.anonymous(port);
  }

  ApiClient as(String account, String... grants) {
    return ApiClient.as(port, account, grants);
  }

  ApiClient representative() {
    return as(REPRESENTATIVE, "CBO_REPRESENTATIVE");
  }

  ApiClient member(int n) {
    return as("account-member" + n, "COMMITTEE_MEMBER");
  }

  ApiClient chair() {
    return as(CHAIR, "COMMITTEE_CHAIR", "COMMITTEE_MEMBER");
  }

  static Answer expect(int status, Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  static void expect(int status, String code, Answer answer) {
    expect(status, answer);
    assertThat(answer.code()).isEqualTo(code);
  }

  /** A registered CBO with a recommended assessment, known to the service; its assessment's id. */
  String assessment(String recommendedLevel, String area) {
    String id = UUID.randomUUID().toString();
    tellOfCbo("cbo-" + id, area, "REGISTERED", 1);
    tellOfAssessment(assessmentOf(id, "RECOMMENDED", recommendedLevel, 0), 1);
    awaitKnown(id, 0);
    return id;
  }

  /** Waits until the service has heard of the assessment with so many open major findings. */
  void awaitKnown(String assessmentId, int openMajors) {
    await()
        .atMost(SOON)
        .until(() ->
            eligibility
                    .assessment(assessmentId)
                    .map(AssessmentFacts::openMajors)
                    .filter(known -> known == openMajors)
                    .isPresent()
                && eligibility.cbo("cbo-" + assessmentId).isPresent());
  }

  static void tellOfCbo(String cboId, String area, String status, long seq) {
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

  static void tellOfAssessment(Assessment assessment, long seq) {
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
        IntStream.rangeClosed(1, 8).mapToObj(n -> new ChapterResult(n, 60 + n, 3)).toList(),
        3,
        2,
        openMajors,
        level,
        List.of("account-coordinator9"),
        List.of("account-recused9"));
  }

  /** An application for that level; its id. */
  String apply(String assessmentId, String level) {
    String body = submission(assessmentId, level);
    return expect(201, representative().post("/api/applications", body)).text("applicationId");
  }

  static String submission(String assessmentId, String level) {
    return """
    {"assessmentId": "%s", "level": "%s", "agreementVersion": 1}
    """
        .formatted(assessmentId, level);
  }

  /** An application of a CBO in province 03 that the committee can vote on; its id. */
  String application() {
    return onAgenda(apply(assessment("GOOD_PRACTICE", "030102"), "GOOD_PRACTICE"));
  }

  ApiClient reviewer() {
    return as(REVIEWER, "REVIEWER");
  }

  static final String COMPLETE =
      """
      {"items": [{"code": "AGREEMENT_ACCEPTED", "met": true},
                 {"code": "ASSESSMENT_FITS", "met": true},
                 {"code": "SCOPE_CLEAR", "met": true},
                 {"code": "ADVISERS_NAMED", "met": true}]}
      """;

  static final String RECOMMEND = "{\"recommendation\": \"GRANT\", \"report\": \"All in order.\"}";

  /** Changes an application as it stands. */
  Answer act(ApiClient caller, String application, String what, String body) {
    String path = "/api/applications/" + application;
    String etag = chair().get(path).etag();
    return caller.post(path + "/" + what, body, UUID.randomUUID().toString(), etag);
  }

  /** The same application, found complete and recommended by an independent reviewer. */
  String reviewed(String application) {
    expect(200, act(reviewer(), application, "completeness-check", COMPLETE));
    expect(200, act(reviewer(), application, "review", RECOMMEND));
    return application;
  }

  /** The same application on the agenda of this test's session. */
  String onAgenda(String application) {
    expect(200, putOnAgenda(session(), List.of(reviewed(application))));
    return application;
  }

  Answer putOnAgenda(String session, List<String> applications) {
    String ids = String.join("\", \"", applications);
    return chair()
        .post(
            "/api/committee-sessions/" + session + "/agenda",
            "{\"applications\": [\"" + ids + "\"]}");
  }

  private @Nullable String session;

  /** An open session of the committee, one for each test; its id. */
  String session() {
    String open = session == null ? openSession() : session;
    session = open;
    return open;
  }

  static final String MEMBERS =
      """
      ["account-chair", "account-member1", "account-member2", "account-member3",
       "account-member4", "account-member03"]
      """;

  /** A session that is planned for today; its id. */
  String planSession() {
    String body = "{\"day\": \"%s\", \"members\": %s}".formatted(clock.today(), MEMBERS);
    return expect(201, chair().post("/api/committee-sessions", body)).text("sessionId");
  }

  String openSession() {
    String id = planSession();
    expect(200, sessionChange(chair(), id, "opening", "{\"present\": " + MEMBERS + "}"));
    return id;
  }

  /** Changes a session as it stands. */
  Answer sessionChange(ApiClient caller, String session, String what, String body) {
    String path = "/api/committee-sessions/" + session;
    String etag = chair().get(path).etag();
    return caller.post(path + "/" + what, body, UUID.randomUUID().toString(), etag);
  }

  Answer vote(ApiClient member, String application, String choice) {
    return member.put(
        "/api/applications/" + application + "/votes/mine", "{\"vote\": \"%s\"}".formatted(choice));
  }

  /** Three members vote alike; the application's tag after that. */
  String vote(String application, String choice) {
    expect(200, vote(member(1), application, choice));
    expect(200, vote(member(2), application, choice));
    return expect(200, vote(member(3), application, choice)).etag();
  }

  Answer decide(String application, String etag, String body) {
    return chair()
        .post(
            "/api/applications/" + application + "/decision",
            body,
            UUID.randomUUID().toString(),
            etag);
  }

  static final String GRANT = "{\"outcome\": \"GRANT\", \"resolution\": \"Granted by vote.\"}";

  /** A certificate that was granted just now; its id. */
  String certificate() {
    String application = application();
    Answer decided = expect(200, decide(application, vote(application, "GRANT"), GRANT));
    return decided.json().at("/decision/certificateId").asString();
  }

  /** The chair alone suspends it, for the one reason that allows this. */
  Answer suspend(String certificate, String etag) {
    return change(chair(), certificate, "suspension", atOnce(clock.today().plusMonths(3)), etag);
  }

  static String atOnce(LocalDate until) {
    return """
    {"reason": "SAFEGUARDING_RISK", "until": "%s"}
    """
        .formatted(until);
  }

  Answer reinstate(String certificate) {
    return carried(certificate, "\"measure\": \"REINSTATE\"");
  }

  /** Three members vote for a measure in this test's session; the carried motion, or a refusal. */
  Answer carried(String certificate, String measure) {
    Answer moved = move(chair(), certificate, measure);
    return moved.status() == 201 ? adoptMotion(moved.text("motionId")) : moved;
  }

  Answer move(ApiClient caller, String certificate, String measure) {
    return caller.post(
        motions(),
        "{\"certificateId\": \"%s\", \"resolution\": \"R\", %s}".formatted(certificate, measure));
  }

  /** Address of the motions of this test's session. */
  String motions() {
    return "/api/committee-sessions/" + session() + "/motions";
  }

  Answer say(ApiClient member, String motion, String vote) {
    return member.put(
        motions() + "/" + motion + "/votes/mine", "{\"vote\": \"%s\"}".formatted(vote));
  }

  Answer adoptMotion(String motion) {
    for (int n = 1; n <= 3; n++) {
      expect(200, say(member(n), motion, "FOR"));
    }
    return adoption(chair(), motion);
  }

  /** Records a motion as carried, as it stands. */
  Answer adoption(ApiClient caller, String motion) {
    String path = motions() + "/" + motion;
    String etag = chair().get(path).etag();
    return caller.post(path + "/adoption", "{}", UUID.randomUUID().toString(), etag);
  }

  static Answer change(
      ApiClient caller, String certificate, String what, String body, String etag) {
    String path = "/api/certificates/" + certificate + "/" + what;
    return caller.post(path, body, UUID.randomUUID().toString(), etag);
  }

  /** All of them at the same time; their results in the same order. */
  static <T> List<T> atOnce(List<Callable<T>> calls)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    }
  }

  Answer verify(String number) {
    return anyone().get("/api/verifications/" + number);
  }

  Instant now() {
    return clock.instant();
  }
}
