package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** From a recommended assessment to a certificate that anyone can verify. */
class CertificationServiceIT extends CertificationIT {

  @Test
  void recommendedAssessmentLeadsToACertificateThatAnyoneCanVerify() {
    LocalDate granted = clock.today();
    String id = certificate();

    Api.Answer certificate = api.get("/api/certificates/" + id).is(200);
    String number = certificate.text("/number");
    assertThat(number).matches("CBO-\\d{4}-\\d{6}-[0-9A-Z]");
    assertThat(certificate.text("/status")).isEqualTo("ACTIVE");
    assertThat(certificate.text("/validFrom")).isEqualTo(granted.toString());
    assertThat(certificate.text("/validUntil"))
        .isEqualTo(granted.plusYears(3).minusDays(1).toString());

    Api.Answer answer = api.get("/api/verifications/" + number).is(200);
    assertThat(answer.text("/answer")).isEqualTo("VALID");
    assertThat(answer.text("/cbo/nameLatin")).isEqualTo("Prey Chheu");
    assertThat(answer.text("/statement/en")).contains(number, "valid", "made up");
    assertThat(answer.text("/statement/km")).contains(number, "មានសុពលភាព");
    assertThat(answer.header("Cache-Control")).contains("max-age=2");
  }

  @Test
  void answersAsOfEachDateStandAsTheyWere() {
    LocalDate granted = clock.today();
    String id = certificate();
    String number = api.get("/api/certificates/" + id).text("/number");
    clock.travel(Duration.ofDays(10));
    LocalDate suspended = clock.today();
    suspend(id, 1).is(200);
    clock.travel(Duration.ofDays(30));
    LocalDate reinstated = clock.today();
    chair()
        .ifMatch(2)
        .post("/api/certificates/" + id + "/reinstatement", "{\"resolution\": \"RES-2\"}")
        .is(200);

    assertThat(answer(number, granted.minusDays(1))).isEqualTo("NOT_YET_VALID");
    assertThat(answer(number, granted)).isEqualTo("VALID");
    assertThat(answer(number, suspended.minusDays(1))).isEqualTo("VALID");
    assertThat(answer(number, suspended)).isEqualTo("SUSPENDED");
    assertThat(answer(number, reinstated.minusDays(1))).isEqualTo("SUSPENDED");
    assertThat(answer(number, reinstated)).isEqualTo("VALID");
  }

  private Api.Answer suspend(String id, long version) {
    String body =
        """
        {"reason": "UNDER_REVIEW", "until": "%s", "resolution": "RES-1"}
        """
            .formatted(clock.today().plusMonths(3));
    return chair().ifMatch(version).post("/api/certificates/" + id + "/suspension", body);
  }

  private String answer(String number, LocalDate asOf) {
    return api.get("/api/verifications/" + number + "?asOf=" + asOf).is(200).text("/answer");
  }
}
