package kh.ccc.e2e.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kh.ccc.demo.Person;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An organization appeals against a finding, has a say in who judges it, and gets its report. */
class AppealE2E extends Story {

  private static final String LEADER = "cbo4";
  private static final String CONTESTED = "1.2";

  @ParameterizedTest
  @CsvSource({"en,1280", "km,360"})
  void appealAgainstAFindingLeadsToANewVersionOfTheReport(String language, int width) {
    Assignments assignments = new Assignments(person(LEADER), person("officer"));
    String path = assignments.reported(person("assessor3"));
    String assessment = path.substring(path.lastIndexOf('/') + 1);
    String cbo = person("officer").get(path).text("cboId");

    Page page = signedIn(LEADER, language, width, "/desk/cbo/" + cbo + "/assessment");
    page.locator("a[href$='/certificate#appeals']").click();
    String appeal = file(page, cbo);
    office(appeal, "admission", Map.of());
    office(
        appeal,
        "panel",
        Map.of("members", List.of("account-judge1", "account-judge2", "account-judge3")));
    objectAndAccept(page, cbo, appeal);
    judge(appeal);
    amend(language, width, path, assessment);

    page.navigate(platform.publicUrl() + "/desk/cbo/" + cbo + "/assessment");
    page.locator(".report summary").click();
    assertThat(page.locator(".report ol li")).hasCount(1);
    look.at(page, "cbo-report-amended");
    page.context().close();
    seenByTheOffice(language, width, assessment);
  }

  private static String file(Page page, String cbo) {
    Locator command = page.locator("section[aria-labelledby=appeals] details").first();
    command.locator("summary").click();
    assertThat(command.locator("select")).hasValue(Pattern.compile("FINDING \\S+ 1\\.2"));
    command.locator("textarea").fill("The key duty is worked on: the book of 2024 shows it.");
    look.at(page, "cbo-appeal");
    Locator filed = page.locator("section[aria-labelledby=appeals] article");
    // The certification service hears of the report a moment later.
    await()
        .pollInSameThread()
        .pollInterval(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          if (command.locator("form button.primary").isVisible()) {
            command.locator("form button.primary").click();
          }
          page.waitForTimeout(500);
          return filed.count() == 1;
        });
    JsonNode own = person(LEADER).get("/api/appeals?limit=200").json().path("items");
    for (JsonNode entry : own) {
      if (entry.path("cboId").asString("").equals(cbo)) {
        return "/api/appeals/" + entry.path("appealId").asString("");
      }
    }
    throw new AssertionError("the appeal is not listed");
  }

  private static void objectAndAccept(Page page, String cbo, String appeal) {
    page.navigate(platform.publicUrl() + "/desk");
    page.locator("a[href='/desk/cbo/" + cbo + "/certificate#appeals']").click();
    Locator item = page.locator("section[aria-labelledby=appeals] article");
    assertThat(item.locator("ul li")).hasCount(3);
    item.locator("details summary").first().click();
    item.locator("select").first().selectOption("account-judge1");
    item.locator("select").last().selectOption("EARLIER_DISPUTE");
    look.at(page, "cbo-appeal-panel");
    item.locator("details[open] form button.primary").dblclick();
    assertThat(item.locator("ul .mark")).hasCount(1);
    look.at(page, "cbo-appeal-objection");

    office(
        appeal,
        "panel/answer",
        Map.of("member", "account-judge1", "replacement", "account-judge4"));
    page.reload();
    assertThat(item.locator("ul .mark")).hasCount(0);
    item.locator("details summary").nth(1).click();
    item.locator("details[open] form button.primary").click();
    assertThat(item.locator("select")).hasCount(0);
    assertThat(person(LEADER).get(appeal).json().at("/panel/objectionsWaived").asBoolean())
        .isTrue();
  }

  private static void judge(String appeal) {
    step("judge2", appeal, "review", Map.of());
    for (String judge : List.of("judge2", "judge3")) {
      person(judge).put(appeal + "/votes/mine", unique(judge), Map.of("outcome", "UPHELD"));
    }
    step(
        "judge4",
        appeal,
        "decision",
        Map.of(
            "outcome", "UPHELD",
            "remedies", List.of("AMEND_REPORT"),
            "text", "The book of 2024 shows that the duty is worked on."));
  }

  private static void amend(String language, int width, String path, String assessment) {
    Page page = signedIn("reviewer", language, width, "/desk/committee/reports");
    Locator line = page.locator(".content a[href$='/reports/" + assessment + "']");
    await()
        .pollInSameThread()
        .pollInterval(Duration.ofSeconds(1))
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          page.reload();
          page.waitForTimeout(700);
          return line.count() == 1;
        });
    look.at(page, "committee-reports");
    line.click();
    Locator form = page.locator(".content form");
    form.locator("select").first().selectOption(CONTESTED);
    form.locator("section select").selectOption("3");
    form.locator("section textarea").fill("Seen in the book of 2024.");
    form.locator("> .field-row select").last().selectOption("GOOD_PRACTICE");
    form.locator("> .field-row textarea").fill("Amended as the panel decided: all conforms.");
    look.at(page, "committee-report-amend");
    form.locator("button.primary").click();
    assertThat(page.locator(".content header .mark.good")).isVisible();
    page.locator(".report summary").click();
    look.at(page, "committee-report-amended");
    JsonNode report = person("officer").get(path).json().path("recommendation");
    assertThat(report.path("version").asInt()).isEqualTo(2);
    assertThat(report.path("level").asString("")).isEqualTo("GOOD_PRACTICE");
    page.context().close();
  }

  private static void seenByTheOffice(String language, int width, String assessment) {
    Page page = signedIn("officer", language, width, "/desk/office/assignments/" + assessment);
    assertThat(page.locator("a[href^='/desk/committee/appeals/']")).isVisible();
    assertThat(page.locator("section[aria-labelledby=report] .report summary")).isVisible();
    look.at(page, "office-assessment-history");
    page.context().close();
  }

  private static void office(String appeal, String what, Map<String, ?> body) {
    step("complaints", appeal, what, body);
  }

  private static void step(String who, String appeal, String what, Map<String, ?> body) {
    Person person = person(who);
    person.post(appeal + "/" + what, unique(what), person.get(appeal).etag(), body);
  }
}
