package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kh.ccc.testing.ApiClient;
import org.junit.jupiter.api.Test;

/** Who may do what to a certificate: every operation refuses the wrong persons. */
class CertificateAccessIT extends CertificationIT {

  private List<ApiClient> strangers() {
    return List.of(
        as("account-assessor9", "ASSESSOR"),
        as("account-donor", "DONOR"),
        as("account-admin", "ADMIN"),
        as("account-auditor", "AUDITOR"),
        as("account-coordinator", "NETWORK_COORDINATOR"),
        as("account-other", "CBO_REPRESENTATIVE"),
        as("account-officer12", "PROGRAMME_OFFICER@12"),
        as("account-reviewer12", "REVIEWER@12"),
        as("account-member12", "COMMITTEE_MEMBER@12"),
        as("account-chair12", "COMMITTEE_CHAIR@12", "COMMITTEE_MEMBER@12"));
  }

  @Test
  void onlyItsRepresentativeGivesACertificateBack() {
    String id = certificate();
    String number = anyone().get("/api/certificates/" + id).text("number");
    String body = "{\"number\": \"" + number + "\"}";
    expect(401, change(anyone(), id, "surrender", body, "\"1\""));
    strangers().forEach(stranger -> expect(403, change(stranger, id, "surrender", body, "\"1\"")));
    expect(403, change(chair(), id, "surrender", body, "\"1\""));
    expect(412, "stale-version", change(representative(), id, "surrender", body, "\"7\""));
    expect(200, change(representative(), id, "surrender", body, "\"1\""));
    expect(409, "certificate-ended", change(representative(), id, "surrender", body, "\"2\""));
  }

  @Test
  void onlyOfficersReportChecksAndOnlyReviewersConfirmThem() {
    String id = certificate();
    String report = "{\"report\": \"REP-1\"}";
    String review = "{\"passed\": true}";
    ApiClient officer = as("account-officer", "PROGRAMME_OFFICER@03");
    ApiClient reviewer = as("account-reviewer", "REVIEWER@03");
    strangers()
        .forEach(stranger -> {
          expect(403, change(stranger, id, "surveillance", report, "\"1\""));
          expect(403, change(stranger, id, "surveillance/review", review, "\"1\""));
        });
    expect(403, change(reviewer, id, "surveillance", report, "\"1\""));
    expect(403, change(officer, id, "surveillance/review", review, "\"1\""));
    expect(403, change(representative(), id, "surveillance", report, "\"1\""));
    expect(409, "surveillance-too-early", change(officer, id, "surveillance", report, "\"1\""));
    expect(
        409,
        "surveillance-not-reported",
        change(reviewer, id, "surveillance/review", review, "\"1\""));
  }

  @Test
  void proposalsAreSeenByTheCommitteeAndItsOffice() {
    String path = "/api/certificates/suspension-proposals";
    expect(401, anyone().get(path));
    for (ApiClient stranger : List.of(representative(), reviewer(), as("account-d", "DONOR"))) {
      expect(403, stranger.get(path));
    }
    for (ApiClient reader : List.of(chair(), member(1), as("account-a", "AUDITOR"))) {
      expect(200, reader.get(path));
    }
    expect(400, chair().get(path + "?cursor=x"));
  }

  @Test
  void deadlinesAreSeenByThoseWhoWorkOnThem() {
    String path = "/api/deadlines";
    expect(401, anyone().get(path));
    for (ApiClient stranger :
        List.of(
            as("account-assessor9", "ASSESSOR"),
            as("account-donor", "DONOR"),
            as("account-admin", "ADMIN"),
            representative())) {
      expect(403, stranger.get(path));
    }
    ApiClient officer = as("account-officer", "PROGRAMME_OFFICER@02");
    expect(200, officer.get(path));
    expect(200, officer.get(path + "?province=02"));
    expect(403, officer.get(path + "?province=03"));
    expect(403, officer.get(path + "?desk=COMPLAINTS"));
    expect(403, as("account-complaints", "COMPLAINTS_OFFICER").get(path));
    expect(200, as("account-complaints", "COMPLAINTS_OFFICER").get(path + "?desk=COMPLAINTS"));
    expect(400, officer.get(path + "?desk=ELSEWHERE"));
    expect(400, officer.get(path + "?cursor=x"));
    expect(400, officer.get(path + "?until=tomorrow"));
  }

  @Test
  void queueIsReadPageByPageWithoutGapsOrRepeats() {
    for (int n = 0; n < 3; n++) {
      String application = onAgenda(apply(assessment("PROVISIONAL", "2301"), "PROVISIONAL"));
      expect(200, decide(application, vote(application, "GRANT"), GRANT));
    }
    List<String> all = ids(as("account-auditor", "AUDITOR").get("/api/deadlines?province=23"));
    assertThat(all).hasSize(3);
    List<String> paged = new java.util.ArrayList<>();
    String path = "/api/deadlines?province=23&limit=2";
    while (!path.isEmpty()) {
      ApiClient.Answer page = expect(200, as("account-auditor", "AUDITOR").get(path));
      paged.addAll(ids(page));
      String next = page.text("next");
      path = next.isEmpty() ? "" : "/api/deadlines?province=23&limit=2&cursor=" + next;
    }
    assertThat(paged).isEqualTo(all);
  }

  private static List<String> ids(ApiClient.Answer page) {
    return page.json()
        .path("items")
        .valueStream()
        .map(item -> item.path("deadlineId").asString())
        .toList();
  }
}
