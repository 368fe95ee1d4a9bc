package kh.ccc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public pages in a real browser, in both languages, on a desktop and on phones. */
class PublicSiteE2E {

  private static final int NARROWEST = 320;
  private static final Path PICTURES = Path.of("target", "screenshots");

  private static PlatformUnderTest platform;
  private static Browser browser;
  private static PublicCredentials credentials;

  @BeforeAll
  static void open() {
    platform = PlatformUnderTest.withDemo();
    credentials = new PublicCredentials(platform);
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void nothingToComplainAboutYet() {
    browser.complaints().clear();
  }

  @AfterEach
  void pagesDidNotComplain() {
    assertThat(browser.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en,1280,900", "km,1280,900", "en,360,740", "km,360,740"})
  void everyPageIsAccessibleAndWithoutSidewaysScroll(String language, int width, int height) {
    Axe axe = new Axe();
    Page page = browser.open(language, width, height);
    for (String path : pages()) {
      page.navigate(platform.url() + path);
      assertThat(page.locator("h1")).isVisible();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      assertThat(page.locator("html")).hasAttribute("lang", language);
      assertNoSidewaysScroll(page, path);
      picture(page, language + "-" + width + "-" + path.replaceAll("[^a-z]+", "-"));
      assertThat(axe.violations(page)).as("%s in %s", path, language).isEmpty();
      page.setViewportSize(NARROWEST, height);
      assertNoSidewaysScroll(page, path);
      page.setViewportSize(width, height);
    }
    page.context().close();
  }

  private static void assertNoSidewaysScroll(Page page, String path) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("sideways scroll of %s at %d", path, page.viewportSize().width)
        .isLessThanOrEqualTo(0);
  }

  @Test
  void donorNarrowsTheDirectoryAndOpensAnOrganization() {
    Page page = browser.open("en", 1280, 900);
    page.navigate(platform.url() + "/");
    page.getByLabel("Name, place or number").fill("sample");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search").setExact(true))
        .click();
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("100");
    assertThat(page).hasURL(Pattern.compile(".*q=sample.*"));
    page.getByText("(sample)").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/cbos/.*"));
    assertThat(page.getByText("demonstration").first()).isVisible();
    page.context().close();
  }

  @Test
  void holderOfAPrintedCertificateSeesThatItIsSuspended() {
    Page page = browser.open("en", 360, 740);
    page.navigate(platform.url() + "/verify/" + credentials.number("SUSPENDED"));
    assertThat(page.locator("main")).containsText(credentials.number("SUSPENDED"));
    assertThat(page.locator("main"))
        .containsText(Pattern.compile("suspended", Pattern.CASE_INSENSITIVE));
    page.context().close();
  }

  @Test
  void mistypedNumberIsToldPlainlyAndIsNeverValid() {
    Page page = browser.open("en", 360, 740);
    page.navigate(platform.url() + "/verify/CBO-2026-999999-0");
    assertThat(page.getByRole(AriaRole.ALERT).or(page.locator("main"))).isVisible();
    assertThat(page.locator("main"))
        .not()
        .containsText(Pattern.compile("certificate is valid", Pattern.CASE_INSENSITIVE));
    page.context().close();
    browser.complaints().removeIf(text -> text.contains("404"));
  }

  private static List<String> pages() {
    String suspended = credentials.number("SUSPENDED");
    return List.of(
        "/",
        "/directory",
        "/cbos/" + credentials.organization("SUSPENDED").at("/cboId").asString(),
        "/verify",
        "/verify/" + suspended,
        "/forums",
        "/guideline",
        "/complaint",
        "/complaint/follow-up",
        "/transparency",
        "/transparency?number=" + suspended);
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve(name.replaceAll("-+$", "") + ".png")));
  }
}
