package kh.ccc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public pages over a mobile link of 400 kbit/s, for a phone that was never here before. */
class SlowLinkE2E extends PublicStory {

  private static final int BYTES_PER_SECOND = 400_000 / 8;
  private static final int ROUND_TRIP_MS = 300;

  /**
   * A hundred kilobytes take two seconds; the rest is round trips, and a machine with other work.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @ParameterizedTest
  @CsvSource({"km", "en"})
  void certificateIsVerified(String language) {
    Page page = slow(language);
    page.navigate(platform.url() + "/verify/" + credentials.number("SUSPENDED"));
    assertThat(page.locator("article h2")).isVisible();
    page.context().close();
  }

  @ParameterizedTest
  @CsvSource({"km", "en"})
  void organizationIsFound(String language) {
    Page page = slow(language);
    page.navigate(platform.url() + "/directory?q=sample");
    assertThat(page.locator("article").first()).isVisible();
    page.locator("article a").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/cbos/.*"));
    assertThat(page.locator("h1")).isVisible();
    page.context().close();
  }

  private static Page slow(String language) {
    Page page = browser.open(language, 360, 740);
    page.setDefaultTimeout((double) PATIENCE.toMillis());
    page.setDefaultNavigationTimeout((double) PATIENCE.toMillis());
    CDPSession devTools = page.context().newCDPSession(page);
    JsonObject link = new JsonObject();
    link.addProperty("offline", false);
    link.addProperty("latency", ROUND_TRIP_MS);
    link.addProperty("downloadThroughput", BYTES_PER_SECOND);
    link.addProperty("uploadThroughput", BYTES_PER_SECOND);
    devTools.send("Network.enable");
    devTools.send("Network.emulateNetworkConditions", link);
    return page;
  }
}
