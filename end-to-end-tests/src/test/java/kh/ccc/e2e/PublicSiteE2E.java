package kh.ccc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public pages in a real browser, in both languages, on a desktop and on phones. */
class PublicSiteE2E extends PublicStory {

  /**
   * A hundred kilobytes are two seconds on a slow mobile link: pages, scripts, letters and data.
   * Headers are not counted: what they weigh hangs on the protocol of what stands before the
   * gateway.
   */
  private static final long MOST_BYTES = 102_400;

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
    Look look = new Look();
    Page page = browser.open(language, width, height);
    for (String path : pages()) {
      page.navigate(platform.url() + path);
      assertThat(page.locator("h1")).isVisible();
      assertThat(page.locator("html")).hasAttribute("lang", language);
      look.at(page, nameOf(path));
    }
    page.context().close();
  }

  /** Names as long as the platform takes them, in letters between which no line may break. */
  @ParameterizedTest
  @CsvSource({"en,1280", "km,1280", "en,360", "km,360", "km,320"})
  void longestNamesStayOnThePage(String language, int width) {
    Page page = browser.open(language, width, 740);
    page.route(
        "**/api/{directory,cbos,verifications,forums}**",
        route -> {
          APIResponse answer = route.fetch();
          String long200 = "ស្ត្រី".repeat(28) + "ស្ត្រ";
          String told =
              answer
                  .text()
                  .replaceAll("\"(nameKm|titleKm)\":\"[^\"]*\"", "\"$1\":\"" + long200 + "\"")
                  .replaceAll(
                      "\"(nameLatin|titleLatin)\":\"[^\"]*\"",
                      "\"$1\":\"" + "Mmm".repeat(66) + "\"");
          route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(told));
        });
    for (String path : pages()) {
      page.navigate(platform.url() + path);
      assertThat(page.locator("h1")).isVisible();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      Look.assertNoSidewaysScroll(page, path);
    }
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"/,km", "/,en", "/directory,km", "/verify,km"})
  void firstPageOfAVisitIsSmall(String path, String language) {
    Page page = browser.open(language, 360, 740);
    AtomicLong bytes = new AtomicLong();
    CDPSession devTools = page.context().newCDPSession(page);
    devTools.send("Network.enable");
    devTools.on(
        "Network.responseReceived",
        event ->
            bytes.addAndGet(
                -event.getAsJsonObject("response").get("encodedDataLength").getAsLong()));
    devTools.on(
        "Network.loadingFinished",
        event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    page.navigate(platform.url() + path);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(page.locator("h1")).isVisible();
    assertThat(bytes.get()).as("bytes of %s on the way", path).isBetween(10_000L, MOST_BYTES);
    page.context().close();
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

  /** The same in every run: without the ids of what was made in it. */
  private static String nameOf(String path) {
    return path.replaceAll("[0-9a-f-]{36}(&cbo=)?", "").replaceAll("[^a-z]+", "-");
  }

  private static List<String> pages() {
    String suspended = credentials.number("SUSPENDED");
    String cbo = credentials.organization("SUSPENDED").at("/cboId").asString();
    String other = credentials.organization("ADVANCED").at("/cboId").asString();
    return List.of(
        "/",
        "/directory",
        "/compare",
        "/compare?cbo=" + cbo + "&cbo=" + other,
        "/cbos/" + cbo,
        "/verify",
        "/verify/" + suspended,
        "/forums",
        "/guideline",
        "/complaint",
        "/complaint/follow-up",
        "/transparency",
        "/transparency?number=" + suspended);
  }
}
