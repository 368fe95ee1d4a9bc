package kh.ccc.e2e.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kh.ccc.demo.Person;
import kh.ccc.e2e.Keyboard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * A leader registers an organization, corrects what CCC sends back, and assesses the organization
 * with a photograph as evidence, on a phone in Khmer and at a desk in English.
 */
class CboE2E extends Story {

  /** A photograph of twelve million dots is made small in the browser, then sent. */
  private static final double MADE_SMALL_MS = 30_000;

  private static final String LEADER = "cbo5";
  private static final Pattern RECORD = Pattern.compile(".*/desk/cbo/[0-9a-f-]{36}$");
  private static final String MISSING = "ចំនួនសមាជិកមិនត្រឹមត្រូវ – the number of members";

  @ParameterizedTest
  @CsvSource({"en,1280", "km,360"})
  void leaderBringsAnOrganizationFromTheRecordToTheSelfAssessment(String language, int width) {
    Page page = signedIn(LEADER, language, width, "/desk/cbo/new");
    String id = submitRecord(page);
    correctWhatCameBack(page, id);
    decide(id, "verification", Map.of());
    String assessment = begin(page, id);
    answerChapterOne(page, id, assessment);
    handIn(page, id, assessment);
    lookAround(page, id);
    page.context().close();
  }

  private static String submitRecord(Page page) {
    Locator form = page.locator("main form");
    form.locator("input[lang=en]").fill(uniqueName());
    form.locator("select").nth(0).selectOption("community_forestry");
    String[] places = {"03", "0301", "030101", "03010101"};
    for (int level = 0; level < places.length; level++) {
      form.locator("select").nth(2 + level).selectOption(places[level]);
    }
    form.locator("input[type=number]").nth(0).fill("40");
    Locator women = form.locator("input[type=number]").nth(1);
    women.fill("50");
    form.locator("button").last().click();
    assertThat(women).isFocused();
    assertThat(form.locator("[role=alert]")).hasCount(2);
    look.at(page, "cbo-new-wrong");
    women.fill("21");
    form.locator("input[type=checkbox]").check();
    look.at(page, "cbo-new");
    // A double click sends once.
    form.locator("button").last().dblclick();
    assertThat(page).hasURL(RECORD);
    assertThat(page.locator(".mark").first()).isVisible();
    look.at(page, "cbo-record");
    browser.complaints().removeIf(text -> text.contains("422"));
    return page.url().replaceAll(".*/", "");
  }

  private static void correctWhatCameBack(Page page, String id) {
    decide(id, "return", Map.of("reason", MISSING));
    page.navigate(platform.publicUrl() + "/desk");
    page.locator("a[href='/desk/cbo/" + id + "/record']").click();
    assertThat(page.locator("main")).containsText(MISSING);
    assertThat(page.locator("main form select").nth(5)).hasValue("03010101");
    page.locator("main form input[type=number]").nth(0).fill("42");
    look.at(page, "cbo-correct");
    page.locator("main form button").last().click();
    assertThat(page).hasURL(RECORD);
    assertThat(page.locator(".mark.under-way").first()).isVisible();
    assertThat(person(LEADER).get("/api/cbos/" + id).number("members")).isEqualTo(42);
  }

  private static String begin(Page page, String id) {
    page.navigate(platform.publicUrl() + "/desk/cbo/" + id + "/assessment");
    look.at(page, "cbo-assessment-none");
    Locator chapters = page.locator("main ol a");
    // The assessment service hears of the registration a moment later, and says so.
    await()
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(500))
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          page.evaluate("() => document.querySelector('main form button')?.click()");
          return chapters.count() > 0;
        });
    browser.complaints().removeIf(text -> text.contains("422"));
    assertThat(chapters).hasCount(8);
    JsonNode found =
        person(LEADER).get("/api/assessments?mine=true&limit=200&cboId=" + id).json().path("items");
    return "/api/assessments/" + found.path(0).path("assessmentId").asString();
  }

  private static void answerChapterOne(Page page, String id, String assessment) {
    page.locator("main ol a").first().click();
    Locator questions = page.locator("main article");
    assertThat(questions.first()).isVisible();
    answerAll(page, questions);
    page.context().setOffline(true);
    questions.first().locator("textarea").fill("By-law of 2021 – លក្ខន្តិកៈ");
    questions.first().locator("textarea").blur();
    assertThat(page.locator("[role=status] .mark.act")).isVisible();
    page.context().setOffline(false);
    assertThat(page.locator("[role=status] .mark.good")).isVisible();
    assertThat(browser.complaints().removeIf(text -> text.contains("ERR_INTERNET"))).isTrue();
    questions
        .first()
        .locator("input[type=file]")
        .first()
        .setInputFiles(Photograph.taken("book.jpg"));
    assertThat(questions.first().locator("li .mark.good"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(MADE_SMALL_MS));
    questions.first().locator("summary").click();
    look.at(page, "cbo-chapter");
    goRoundAtDesk(page);
    expectKept(assessment);
    assertThat(page).hasURL(Pattern.compile(".*/" + id + "/assessment/1$"));
  }

  /** With the keyboard at a desk, with a finger on a phone. */
  private static void answerAll(Page page, Locator questions) {
    for (Locator question : questions.all()) {
      if (isAtDesk(page)) {
        Keyboard.choose(page, question.locator("input[type=radio]"), 3);
      } else {
        question.locator("input[value='3']").check();
      }
    }
    assertThat(page.locator("[role=status] .mark.good")).isVisible();
  }

  /** Words and photograph are with the server: small, and without the place. */
  private static void expectKept(String assessment) {
    JsonNode first = person(LEADER).get(assessment).json().at("/chapters/0/indicators/0");
    assertThat(first.at("/self/note").asString()).contains("By-law of 2021");
    JsonNode file = first.path("evidence").path(0);
    assertThat(file.path("bytes").asInt()).isBetween(1_000, 300_000);
    assertThat(file.path("mediaType").asString()).isEqualTo("image/jpeg");
  }

  private static void handIn(Page page, String id, String assessment) {
    answerTheOtherChapters(assessment);
    page.navigate(platform.publicUrl() + "/desk/cbo/" + id + "/assessment");
    look.at(page, "cbo-assessment");
    page.locator("main form input[type=checkbox]").check();
    page.locator("main form button").last().click();
    assertThat(page.locator(".content form")).hasCount(0);
    assertThat(person(LEADER).get(assessment).text("status")).isEqualTo("SUBMITTED");
    look.at(page, "cbo-assessment-submitted");
  }

  private static void answerTheOtherChapters(String assessment) {
    Person leader = person(LEADER);
    Person.Answer now = leader.get(assessment);
    for (JsonNode chapter : now.json().path("chapters")) {
      if (chapter.path("chapter").asInt() > 1) {
        now =
            leader.put(
                assessment + "/self-assessment/chapters/" + chapter.path("chapter").asInt(),
                unique("chapter"),
                now.etag(),
                Map.of("answers", threes(chapter.path("indicators"))));
      }
    }
  }

  private static List<Map<String, Object>> threes(JsonNode indicators) {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (JsonNode indicator : indicators) {
      answers.add(Map.of("indicator", indicator.path("indicator").asString(), "score", 3));
    }
    return answers;
  }

  private static void lookAround(Page page, String id) {
    for (String part : List.of("certificate", "networks", "readers")) {
      page.navigate(platform.publicUrl() + "/desk/cbo/" + id + "/" + part);
      look.at(page, "cbo-" + part);
    }
    // The officer looked at the record, and the organization sees that.
    assertThat(page.locator("main li b").first()).isVisible();
  }

  /** What the officer does with the newest version of the record. */
  private static void decide(String id, String decision, Map<String, Object> words) {
    Person officer = person("officer");
    String etag =
        "\"" + officer.get("/api/cbos/" + id).json().at("/record/version").asLong() + "\"";
    officer.post("/api/cbos/" + id + "/" + decision, unique(decision), etag, words);
  }

  /** A name without digits, so that it is like no other. */
  static String uniqueName() {
    StringBuilder letters = new StringBuilder("Story ");
    for (char digit : UUID.randomUUID().toString().replace("-", "").toCharArray()) {
      letters.append("bcdfghjklmnpqrst".charAt(Character.digit(digit, 16)));
    }
    return letters.toString();
  }
}
