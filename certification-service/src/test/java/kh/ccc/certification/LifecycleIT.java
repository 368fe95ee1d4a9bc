package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.deadline.DeadlineEvent;
import kh.ccc.contracts.assessment.Assessment;
import kh.ccc.testing.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The life of certificates over the years, told by a clock that travels. */
class LifecycleIT extends CalendarIT {

  @Test
  void suspensionThatIsNotCuredEndsInOneWithdrawalWhoeverSweeps() throws Exception {
    String id = certificate();
    LocalDate granted = clock.today();
    clock.travel(Duration.ofDays(1));
    LocalDate suspended = clock.today();
    Answer answer = expect(200, suspend(id, "\"1\""));
    String number = answer.text("number");
    LocalDate until = LocalDate.parse(answer.json().at("/suspension/until").asString());
    sweep();
    travelTo(until);
    sweep();
    assertThat(status(id)).isEqualTo("SUSPENDED");
    travelTo(until.plusDays(1));
    expect(409, "suspension-not-cured-in-time", reinstate(id));
    sweepFourTimesAtOnce();
    assertThat(status(id)).isEqualTo("WITHDRAWN");
    assertThat(events(id))
        .containsOnlyOnce(new CertificateEvent.Withdrawn(clock.today(), "NOT_CURED_IN_TIME", null));
    assertThat(told("SUSPENSION_ENDS", "certificate", id, until))
        .filteredOn(DeadlineEvent.Missed.class::isInstance)
        .hasSize(1);
    assertThat(on(number, granted)).isEqualTo("VALID");
    assertThat(on(number, suspended)).isEqualTo("SUSPENDED");
    assertThat(on(number, until)).isEqualTo("SUSPENDED");
    assertThat(on(number, until.plusDays(1))).isEqualTo("WITHDRAWN");
    JsonNode now = expect(200, verify(number)).json();
    assertThat(now.at("/ending/reason").asString()).isEqualTo("NOT_CURED_IN_TIME");
    assertThat(now.at("/statement/en").asString()).contains("withdrawn", "in time");
    assertThat(now.at("/statement/km").asString()).contains("ដកហូត");
    expect(409, "certificate-ended", suspend(id, etag(id)));
  }

  @Test
  void certificateThatNobodyRenewsGoesThroughGraceToExpiry() {
    String id = certificate();
    String number = anyone().get(path(id)).text("number");
    LocalDate last = LocalDate.parse(anyone().get(path(id)).text("validUntil"));
    travelTo(last.minusDays(180));
    sweep();
    travelTo(last);
    sweep();
    assertThat(status(id)).isEqualTo("ACTIVE");
    assertThat(told("VALIDITY_ENDS", "certificate", id, last)).hasSize(2);
    travelTo(last.plusDays(1));
    assertThat(status(id)).isEqualTo("GRACE");
    sweep();
    assertThat(status(id)).isEqualTo("GRACE");
    assertThat(expect(200, verify(number)).json().at("/graceUntil").asString())
        .isEqualTo(last.plusDays(90).toString());
    travelTo(last.plusDays(91));
    assertThat(status(id)).isEqualTo("EXPIRED");
    sweep();
    assertThat(events(id)).last().isEqualTo(new CertificateEvent.Expired(clock.today()));
    assertThat(on(number, last)).isEqualTo("VALID");
    assertThat(on(number, last.plusDays(90))).isEqualTo("GRACE");
    assertThat(on(number, last.plusDays(91))).isEqualTo("EXPIRED");
  }

  @Test
  void renewalIsTheOnlyWayToASecondNumber() {
    String first = assessment("GOOD_PRACTICE", "030102");
    String cbo = "cbo-" + first;
    String application = apply(first, "GOOD_PRACTICE");
    String id = granted(application);
    LocalDate last = LocalDate.parse(anyone().get(path(id)).text("validUntil"));
    String second = assessmentOfCbo(cbo);
    expect(
        409,
        "cbo-certified-already",
        representative().post("/api/applications", submission(second, "GOOD_PRACTICE")));
    travelTo(last.minusDays(180));
    String successor = granted(apply(second, "GOOD_PRACTICE"));
    Answer renewal = expect(200, anyone().get(path(successor)));
    String number = renewal.text("number");
    assertThat(renewal.text("validFrom")).isEqualTo(last.plusDays(1).toString());
    assertThat(renewal.text("predecessorId")).isEqualTo(id);
    Answer renewed = expect(200, anyone().get(path(id)));
    assertThat(renewed.text("successor")).isEqualTo(number).isNotEqualTo(renewed.text("number"));
    assertThat(expect(200, verify(renewed.text("number"))).json().at("/statement/en").asString())
        .contains(number);
    assertThat(verify(number).text("answer")).isEqualTo("NOT_YET_VALID");
    String third = assessmentOfCbo(cbo);
    expect(409, representative().post("/api/applications", submission(third, "GOOD_PRACTICE")));
    travelTo(last.plusDays(1));
    sweep();
    assertThat(status(id)).isEqualTo("EXPIRED");
    assertThat(verify(renewed.text("number")).text("answer")).isEqualTo("EXPIRED");
    assertThat(verify(number).text("answer")).isEqualTo("VALID");
  }

  @Test
  void ofTwoGrantsToOneCboAtTheSameTimeOneIsRefused() throws Exception {
    String first = assessment("GOOD_PRACTICE", "030102");
    String second = assessmentOfCbo("cbo-" + first);
    List<String> applications =
        List.of(apply(first, "GOOD_PRACTICE"), apply(second, "GOOD_PRACTICE"));
    List<Callable<Answer>> grants = new ArrayList<>();
    for (String application : applications) {
      onAgenda(application);
      String etag = vote(application, "GRANT");
      grants.add(() -> decide(application, etag, GRANT));
    }
    List<Answer> answers = atOnce(grants);
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    assertThat(anyone().get("/api/certificates?cboId=cbo-" + first).json().path("items"))
        .hasSize(1);
  }

  @Test
  void representativeGivesTheCertificateBackAndMayGetAnother() {
    String first = assessment("GOOD_PRACTICE", "030102");
    String id = granted(apply(first, "GOOD_PRACTICE"));
    String number = anyone().get(path(id)).text("number");
    expect(
        422,
        change(representative(), id, "surrender", "{\"number\": \"CBO-2026-000123-3\"}", "\"1\""));
    String body = "{\"number\": \"" + number.toLowerCase(java.util.Locale.ROOT) + "\"}";
    Answer given = expect(200, change(representative(), id, "surrender", body, "\"1\""));
    assertThat(given.text("status")).isEqualTo("SURRENDERED");
    assertThat(verify(number).text("answer")).isEqualTo("SURRENDERED");
    String other = granted(apply(assessmentOfCbo("cbo-" + first), "GOOD_PRACTICE"));
    assertThat(anyone().get(path(other)).text("number")).isNotEqualTo(number);
  }

  @Test
  void voidCertificateIsSaidToBeVoidAlsoOfDaysBefore() {
    String id = certificate();
    LocalDate granted = clock.today();
    String number = anyone().get(path(id)).text("number");
    clock.travel(Duration.ofDays(3));
    expect(200, carried(id, "\"measure\": \"ANNUL\", \"reason\": \"WRONG_FACTS\""));
    assertThat(verify(number).text("answer")).isEqualTo("VOIDED");
    JsonNode then = expect(200, verify(number + "?asOf=" + granted)).json();
    assertThat(then.at("/answer").asString()).isEqualTo("VALID");
    assertThat(then.at("/statement/en").asString()).contains("declared void");
    assertThat(then.at("/statement/km").asString()).contains("មោឃៈ");
  }

  @Test
  void levelIsLoweredAndRaisedUnderTheSameNumber() {
    String first = assessment("GOOD_PRACTICE", "030102");
    String id = granted(apply(first, "GOOD_PRACTICE"));
    String number = anyone().get(path(id)).text("number");
    String lower =
        "\"measure\": \"CHANGE_LEVEL\", \"level\": \"PROVISIONAL\", \"reason\": \"SURVEILLANCE_RESULT\"";
    expect(200, carried(id, lower));
    Answer lowered = anyone().get(path(id));
    assertThat(lowered.text("level")).isEqualTo("PROVISIONAL");
    assertThat(lowered.text("number")).isEqualTo(number);
    String last = lowered.text("validUntil");
    String raise =
        "\"measure\": \"CHANGE_LEVEL\", \"level\": \"GOOD_PRACTICE\", \"reason\": \"NEW_ASSESSMENT\"";
    expect(409, "level-not-supported", carried(id, raise));
    String evidence = ", \"assessmentId\": \"" + assessmentOfCbo("cbo-" + first) + "\"";
    expect(200, carried(id, raise + evidence));
    Answer raised = anyone().get(path(id));
    assertThat(raised.text("level")).isEqualTo("GOOD_PRACTICE");
    assertThat(raised.text("validUntil")).isEqualTo(last);
    assertThat(verify(number).text("level")).isEqualTo("GOOD_PRACTICE");
  }

  /** Another recommended assessment of that CBO, known to the service; its id. */
  private String assessmentOfCbo(String cboId) {
    String id = UUID.randomUUID().toString();
    Assessment other = assessmentOf(id, "RECOMMENDED", "GOOD_PRACTICE", 0);
    tellOfAssessment(ofCbo(other, cboId), 1);
    org.awaitility.Awaitility.await()
        .atMost(SOON)
        .until(() -> eligibility.assessment(id).isPresent());
    return id;
  }

  private static Assessment ofCbo(Assessment a, String cboId) {
    return new Assessment(
        a.assessmentId(),
        cboId,
        a.area(),
        a.purpose(),
        a.edition(),
        a.status(),
        a.representative(),
        a.assessor(),
        a.evaluators(),
        a.chapters(),
        a.coreMinimum(),
        a.minimum(),
        a.openMajors(),
        a.recommendedLevel(),
        a.advisers(),
        a.recused());
  }
}
