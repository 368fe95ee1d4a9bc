package kh.ccc.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kh.ccc.testing.ApiClient;
import org.junit.jupiter.api.Test;

/** Every operation × who calls it. A caller who may, is stopped by an old version instead. */
class AssessmentAccessIT extends ServiceTest {

  private static final String OLD = "\"999\"";

  @Test
  void anAssessmentIsSeenByItsPartiesAndOverseersOnly() {
    String path = desk.assigned();
    Map<ApiClient, Integer> expected = new LinkedHashMap<>();
    expected.put(desk.anonymous, 401);
    expected.put(desk.representative, 200);
    expected.put(desk.otherRepresentative, 403);
    expected.put(desk.coordinatorOf03, 403);
    expected.put(desk.coordinatorOf12, 403);
    expected.put(desk.officer, 200);
    expected.put(desk.officerOf03, 200);
    expected.put(desk.officerOf12, 403);
    expected.put(desk.assessor, 200);
    expected.put(desk.otherAssessor, 403);
    expected.put(desk.reviewer, 200);
    expected.put(desk.member, 200);
    expected.put(desk.auditor, 200);
    expected.put(desk.donor, 403);

    expected.forEach((who, status) -> {
      assertThat(who.get(path).status()).isEqualTo(status);
      assertThat(who.get(path + "/history").status()).isEqualTo(status);
    });
  }

  @Test
  void theCbosSideAnswersAndHandsIn() {
    String path = desk.started();
    Map<ApiClient, Integer> expected = cboSide();

    expected.forEach((who, status) -> {
      assertThat(put(who, path + "/self-assessment/chapters/1", Desk.answers(Desk.chapter(1), 3)))
          .isEqualTo(status);
      assertThat(post(who, path + "/submission", "{\"consent\": true}")).isEqualTo(status);
      assertThat(post(who, path + "/abandonment", "{\"reason\": \"r\"}")).isEqualTo(status);
    });
  }

  private Map<ApiClient, Integer> cboSide() {
    Map<ApiClient, Integer> expected = new LinkedHashMap<>();
    expected.put(desk.anonymous, 401);
    expected.put(desk.representative, 412);
    expected.put(desk.otherRepresentative, 403);
    expected.put(desk.coordinatorOf03, 403);
    expected.put(desk.officer, 412);
    expected.put(desk.officerOf12, 403);
    expected.put(desk.assessor, 403);
    expected.put(desk.member, 403);
    expected.put(desk.auditor, 403);
    expected.put(desk.donor, 403);
    return expected;
  }

  @Test
  void officersOfTheAreaReturnAndAssign() {
    String path = desk.submitted();
    Map<ApiClient, Integer> expected = new LinkedHashMap<>();
    expected.put(desk.anonymous, 401);
    expected.put(desk.representative, 403);
    expected.put(desk.coordinatorOf03, 403);
    expected.put(desk.officer, 412);
    expected.put(desk.officerOf03, 412);
    expected.put(desk.officerOf12, 403);
    expected.put(desk.assessor, 403);
    expected.put(desk.auditor, 403);

    expected.forEach((who, status) -> {
      assertThat(post(who, path + "/return", "{\"reason\": \"r\"}")).isEqualTo(status);
      assertThat(post(who, path + "/assignment", "{\"assessor\": \"account-assessor1\"}"))
          .isEqualTo(status);
    });
  }

  @Test
  void onlyTheAssessorDeclaresScoresAndRecommends() {
    String path = desk.accepted();
    Map<ApiClient, Integer> expected = new LinkedHashMap<>();
    expected.put(desk.anonymous, 401);
    expected.put(desk.representative, 403);
    expected.put(desk.officer, 403);
    expected.put(desk.assessor, 412);
    expected.put(desk.otherAssessor, 403);
    expected.put(desk.member, 403);
    expected.put(desk.auditor, 403);

    expected.forEach((who, status) -> {
      assertThat(post(who, path + "/conflict-declaration", "{\"hasConflict\": false}"))
          .isEqualTo(status);
      assertThat(put(who, path + "/findings/chapters/1", Desk.findings(Desk.chapter(1), 3)))
          .isEqualTo(status);
      assertThat(put(who, path + "/visit", "{\"on\": \"2026-01-02\", \"met\": []}"))
          .isEqualTo(status);
      assertThat(post(who, path + "/recommendation", "{\"level\": \"NONE\", \"summary\": \"s\"}"))
          .isEqualTo(status);
    });
  }

  @Test
  void anAssessorOfAnotherProvinceCannotActEvenWhenNamed() {
    String path = desk.assigned();
    ApiClient elsewhere = ApiClient.as(port, "account-assessor1", "ASSESSOR@12");

    assertThat(post(elsewhere, path + "/conflict-declaration", "{\"hasConflict\": false}"))
        .isEqualTo(403);
  }

  @Test
  void whoMayStartDependsOnTheCbo() {
    String cbo = desk.registeredCbo();

    assertThat(Desk.start(desk.anonymous, cbo).status()).isEqualTo(401);
    for (ApiClient who :
        new ApiClient[] {
          desk.otherRepresentative,
          desk.coordinatorOf12,
          desk.officerOf12,
          desk.assessor,
          desk.member,
          desk.auditor,
          desk.donor
        }) {
      assertThat(Desk.start(who, cbo).status()).isEqualTo(403);
    }
    assertThat(Desk.start(desk.officerOf03, cbo).status()).isEqualTo(201);
  }

  @Test
  void anAccountOfTheRepresentativeWithoutItsRoleIsNobody() {
    String path = desk.started();
    ApiClient donor = ApiClient.as(port, "account-rep", "DONOR", "NETWORK_COORDINATOR@12");

    assertThat(donor.get(path).status()).isEqualTo(403);
  }

  private static int put(ApiClient who, String path, String body) {
    return who.put(path, body, OLD).status();
  }

  private static int post(ApiClient who, String path, String body) {
    return who.post(path, body, UUID.randomUUID().toString(), OLD).status();
  }
}
