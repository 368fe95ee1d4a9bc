package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.certificate.Upkeep;
import kh.ccc.testing.ApiClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The regular checks of certificates, and what follows when one is missed. */
class SurveillanceIT extends CalendarIT {

  @Test
  void checkIsReportedReviewedAndLeavesTheQueue() {
    String id = granted(apply(assessment("GOOD_PRACTICE", "1901"), "GOOD_PRACTICE"));
    LocalDate due = LocalDate.parse(anyone().get(path(id)).text("validFrom")).plusMonths(12);
    ApiClient officer = as("account-officer", "PROGRAMME_OFFICER@19");
    assertThat(queue(officer, "SURVEILLANCE_DUE", id)).hasSize(2);
    String report = "{\"report\": \"REP-2027-1\"}";
    expect(409, "surveillance-too-early", change(officer, id, "surveillance", report, etag(id)));
    travelTo(due);
    expect(200, change(officer, id, "surveillance", report, etag(id)));
    ApiClient reviewer = as("account-reviewer", "REVIEWER");
    String passed = "{\"passed\": true}";
    ApiClient both = as("account-officer", "REVIEWER");
    expect(409, "separation-of-duties", change(both, id, "surveillance/review", passed, etag(id)));
    expect(200, change(reviewer, id, "surveillance/review", passed, etag(id)));
    assertThat(queue(officer, "SURVEILLANCE_DUE", id))
        .extracting(item -> item.path("due").asString())
        .containsExactly(due.plusMonths(12).toString());
    travelTo(due.plusMonths(12).plusDays(1));
    sweep();
    assertThat(queue(officer, "SURVEILLANCE_DUE", id))
        .extracting(item -> item.path("missed").asBoolean())
        .containsExactly(true);
    assertThat(status(id)).isEqualTo("ACTIVE");
  }

  @Test
  void overdueCheckIsProposedToTheCommitteeOnceAndSuspendsNothingByItself() throws Exception {
    String id = granted(apply(assessment("GOOD_PRACTICE", "1902"), "GOOD_PRACTICE"));
    LocalDate due = LocalDate.parse(anyone().get(path(id)).text("validFrom")).plusMonths(12);
    travelTo(due);
    sweep();
    assertThat(proposed(chair(), id)).isEmpty();
    travelTo(due.plusDays(1));
    sweepFourTimesAtOnce();
    assertThat(status(id)).isEqualTo("ACTIVE");
    assertThat(events(id))
        .containsOnlyOnce(
            new CertificateEvent.SuspensionProposed(
                new Upkeep.Proposal("SURVEILLANCE_OVERDUE", due, clock.today())));
    JsonNode proposal = proposed(as("account-officer", "PROGRAMME_OFFICER@19"), id).getFirst();
    assertThat(proposal.path("due").asString()).isEqualTo(due.toString());
    assertThat(proposal.path("km").asString()).contains("ការតាមដាន");
    assertThat(proposed(as("account-officer", "PROGRAMME_OFFICER@02"), id)).isEmpty();

    ApiClient officer = as("account-officer", "PROGRAMME_OFFICER@19");
    expect(200, change(officer, id, "surveillance", "{\"report\": \"REP-9\"}", etag(id)));
    assertThat(proposed(chair(), id)).hasSize(1);
    ApiClient reviewer = as("account-reviewer", "REVIEWER");
    expect(200, change(reviewer, id, "surveillance/review", "{\"passed\": true}", etag(id)));
    assertThat(proposed(chair(), id)).isEmpty();

    travelTo(due.plusMonths(12).plusDays(1));
    sweep();
    assertThat(proposed(chair(), id)).hasSize(1);
    expect(200, suspend(id, etag(id)));
    assertThat(proposed(chair(), id)).isEmpty();
    assertThat(status(id)).isEqualTo("SUSPENDED");
  }

  private List<JsonNode> proposed(ApiClient caller, String certificate) {
    return expect(200, caller.get("/api/certificates/suspension-proposals?limit=200"))
        .json()
        .path("items")
        .valueStream()
        .filter(item -> item.path("certificateId").asString().equals(certificate))
        .toList();
  }

  private List<JsonNode> queue(ApiClient caller, String kind, String certificate) {
    return expect(200, caller.get("/api/deadlines?province=19&limit=200&kind=" + kind))
        .json()
        .path("items")
        .valueStream()
        .filter(item -> item.path("subjectId").asString().equals(certificate))
        .toList();
  }
}
