package kh.ccc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The public pages without a pointer: by Tab, Enter and letters only. */
class KeyboardE2E extends PublicStory {

  @Test
  void organizationIsFoundAndOpened() {
    Page page = browser.open("en", 1280, 900);
    page.navigate(platform.url() + "/");
    assertThat(page.locator("h1")).isVisible();
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasText("Skip to the content");
    Keyboard.tabTo(page, "#q");
    page.keyboard().type("sample");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/directory\\?q=sample"));
    assertThat(page.locator("article").first()).isVisible();
    Keyboard.tabTo(page, "article a");
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*/cbos/.+"));
    Keyboard.goRound(page);
    page.context().close();
  }

  @Test
  void certificateIsVerifiedByItsNumber() {
    Page page = browser.open("en", 1280, 900);
    page.navigate(platform.url() + "/verify");
    assertThat(page.locator("h1")).isVisible();
    Keyboard.tabTo(page, "#number");
    page.keyboard().type(credentials.number("GOOD_PRACTICE"));
    page.keyboard().press("Enter");
    assertThat(page.locator("article h2")).hasText("This certificate is valid");
    page.context().close();
  }

  @Test
  void secondOrganizationIsAddedToTheComparison() {
    String id = credentials.organization("GOOD_PRACTICE").at("/cboId").asString();
    Page page = browser.open("en", 1280, 900);
    page.navigate(platform.url() + "/compare?cbo=" + id);
    assertThat(page.locator("[role=rowheader]")).hasCount(8);
    Keyboard.tabTo(page, "#q");
    page.keyboard().type("sample");
    page.keyboard().press("Enter");
    assertThat(page.locator(".found a").first()).isVisible();
    Keyboard.tabTo(page, ".found a");
    page.keyboard().press("Enter");
    assertThat(page.locator(".chosen li")).hasCount(2);
    assertThat(page.locator("[role=row]").last().locator("[role=cell]")).hasCount(2);
    page.context().close();
  }
}
