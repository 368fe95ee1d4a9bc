package kh.ccc.e2e.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import kh.ccc.demo.Person;
import kh.ccc.e2e.Keyboard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** An assessor from the message "you are asked" to the recommendation. */
class AssessorE2E extends Story {

  @ParameterizedTest
  @CsvSource({"en,1280", "km,360"})
  void assessorDeclaresScoresVisitsAndRecommends(String language, int width) {
    Person assessor = person("assessor2");
    Assignments assignments = new Assignments(person("cbo1"), person("officer"));
    String path = assignments.askedWithPhotograph(assessor);
    String address = "/desk/assessor/" + path.substring(path.lastIndexOf('/') + 1);

    Page page = signedIn("assessor2", language, width, "/desk/assessor");
    assertThat(page.locator("a[href='" + address + "']")).isVisible();
    look.at(page, "assessor-list");
    page.locator("a[href='" + address + "']").click();
    declare(page);

    page.locator("section.no-print button").first().click();
    assertThat(page.locator("section.no-print .mark.good")).isVisible();
    look.at(page, "assessor-assignment");
    for (JsonNode chapter : assignments.chapters()) {
      score(page, address, chapter);
    }
    look.at(page, "assessor-chapter");
    goRoundAtDesk(page);
    page.locator("nav.steps a[href='" + address + "']").click();
    assertThat(page).hasURL(platform.publicUrl() + address);
    whatIsShownNeedsANetwork(page, address);
    visit(page, address);
    recommend(page, address);

    JsonNode done = assessor.get(path).json();
    assertThat(done.path("status").asString("")).isEqualTo("RECOMMENDED");
    assertThat(done.at("/recommendation/level").asString("")).isEqualTo("GOOD_PRACTICE");
    assertThat(done.at("/visit/met/0/people").asInt()).isEqualTo(12);
    page.context().close();
  }

  private static void declare(Page page) {
    assertThat(page.locator("input[name=conflict]").first()).isVisible();
    look.at(page, "assessor-declaration");
    page.locator("input[name=conflict][value=no]").check();
    page.locator("main form button").click();
    assertThat(page.locator("#chapters")).isVisible();
  }

  private static void score(Page page, String address, JsonNode chapter) {
    int number = chapter.path("number").asInt();
    page.locator("a[href='" + address + "/chapters/" + number + "']").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/chapters/" + number + "$"));
    int indicators = chapter.path("indicators").size();
    Locator questions = page.locator("main section:has(fieldset)");
    assertThat(questions).hasCount(indicators);
    for (int i = 0; i < indicators; i++) {
      Locator scores = questions.nth(i).locator("input[type=radio]");
      if (isAtDesk(page)) {
        Keyboard.choose(page, scores, 3);
      } else {
        scores.nth(3).check();
      }
    }
  }

  /** The organization's photograph stands beside the indicator; without a network only its name. */
  private static void whatIsShownNeedsANetwork(Page page, String address) {
    page.navigate(platform.publicUrl() + address + "/chapters/1");
    Locator first = page.locator("main section:has(fieldset)").first();
    Locator picture = first.locator("li img");
    assertThat(picture).isVisible();
    picture.scrollIntoViewIfNeeded();
    page.waitForCondition(() -> (int) picture.evaluate("image => image.naturalWidth") > 0);
    look.at(page, "assessor-evidence");
    page.context().setOffline(true);
    assertThat(first.locator(".files .mark")).isVisible();
    assertThat(first.locator(".files li")).containsText("book.jpg");
    assertThat(picture).hasCount(0);
    page.context().setOffline(false);
    assertThat(picture).isVisible();
    browser.complaints().removeIf(text -> text.contains("ERR_INTERNET"));
  }

  private static void visit(Page page, String address) {
    page.navigate(platform.publicUrl() + address);
    page.locator("a[href='" + address + "/visit']").click();
    page.locator("input[type=date]").fill("2026-01-15");
    page.locator("input[type=number]").nth(1).fill("12");
    page.locator("textarea").fill("The cash book lies open.");
    look.at(page, "assessor-visit");
    page.locator(".form a[href='" + address + "']").click();
  }

  private static void recommend(Page page, String address) {
    assertThat(page.locator("select")).isVisible();
    look.at(page, "assessor-recommendation");
    page.locator("select").selectOption("GOOD_PRACTICE");
    page.locator("main form textarea").first().fill("Works well; two people share the key duties.");
    page.locator("main form button.primary").first().click();
    assertThat(page.locator("#recommended")).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*" + address + "$"));
    look.at(page, "assessor-recommended");
  }
}
