package kh.ccc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever holds a certificate verifies it: by its file, by its code, and without a network. */
class VerificationPageE2E extends PublicStory {

  @Test
  void credentialFileIsGenuineAndAChangedOneIsNot() {
    String file = credentials.file("GOOD_PRACTICE");
    try (BrowserContext context = browser.open("en", 360, 740).context()) {
      Page page = context.pages().getFirst();
      page.navigate(platform.url() + "/verify");
      choose(page, file);
      assertThat(page.locator("article h2")).hasText("This certificate is valid");
      assertThat(page.locator("main")).containsText(credentials.number("GOOD_PRACTICE"));

      choose(page, file.replace("GOOD_PRACTICE", "ADVANCED").replace("Good Practice", "Advanced"));
      assertThat(page.locator("main h2")).hasText("This is not a genuine certificate");
      assertThat(page.locator("article")).hasCount(0);
    }
  }

  @Test
  void codeOfASuspendedCertificateSaysSo() {
    try (BrowserContext context = browser.open("en", 360, 740).context()) {
      Page page = context.pages().getFirst();
      page.navigate(platform.url() + "/V/" + credentials.code("SUSPENDED"));
      assertThat(page).hasURL(Pattern.compile(".*/verify/" + credentials.number("SUSPENDED")));
      assertThat(page.locator("article h2")).containsText("suspended");
      page.navigate(platform.url() + "/verify?n=" + credentials.number("SUSPENDED"));
      assertThat(page.locator("article h2")).containsText("suspended");
      page.navigate(platform.url() + "/verify?code=" + credentials.code("SUSPENDED"));
      assertThat(page.locator("article h2")).containsText("suspended");
    }
  }

  @Test
  void withoutANetworkCodesAreCheckedByWhatTheDeviceKeeps() {
    String good = credentials.code("GOOD_PRACTICE");
    try (BrowserContext context = browser.open("en", 360, 740).context()) {
      Page page = context.pages().getFirst();
      page.navigate(platform.url() + "/verify");
      page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
      assertThat(page.getByText("Keys and status lists on this device")).isVisible();
      context.setOffline(true);

      page.navigate(platform.url() + "/V/" + good);
      assertThat(page.locator("article h2"))
          .hasText("By what this device knows, the certificate is in force");
      assertThat(page.locator("article")).containsText("less than an hour ago");
      page.navigate(platform.url() + "/V/" + credentials.code("SUSPENDED"));
      assertThat(page.locator("article h2")).containsText("suspended for the time being");
      page.navigate(platform.url() + "/V/" + changed(good));
      assertThat(page.locator("main h2")).hasText("This code was not issued by CCC");
      page.navigate(platform.url() + "/V/" + good.substring(0, 100));
      assertThat(page.locator("main h2")).hasText("This is not the code of a certificate");
    }
  }

  /** Nothing personal and no secret stays on the device. */
  @Test
  void deviceKeepsPublicKeysAndListsOnly() {
    try (BrowserContext context = browser.open("km", 360, 740).context()) {
      Page page = context.pages().getFirst();
      page.navigate(platform.url() + "/verify");
      assertThat(page.locator(".kept")).isVisible();
      assertThat(page.evaluate("Object.keys(localStorage).join()").toString())
          .isEqualTo("sahakum.verification");
      assertThat(page.evaluate("Object.keys(JSON.parse(Object.values(localStorage)[0])).join()"))
          .isEqualTo("issuer,keysAt,lists");
    }
  }

  private static void choose(Page page, String file) {
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "credential.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
  }

  /** Another signature: the letters before the last ones belong to it. */
  private static String changed(String code) {
    int at = code.length() - 10;
    return code.substring(0, at) + (code.charAt(at) == 'A' ? 'B' : 'A') + code.substring(at + 1);
  }
}
