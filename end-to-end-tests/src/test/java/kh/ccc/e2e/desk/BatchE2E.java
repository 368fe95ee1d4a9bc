package kh.ccc.e2e.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kh.ccc.demo.Person;
import kh.ccc.demo.Person.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Resolutions on many cases: a member takes one out; the service dies while they are granted. */
class BatchE2E extends Story {

  private static final List<String> COMMITTEE =
      List.of("account-chair", "account-member1", "account-member2", "account-member3");

  @ParameterizedTest
  @CsvSource({"en,1280", "km,360"})
  void memberTakesACaseOutOfAResolutionOnMany(String language, int width) {
    List<Application> cases =
        List.of(Application.handedIn("assessor1"), Application.handedIn("assessor2"));
    cases.forEach(BatchE2E::reviewed);
    String session = opened(cases);
    propose(session, language);

    Page page = signedIn("member2", language, width, "/desk/committee/sessions/" + session);
    Locator panel = page.locator("article:has(p.words)");
    Locator remove = panel.locator("details").last();
    remove.locator("summary").click();
    Locator choice = remove.locator("select");
    assertThat(choice.locator("option")).hasCount(3);
    choice.selectOption(cases.getFirst().applicationId());
    look.at(page, "committee-batch-removal");
    remove.locator("form button.primary").click();
    assertThat(panel.locator("details")).hasCount(1);
    look.at(page, "committee-batch");

    JsonNode batch =
        person("chair").get("/api/committee-sessions/" + session).json().at("/batches/0");
    assertThat(batch.path("total").asInt()).isEqualTo(1);
    page.context().close();
  }

  @Test
  void serviceKilledInTheMiddleGivesEachCaseItsCertificateOnce() throws Exception {
    List<Application> cases = handedIn(24);
    String batches = "/api/committee-sessions/" + opened(cases) + "/batches";
    String batch = adopted(batches);
    JsonNode met = person("chair").getUntil(batch, view -> view.path("done").asLong() > 0).json();
    platform.kill("certification");
    assertThat(met.path("done").asInt()).as("killed in the middle").isLessThan(cases.size());

    Answer finished =
        person("chair")
            .getUntil(batch, view -> view.path("status").asString("").equals("FINISHED"));
    assertThat(finished.number("granted")).isEqualTo(cases.size());
    Set<String> numbers = new HashSet<>();
    for (Application granted : cases) {
      JsonNode certificates =
          person("chair").get("/api/certificates?cboId=" + granted.cboId()).json().path("items");
      assertThat(certificates).hasSize(1);
      String number = certificates.get(0).path("number").asString();
      assertThat(platform.get("/api/verifications/" + number).path("answer").asString())
          .isEqualTo("VALID");
      numbers.add(number);
    }
    assertThat(numbers).hasSize(cases.size());
  }

  /** Cases of three assessors, prepared at the same time, with their reviews. */
  private static List<Application> handedIn(int count) throws Exception {
    List<Future<Application>> cases = new ArrayList<>();
    try (ExecutorService several = Executors.newFixedThreadPool(3)) {
      for (int i = 0; i < count; i++) {
        String assessor = "assessor" + (i % 3 + 1);
        cases.add(
            several.submit(() -> {
              Application application = Application.handedIn(assessor);
              reviewed(application);
              return application;
            }));
      }
    }
    List<Application> ready = new ArrayList<>();
    for (Future<Application> prepared : cases) {
      ready.add(prepared.get());
    }
    return ready;
  }

  /** Path of a resolution for all cases of the agenda that the members voted for. */
  private static String adopted(String batches) {
    Person chair = person("chair");
    String session = batches.substring(0, batches.lastIndexOf('/'));
    Answer now =
        chair.post(
            batches,
            unique("batch"),
            chair.get(session).etag(),
            Map.of("resolution", "Granted together. Resolution of a story."));
    String batch = batches + "/" + now.text("batchId");
    for (String member : List.of("member1", "member2", "member3")) {
      now =
          person(member)
              .put(batch + "/votes/mine", unique("vote"), now.etag(), Map.of("vote", "FOR"));
    }
    chair.post(batch + "/adoption", unique("adopt"), now.etag(), Map.of());
    return batch;
  }

  private static void reviewed(Application application) {
    Person reviewer = person("reviewer");
    String path = "/api/applications/" + application.applicationId();
    List<Map<String, Object>> met = new ArrayList<>();
    for (JsonNode point : reviewer.get("/api/applications/rules").json().path("completeness")) {
      met.add(Map.of("code", point.path("code").asString(""), "met", true));
    }
    Answer checked =
        reviewer.post(
            path + "/completeness-check",
            unique("complete"),
            reviewer.get(path).etag(),
            Map.of("items", met));
    reviewer.post(
        path + "/review",
        unique("review"),
        checked.etag(),
        Map.of("recommendation", "GRANT", "report", "Evidence and scores agree."));
  }

  /** Id of a session that sits, with these cases on its agenda. */
  private static String opened(List<Application> cases) {
    Person chair = person("chair");
    String today = LocalDate.now(ZoneId.of("Asia/Phnom_Penh")).toString();
    Answer planned =
        chair.post(
            "/api/committee-sessions",
            unique("session"),
            Map.of("day", today, "place", "CCC", "members", COMMITTEE));
    String id = planned.text("sessionId");
    String path = "/api/committee-sessions/" + id;
    chair.post(path + "/opening", unique("open"), planned.etag(), Map.of("present", COMMITTEE));
    chair.post(
        path + "/agenda",
        unique("agenda"),
        Map.of("applications", cases.stream().map(Application::applicationId).toList()));
    return id;
  }

  private static void propose(String session, String language) {
    Page page = signedIn("chair", language, 1280, "/desk/committee/sessions/" + session);
    Locator command = page.locator("details:has(textarea)").first();
    command.locator("summary").click();
    command.locator("textarea").fill("Granted together. Resolution of a story.");
    command.locator("form button.primary").click();
    assertThat(page.locator("article:has(p.words)")).hasCount(1);
    page.context().close();
  }
}
