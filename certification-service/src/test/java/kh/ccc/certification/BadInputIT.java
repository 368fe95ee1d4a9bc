package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kh.ccc.testing.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, a clear problem goes out, and nothing is half done. */
class BadInputIT extends CertificationIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "null",
        "{\"assessmentId\": \"a\", \"level\": \"BEST\", \"agreementVersion\": 1}",
        "{\"assessmentId\": \"a\", \"level\": \"ADVANCED\", \"agreementVersion\": \"one\"}",
        "{\"assessmentId\": \"a\", \"level\": \"ADVANCED\", \"agreementVersion\": 1, \"x\": 1}",
        "{\"assessmentId\": \"a\", \"assessmentId\": \"b\"}",
        "{\"assessmentId\": \"a\", \"level\": 1, \"agreementVersion\": 1}"
      })
  void malformedApplicationIsABadRequest(String body) {
    expect(400, "malformed", representative().post("/api/applications", body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"assessmentId\": \"\", \"level\": \"ADVANCED\", \"agreementVersion\": 1}",
        "{\"assessmentId\": \"a\", \"level\": \"ADVANCED\", \"agreementVersion\": 0}",
        "{\"assessmentId\": \"never-heard-of\", \"level\": \"ADVANCED\", \"agreementVersion\": 1}"
      })
  void applicationWithWrongFieldsIsInvalid(String body) {
    Answer answer = representative().post("/api/applications", body);
    expect(422, "invalid-fields", answer);
    assertThat(answer.json().path("errors").isEmpty()).isFalse();
  }

  @Test
  void everyFieldIsBounded() {
    String assessment = assessment("ADVANCED", "0301");
    String long1 = "x".repeat(5000);
    String application = onAgenda(apply(assessment, "ADVANCED"));
    String path = "/api/applications/" + application;
    expect(
        422,
        "invalid-fields",
        member(1).put(path + "/votes/mine", "{\"vote\":\"GRANT\",\"comment\":\"" + long1 + "\"}"));
    String etag = vote(application, "REFUSE");
    expect(
        422,
        "invalid-fields",
        decide(
            application,
            etag,
            "{\"outcome\":\"REFUSE\",\"resolution\":\"r\",\"reason\":\"" + long1 + "\"}"));
    expect(
        422,
        "invalid-fields",
        decide(application, etag, "{\"outcome\":\"REFUSE\",\"resolution\":\"" + long1 + "\"}"));
    assertThat(chair().get(path).text("status")).isEqualTo("ON_AGENDA");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"outcome\":\"REFUSE\",\"resolution\":\"r\"}|/reason",
        "{\"outcome\":\"DEFER\",\"resolution\":\"r\",\"conditions\":[\"c\"]}|/until",
        "{\"outcome\":\"DEFER\",\"resolution\":\"r\",\"until\":\"2099-01-01\",\"conditions\":[]}|/conditions",
        "{\"outcome\":\"GRANT\",\"resolution\":\"r\",\"reason\":\"because\"}|/reason",
        "{\"outcome\":\"REFUSE\",\"resolution\":\"r\",\"reason\":\"r\",\"level\":\"ADVANCED\"}|/level",
        "{\"outcome\":\"GRANT\",\"resolution\":\" \"}|/resolution",
        "{\"resolution\":\"r\"}|/outcome"
      })
  void decisionMustFitItsOutcome(String body, String pointer) {
    Answer answer = decide(application(), "\"1\"", body);
    expect(422, "invalid-fields", answer);
    assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
  }

  @Test
  void refusalsOfTheCommitteeReachTheCaller() {
    String application = application();
    expect(409, "quorum-missing", decide(application, "\"4\"", GRANT));
    String etag = vote(application, "GRANT");
    String refuse = "{\"outcome\":\"REFUSE\",\"resolution\":\"r\",\"reason\":\"because\"}";
    expect(409, "decision-without-majority", decide(application, etag, refuse));
    String above = "{\"outcome\":\"GRANT\",\"level\":\"ADVANCED\",\"resolution\":\"r\"}";
    expect(409, "level-above-application", decide(application, etag, above));
    expect(200, decide(application, etag, GRANT));
    expect(409, "application-decided", vote(member(1), application, "GRANT"));
  }

  @Test
  void majorFindingThatIsOpenBlocksTheGrant() {
    String assessment = assessment("GOOD_PRACTICE", "0301");
    String application = onAgenda(apply(assessment, "GOOD_PRACTICE"));
    String etag = vote(application, "GRANT");
    tellOfAssessment(assessmentOf(assessment, "RECOMMENDED", "GOOD_PRACTICE", 1), 2);
    awaitKnown(assessment, 1);
    expect(409, "major-findings-open", decide(application, etag, GRANT));
  }

  @Test
  void assessmentIsUsedOnceAndForALevelItReaches() {
    String assessment = assessment("GOOD_PRACTICE", "0301");
    expect(
        409,
        "level-not-recommended",
        representative().post("/api/applications", submission(assessment, "ADVANCED")));
    apply(assessment, "GOOD_PRACTICE");
    expect(
        409,
        "assessment-used",
        representative().post("/api/applications", submission(assessment, "PROVISIONAL")));
  }

  @Test
  void commandThatIsRepeatedWithItsKeyGetsItsFirstAnswer() {
    String assessment = assessment("GOOD_PRACTICE", "0301");
    String body = submission(assessment, "GOOD_PRACTICE");
    String key = UUID.randomUUID().toString();
    Answer first = expect(201, representative().post("/api/applications", body, key));
    Answer again = expect(201, representative().post("/api/applications", body, key));
    assertThat(again.body()).isEqualTo(first.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reason\": \"NO_SUCH_REASON\", \"until\": \"%s",
        "reason\": \"UNDER_REVIEW\", \"until\": \"%s",
        "reason\": \"SAFEGUARDING_RISK\", \"until\": \"2020-01-01",
        "reason\": \"SAFEGUARDING_RISK\", \"until\": \"2099-01-01"
      })
  void suspensionWithWrongFieldsIsInvalid(String fields) {
    String body = "{\"" + fields.formatted(clock.today().plusDays(9)) + "\"}";
    expect(422, "invalid-fields", change(chair(), certificate(), "suspension", body, "\"1\""));
  }

  @Test
  void numbersThatCannotBeAreToldApart() {
    expect(404, "certificate-unknown", verify("CBO-1999-000003-" + check("1999000003")));
    expect(404, "certificate-number-mistyped", verify("CBO-2026-000001-U"));
    for (String nonsense :
        List.of("x", "CBO", " ", "CBO-2026", "<script>", "☃", "\ud83d\ude00", "a".repeat(3000))) {
      expect(400, "certificate-number-malformed", verify(encode(nonsense)));
    }
  }

  @Test
  void addressThatTheServerDoesNotLetThroughIsMalformed() {
    expect(400, "malformed", verify("%2520"));
  }

  @Test
  void numberIsUnderstoodAsPeopleTypeIt() {
    String number = anyone().get("/api/certificates/" + certificate()).text("number");
    String khmer =
        number
            .chars()
            .collect(
                StringBuilder::new,
                (text, c) -> text.appendCodePoint(c >= '0' && c <= '9' ? '០' + c - '0' : c),
                StringBuilder::append)
            .toString();
    for (String typed :
        List.of(
            number.toLowerCase(java.util.Locale.ROOT),
            number.replace("-", ""),
            number.replace('-', ' '),
            number.replace("0", "O").replace("CBO", "CB0"),
            khmer)) {
      assertThat(expect(200, verify(encode(typed))).text("number")).isEqualTo(number);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-13-01", "2026-02-30", "01/02/2026", "0"})
  void dayThatIsNoneIsABadRequest(String asOf) {
    expect(400, "malformed", verify("CBO-2026-000001-0?asOf=" + encode(asOf)));
  }

  @Test
  void problemsAreToldInTheCallersLanguage() {
    assertThat(anyone().speaking("km").get("/api/certificates/none").text("title"))
        .isEqualTo("គ្មានវិញ្ញាបនបត្រលេខនេះទេ");
    assertThat(anyone().speaking("en").get("/api/certificates/none").text("title"))
        .isEqualTo("There is no certificate with this number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?status=MAYBE", "?cursor=%00", "?cursor=not-ours", "?limit=ten"})
  void listWithWrongParametersIsABadRequest(String query) {
    expect(400, member(1).get("/api/applications" + query));
  }

  @ParameterizedTest
  @ValueSource(strings = {"?limit=0", "?limit=201", "?province=0301", "?province=xx"})
  void listWithParametersOutOfBoundsIsInvalid(String query) {
    expect(422, "invalid-fields", member(1).get("/api/applications" + query));
  }

  @Test
  void certificatesOfACboAreListedAndAnUnknownCboHasNone() {
    String id = certificate();
    String cbo = anyone().get("/api/certificates/" + id).text("cboId");
    assertThat(
            anyone()
                .get("/api/certificates?cboId=" + cbo)
                .json()
                .at("/items/0/certificateId")
                .asString())
        .isEqualTo(id);
    assertThat(anyone().get("/api/certificates?cboId=none").json().path("items").isEmpty())
        .isTrue();
    expect(400, anyone().get("/api/certificates"));
  }

  @Test
  void rulesAreOpenToAnyone() {
    Answer applications = expect(200, anyone().get("/api/applications/rules"));
    assertThat(applications.json().path("quorum").asInt()).isEqualTo(3);
    assertThat(applications.json().path("agreementVersion").asInt()).isEqualTo(1);
    Answer certificates = expect(200, anyone().get("/api/certificates/rules"));
    assertThat(certificates.json().at("/levels/0/years").asInt()).isEqualTo(1);
    assertThat(certificates.json().path("suspensionReasons").isEmpty()).isFalse();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String check(String digits) {
    int value = (int) (Long.parseLong(digits) % 37);
    return "" + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(value);
  }
}
