package kh.ccc.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kh.ccc.identity.Site.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInIT extends IdentityIT {

  private static JWTClaimsSet claims(String token) {
    try {
      return SignedJWT.parse(token).getJWTClaimsSet();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void codeWithPkceOverTheFormGivesGrantsForThisPlatform() throws ParseException {
    Answer tokens =
        Browser.redeem(
            site(), new Browser(site()).code("registrar03", DEMO_PASSWORD), Browser.VERIFIER);

    assertThat(tokens.status()).isEqualTo(200);
    JWTClaimsSet claims = claims(tokens.json().path("access_token").asString());
    assertThat(claims.getIssuer()).isEqualTo("http://localhost:8080");
    assertThat(claims.getAudience()).containsExactly("sahakum");
    assertThat(claims.getSubject()).isEqualTo("account-registrar03");
    assertThat(claims.getStringListClaim("grants")).containsExactly("PROVINCIAL_REGISTRAR@03");
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofMinutes(15));
    assertThat(tokens.json().has("refresh_token")).isFalse();
  }

  @Test
  void userInfoTellsTheName() {
    Answer info = site().get("/userinfo", tokenOf("reviewer"));

    assertThat(info.json().path("sub").asString()).isEqualTo("account-reviewer");
    assertThat(info.json().path("preferred_username").asString()).isEqualTo("reviewer");
  }

  @Test
  void signedInBrowserIsNotAskedAgain() {
    Browser browser = new Browser(site());
    browser.code("reviewer", DEMO_PASSWORD);

    assertThat(browser.open(Browser.authorizePath()).header("Location"))
        .startsWith(Browser.CALLBACK + "?code=");
  }

  @Test
  void signingOutEndsTheSignIn() {
    Browser browser = new Browser(site());
    browser.code("reviewer", DEMO_PASSWORD);
    Answer page = browser.open("/logout");
    Answer out =
        site()
            .form(
                "/logout",
                Map.of("_csrf", Browser.hidden(page, "_csrf")),
                "Cookie",
                "sahakum_form=" + browser.cookie("sahakum_form"));

    assertThat(out.status()).isEqualTo(303);
    assertThat(out.header("Set-Cookie")).startsWith("sahakum_sign_in=;").contains("Max-Age=0");
  }

  @Test
  void codeIsGoodOnceAndItsReuseEndsWhatItGave() {
    String code = new Browser(site()).code("reviewer", DEMO_PASSWORD);
    Answer tokens = Browser.redeem(site(), code, Browser.VERIFIER);
    String token = tokens.json().path("access_token").asString();
    assertThat(site().get("/userinfo", token).status()).isEqualTo(200);

    assertThat(Browser.redeem(site(), code, Browser.VERIFIER).status()).isEqualTo(400);
    assertThat(site().get("/userinfo", token).status()).isEqualTo(401);
  }

  @Test
  void codeWithoutItsVerifierIsWorthNothing() {
    String code = new Browser(site()).code("reviewer", DEMO_PASSWORD);

    assertThat(Browser.redeem(site(), code, "another" + Browser.VERIFIER).status()).isEqualTo(400);
  }

  @Test
  void publicClientCannotLeaveOutTheChallenge() {
    Browser browser = new Browser(site());
    browser.code("reviewer", DEMO_PASSWORD);
    Answer answer = browser.open(Browser.authorizePath("sahakum-cli", Browser.CALLBACK, ""));

    assertThat(answer.header("Location")).contains("error=invalid_request").doesNotContain("code=");
  }

  @Test
  void foreignRedirectIsNotFollowed() {
    Answer answer =
        new Browser(site())
            .open(
                Browser.authorizePath(
                    "sahakum-cli", "https://evil.example/callback", Browser.challenge()));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Location")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example", "https://evil.example/", "/oauth2/authorize?x\r\nSet-Cookie: a=b",
        "/oauth2/authorize@evil.example", "javascript:alert(1)", "/api/accounts"
      })
  void returnAddressLeadsNowhereElse(String back) {
    Browser browser = new Browser(site());
    Answer page = browser.open("/login?" + Site.query(Map.of("return", back)));

    assertThat(browser.submit(page, "reviewer", DEMO_PASSWORD).header("Location")).isEqualTo("/");
  }

  @Test
  void nameCannotBringMarkupIntoThePage() {
    Browser browser = new Browser(site());
    Answer page = browser.submit(browser.open("/login"), "\"><script>alert(1)</script>", "wrong");

    assertThat(page.status()).isEqualTo(401);
    assertThat(page.body()).doesNotContain("<script").contains("&lt;script&gt;");
  }

  @Test
  void pageSpeaksBothLanguagesAndTrustsNoScript() {
    Answer khmer = site().send(site().request("/login").header("Accept-Language", "km"));
    Answer english = site().send(site().request("/login?lang=en").header("Accept-Language", "km"));

    assertThat(khmer.body()).contains("<html lang=\"km\">", "ពាក្យសម្ងាត់");
    assertThat(english.body()).contains("<html lang=\"en\">", "Password");
    assertThat(khmer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "script-src");
    assertThat(khmer.header("Cache-Control")).contains("no-store");
  }

  @Test
  void pageBringsKhmerLetters() {
    Answer font = site().send(site().request("/login/khmer-1.woff2"));

    assertThat(font.status()).isEqualTo(200);
    assertThat(font.header("Content-Type")).isEqualTo("font/woff2");
    assertThat(font.header("Cache-Control")).contains("immutable").doesNotContain("no-store");
    assertThat(site().send(site().request("/login")).body()).contains("/login/khmer-1.woff2");
  }

  @Test
  void formOfAnotherSiteSignsNobodyIn() {
    Answer answer =
        site().form("/login", Map.of("username", "reviewer", "password", DEMO_PASSWORD));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).startsWith("/login");
    assertThat(answer.response().headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("sahakum_sign_in"));
  }

  @Test
  void cookieIsOutOfReachOfScriptsAndOtherSites() {
    Browser browser = new Browser(site());
    Answer answer = browser.submit(browser.open("/login"), "reviewer", DEMO_PASSWORD);

    assertThat(answer.header("Set-Cookie"))
        .startsWith("sahakum_sign_in=")
        .contains("HttpOnly", "SameSite=Lax", "Path=/");
  }

  @Test
  void overHttpsTheCookieIsBoundToTheHost() {
    Answer page = site().send(site().request("/login").header("X-Forwarded-Proto", "https"));
    String form = page.header("Set-Cookie").split(";", 2)[0];
    Answer answer =
        site()
            .form(
                "/login",
                Map.of(
                    "username",
                    "reviewer",
                    "password",
                    DEMO_PASSWORD,
                    "_csrf",
                    Browser.hidden(page, "_csrf")),
                "Cookie",
                form,
                "X-Forwarded-Proto",
                "https");

    assertThat(answer.header("Set-Cookie"))
        .startsWith("__Host-sahakum_sign_in=")
        .contains("Secure");
  }

  @Test
  void wrongPasswordAndUnknownNameLookTheSame() {
    Browser browser = new Browser(site());
    Answer wrong = browser.submit(browser.open("/login?lang=en"), "reviewer", "not the password");
    Answer unknown =
        browser.submit(browser.open("/login?lang=en"), "nobody-here", "not the password");

    assertThat(wrong.status()).isEqualTo(401).isEqualTo(unknown.status());
    assertThat(message(wrong)).isEqualTo(message(unknown)).contains("not right");
  }

  private static String message(Answer page) {
    return page.body().replaceAll("(?s).*role=\"alert\">([^<]*)<.*", "$1");
  }

  @Test
  void guessersWaitEvenWithTheRightPassword() {
    String name = newName();
    String password =
        openAccount(tokenOf("admin"), name, "DONOR").json().path("initialPassword").asString();
    Browser browser = new Browser(site());
    for (int i = 0; i < 6; i++) {
      browser.submit(browser.open("/login"), name, "guess number " + i);
    }
    Answer answer = browser.submit(browser.open("/login?lang=km"), name, password);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
    assertThat(message(answer)).contains("វិនាទី");
    assertThat(browser.submit(browser.open("/login"), "reviewer", DEMO_PASSWORD).status())
        .isEqualTo(303);
  }

  @Test
  void signedInPersonMayMistypeAgainLater() {
    String name = newName();
    String password =
        openAccount(tokenOf("admin"), name, "DONOR").json().path("initialPassword").asString();
    Browser browser = new Browser(site());
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 4; i++) {
        browser.submit(browser.open("/login"), name, "mistyped");
      }
      assertThat(browser.submit(browser.open("/login"), name, password).status()).isEqualTo(303);
    }
  }

  @Test
  void refreshTokenIsReplacedEachTimeAndTheOldOneIsWorthNothing() {
    Answer first = redeemAtWeb(codeForWeb("reviewer"));
    String refresh = first.json().path("refresh_token").asString();
    Answer second = refresh(refresh);

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json().path("refresh_token").asString()).isNotEqualTo(refresh);
    assertThat(refresh(refresh).status()).isEqualTo(400);
    assertThat(contentOf(List.of("secrets"))).doesNotContain(refresh);
  }

  @Test
  void endedAccountGetsNoTokenFromOldPapers() {
    String name = newName();
    Answer opened = openAccount(tokenOf("admin"), name, "DONOR");
    String password = opened.json().path("initialPassword").asString();
    String id = opened.json().path("id").asString();
    Browser browser = new Browser(site());
    String code = browser.code(name, password);
    String refresh =
        redeemAtWeb(codeForWeb(name, password)).json().path("refresh_token").asString();

    Answer ended =
        site()
            .change(
                "POST",
                "/api/accounts/" + id + "/deactivation",
                tokenOf("admin"),
                opened.header("ETag"),
                "");
    assertThat(ended.status()).isEqualTo(200);

    assertThat(Browser.redeem(site(), code, Browser.VERIFIER).status()).isEqualTo(400);
    assertThat(refresh(refresh).status()).isEqualTo(400);
    assertThat(browser.open(Browser.authorizePath()).header("Location")).startsWith("/login");
    assertThat(browser.submit(browser.open("/login"), name, password).status()).isEqualTo(401);
  }

  private String codeForWeb(String demoUser) {
    return codeForWeb(demoUser, DEMO_PASSWORD);
  }

  private String codeForWeb(String username, String password) {
    Browser browser = new Browser(site());
    browser.submit(browser.open("/login"), username, password);
    return Browser.codeIn(
        browser.open(Browser.authorizePath("test-web", Browser.CALLBACK, Browser.challenge())));
  }

  private Answer redeemAtWeb(String code) {
    return site()
        .form(
            "/oauth2/token",
            Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                Browser.CALLBACK,
                "client_id",
                "test-web",
                "client_secret",
                WEB_SECRET,
                "code_verifier",
                Browser.VERIFIER));
  }

  private Answer refresh(String refreshToken) {
    return site()
        .form(
            "/oauth2/token",
            Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                refreshToken,
                "client_id",
                "test-web",
                "client_secret",
                WEB_SECRET));
  }
}
