package kh.ccc.e2e.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import kh.ccc.demo.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every desk has: a queue, messages, a way to go anywhere, and forms that lose nothing. */
class EveryoneE2E extends Story {

  @ParameterizedTest
  @CsvSource({"en,1280", "km,360"})
  void personSeesWhatWaitsAndWhatWasTold(String language, int width) {
    Page page = signedIn("cbo1", language, width, "/desk");
    look.at(page, "desk");
    page.navigate(platform.publicUrl() + "/desk/inbox");
    assertThat(page.locator("article").first()).isVisible();
    look.at(page, "desk-inbox");
    page.context().close();
  }

  @Test
  void paletteGoesToAnyPageByAFewLetters() {
    Page page = signedIn("cbo1", "en", 1280, "/desk");
    assertThat(page.locator("h1")).isVisible();
    page.keyboard().press("Control+k");
    Locator words = page.getByRole(AriaRole.COMBOBOX);
    words.fill("mess");
    look.at(page, "desk-palette");
    words.press("Enter");
    assertThat(page).hasURL(platform.publicUrl() + "/desk/inbox");
    page.context().close();
  }

  @Test
  void deskOfOthersIsRefusedInWords() {
    Page page = signedIn("cbo1", "en", 360, "/desk");
    page.navigate(platform.publicUrl() + "/desk/office");
    assertThat(page.locator("h1")).hasText("This page is not for your roles");
    page.context().close();
  }

  /** A session that ends in the middle of a form costs a sign-in, and nothing that was typed. */
  @ParameterizedTest
  @CsvSource({"en,1280", "km,360"})
  void formOutlivesTheSessionInWhichItWasOpened(String language, int width) {
    Page page = signedIn("cbo1", language, width, "/desk");
    page.navigate(platform.publicUrl() + announcedForum());
    Locator who = page.locator("form select").first();
    who.selectOption("CBO");
    look.at(page, "forum");
    page.context().clearCookies();
    page.locator("form button").last().click();
    Locator again = page.locator("a[target=_blank]");
    assertThat(again).isVisible();
    assertThat(who).hasValue("CBO");

    Page window = page.context().waitForPage(again::click);
    window.locator("input[name=username]").fill("cbo1");
    window.locator("input[name=password]").fill(PASSWORD);
    window.locator("form button").first().click();
    assertThat(window).hasURL(platform.publicUrl() + "/desk/signed-in");
    window.close();
    page.bringToFront();
    page.waitForResponse(
        "**/api/session", () -> page.evaluate("() => dispatchEvent(new Event('focus'))"));
    page.locator("form button").last().click();

    assertThat(page.locator(".mark")).isVisible();
    look.at(page, "forum-registered");
    page.context().close();
  }

  /** Where somebody is reached is their own to say, and to erase. */
  @ParameterizedTest
  @CsvSource({"en,1280", "km,360"})
  void personSaysWhereToBeReachedAndErasesIt(String language, int width) {
    Page page = signedIn("donor", language, width, "/desk");
    page.navigate(platform.publicUrl() + "/me");
    Locator contact = page.locator("details").first();
    contact.locator("summary").click();
    contact.locator("input[type=email]").fill("donor@demo.example");
    contact.locator("input[type=tel]").fill("12 345 678");
    contact.locator("form button").first().click();
    assertThat(contact.locator("[aria-invalid=true]")).isFocused();
    contact.locator("input[type=tel]").fill("+855 12 345 678");
    contact.locator("form button").first().click();
    assertThat(contact.locator("form").nth(1)).isVisible();
    look.at(page, "me-contact");

    page.reload();
    contact.locator("summary").click();
    assertThat(contact.locator("input[type=email]")).hasValue("donor@demo.example");
    contact.locator("form").nth(1).locator("button").click();
    assertThat(contact.locator("form")).hasCount(1);
    assertThat(contact.locator("input[type=email]")).hasValue("");
    page.context().close();
  }

  /** The address of a forum that is still to come. */
  private static String announcedForum() {
    Person coordinator = person("coordinator");
    String network =
        coordinator
            .post(
                "/api/networks",
                unique("network"),
                Map.of(
                    "nameLatin",
                    "Network of a story",
                    "nameKm",
                    "បណ្តាញសាកល្បង",
                    "area",
                    "03",
                    "synthetic",
                    true))
            .text("networkId");
    Instant start = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(30, ChronoUnit.DAYS);
    Person.Answer draft =
        coordinator.post(
            "/api/forums",
            unique("forum"),
            Map.of(
                "networkId",
                network,
                "titleLatin",
                "Forum of a story",
                "titleKm",
                "វេទិកាសាកល្បង",
                "venue",
                "Provincial hall",
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(1, ChronoUnit.DAYS).toString(),
                "capacity",
                20));
    String id = draft.text("forumId");
    coordinator.post(
        "/api/forums/" + id + "/announcement", unique("announce"), draft.etag(), Map.of());
    return "/forums/" + id;
  }
}
