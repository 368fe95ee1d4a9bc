package kh.ccc.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in and out in a real browser, over the real issuer and a killed gateway. */
class SignInE2E {

  private static final String ASK =
      "([path, method, form]) => fetch(path, {method, headers: form ? {'X-Sahakum-Form': form,"
          + " 'Idempotency-Key': crypto.randomUUID()} : {}}).then(answer => answer.status)";

  private static PlatformUnderTest platform;
  private static Browser browser;

  @BeforeAll
  static void open() {
    platform = PlatformUnderTest.withDemo();
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({"en,1280,Sign in,Name,Password", "km,360,ចូល,ឈ្មោះគណនី,ពាក្យសម្ងាត់"})
  void personSignsInAndComesBackToThePage(
      String language, int width, String signIn, String name, String password) {
    Page page = browser.open(language, width, 800);
    page.navigate(platform.publicUrl() + "/verify");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(signIn).setExact(true))
        .click();
    fillIn(page, name, password, signIn);

    assertThat(page).hasURL(platform.publicUrl() + "/verify");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Demo officer")).click();
    assertThat(page).hasURL(platform.publicUrl() + "/me");
    assertThat(page.locator("h1")).hasText("Demo officer");
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .isLessThanOrEqualTo(0);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", language + "-me.png")));
    // Whoever has not said where to be reached has no contact point yet.
    assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("status of 404"));
    browser.complaints().clear();
    page.context().close();
  }

  private static void fillIn(Page page, String name, String password, String signIn) {
    page.getByLabel(name, new Page.GetByLabelOptions().setExact(true)).fill("officer");
    page.getByLabel(password, new Page.GetByLabelOptions().setExact(true)).fill("demo-sahakum");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(signIn)).click();
  }

  @Test
  void sessionOutlivesAKilledGatewayAndEndsWithSigningOut() {
    Page page = browser.open("en", 1280, 800);
    page.navigate(platform.publicUrl() + "/me");
    page.getByRole(AriaRole.MAIN)
        .getByRole(
            AriaRole.LINK,
            new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Sign in"))
        .click();
    fillIn(page, "Name", "Password", "Sign in");
    assertThat(page.getByText("Programme officer")).isVisible();
    hidesWhatItHolds(page);

    platform.kill("gateway");
    await()
        .atMost(Duration.ofSeconds(60))
        .ignoreExceptions()
        .until(() -> platform.get("/api/session").has("signedIn"));
    assertThat(status(page, "/api/accounts/me", "GET", "")).isEqualTo(200);
    changesOnlyWithTheFormToken(page);

    page.reload();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out").setExact(true))
        .click();
    assertThat(page).hasURL(platform.publicUrl() + "/");
    assertThat(status(page, "/api/accounts/me", "GET", "")).isEqualTo(401);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in")).click();
    assertThat(page).hasURL(Pattern.compile(".*/login.*"));
    page.context().close();
    browser.complaints().clear();
  }

  private static void hidesWhatItHolds(Page page) {
    Cookie session =
        page.context().cookies().stream()
            .filter(cookie -> cookie.name.equals("__Host-sahakum"))
            .findFirst()
            .orElseThrow();
    assertThat(session.httpOnly).isTrue();
    assertThat(session.secure).isTrue();
    assertThat((String) page.evaluate("document.cookie")).doesNotContain("sahakum=");
    assertThat((String) page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])"))
        .doesNotContain(session.value, "officer", "eyJ");
    assertThat((String) page.evaluate("fetch('/api/session').then(a => a.text())"))
        .contains("account-officer")
        .doesNotContain("eyJ");
  }

  private static void changesOnlyWithTheFormToken(Page page) {
    String path = "/api/accounts/account-admin/deactivation";
    assertThat(status(page, path, "POST", "")).isEqualTo(403);
    String form =
        (String) page.evaluate("fetch('/api/session').then(a => a.json()).then(who => who.form)");
    // The gateway lets it pass; the service misses the version.
    assertThat(status(page, path, "POST", form)).isEqualTo(428);
  }

  private static int status(Page page, String path, String method, String form) {
    return (Integer) page.evaluate(ASK, new String[] {path, method, form});
  }
}
