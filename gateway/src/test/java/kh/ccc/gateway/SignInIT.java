package kh.ccc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import kh.ccc.gateway.Caller.Answer;
import kh.ccc.gateway.StubIssuer.Twist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** With an issuer that is not ours and describes itself. */
@TestPropertySource(
    properties = {
      "sahakum.gateway.sign-in.client-secret=" + StubIssuer.SECRET,
      "sahakum.gateway.limits.sign-ins=1/40"
    })
class SignInIT extends GatewayIT {

  private static final Backend ELSEWHERE = new Backend();
  private static int lastAddress = 100;

  private final StubIssuer issuer = new StubIssuer(ELSEWHERE.url());
  private WebBrowser browser = new WebBrowser(caller());

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry registry) {
    addresses(registry);
    registry.add("spring.mongodb.uri", Store::address);
    registry.add("sahakum.gateway.sign-in.issuer", ELSEWHERE::url);
  }

  @BeforeEach
  void open() {
    ELSEWHERE.answers(issuer::handle);
    browser = somebody();
  }

  private WebBrowser somebody() {
    return new WebBrowser(Caller.from(++lastAddress, port()));
  }

  private static void refused(WebBrowser browser, Answer answer, String why) {
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo("/me?failed=" + why);
    assertThat(browser.cookies()).isEmpty();
  }

  @Test
  void anyIssuerSignsPeopleIn() {
    Answer there = browser.start("/");
    assertThat(there.header("Location"))
        .startsWith(ELSEWHERE.url() + "/authorize?response_type=code&")
        .contains("client_id=sahakum-web", "code_challenge_method=S256", "nonce=", "scope=openid");

    browser.come(issuer.approve(there.header("Location"), "account-1"));
    browser.get("/api/cbos/1");
    assertThat(service("registry").last().header("Authorization")).startsWith("Bearer ey");
    Answer out = browser.signOut("");
    assertThat(out.header("Location")).startsWith(ELSEWHERE.url() + "/end?");
    assertThat(out.header("Content-Security-Policy"))
        .contains("form-action 'self' " + ELSEWHERE.url() + ";");
  }

  @Test
  void issuerLearnsNoSecretOfTheBrowser() {
    String there = browser.start("/").header("Location");

    browser
        .cookies()
        .values()
        .forEach(value -> assertThat(there).doesNotContain(value.substring(0, 43)));
  }

  @ParameterizedTest
  @EnumSource(value = Twist.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void identityTokenThatIsNotForThisAttemptIsRefused(Twist twist) {
    issuer.twist = twist;

    refused(browser, browser.signIn(issuer, "account-1", "/"), "refused");
  }

  @Test
  void answerWithAnotherStateIsRefused() {
    URI back = issuer.approve(browser.start("/").header("Location"), "account-1");
    URI forged = URI.create(back.toString().replaceAll("state=[^&]+", "state=forged"));

    refused(browser, browser.come(forged), "attempt");
  }

  @Test
  void answerThatBelongsToAnotherBrowserIsRefused() {
    WebBrowser attacker = somebody();
    URI attackers = issuer.approve(attacker.start("/").header("Location"), "account-attacker");
    browser.start("/");

    refused(browser, browser.come(attackers), "attempt");
    WebBrowser without = somebody();
    refused(without, without.come(attackers), "attempt");
  }

  @Test
  void codeIsGoodOnce() {
    URI back = issuer.approve(browser.start("/").header("Location"), "account-1");
    WebBrowser again = browser.copy(Caller.from(++lastAddress, port()));
    assertThat(browser.come(back).header("Location")).isEqualTo("/");

    refused(again, again.come(back), "refused");
  }

  @Test
  void personWhoDeclinesIsNotSignedIn() {
    String state = browser.start("/").header("Location").replaceAll(".*[?&]state=([^&]+).*", "$1");

    refused(
        browser,
        browser.get("/api/session/callback?error=access_denied&state=" + state),
        "refused");
  }

  @Test
  void issuerThatIsAwayIsSaid() {
    URI back = issuer.approve(browser.start("/").header("Location"), "account-1");
    issuer.away = true;

    assertThat(browser.come(back).header("Location")).isEqualTo("/me?failed=unavailable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/%5Cevil.example",
        "/%09/evil.example",
        "javascript:alert(1)",
        "evil.example",
        "/api/session/sign-in",
        "/api",
        "/logout",
        "/oauth2/authorize?client_id=another",
        "/x/../api/session/sign-in",
        "/x/%252E%252e/api/session/sign-in",
        "/a%0d%0aSet-Cookie:%20x=1"
      })
  void nobodyIsSentAwayAfterSigningIn(String elsewhere) {
    assertThat(browser.signIn(issuer, "account-1", elsewhere).header("Location")).isEqualTo("/");
  }

  @Test
  void pageOfOursIsComeBackTo() {
    String page = "/cbos/1?lang=km&x=%C3%A9";

    assertThat(
            browser
                .signIn(issuer, "account-1", page.replace("%", "%25").replace("&", "%26"))
                .header("Location"))
        .isEqualTo(page);
  }

  @Test
  void signInBeginsAtThePublicAddress() {
    assertThat(browser.get("/api/session/sign-in?return=/me").header("Location"))
        .isEqualTo("http://localhost:8080/api/session/sign-in?moved=1&return=%2Fme");
  }

  @Test
  void addressThatKeepsComingHasToWait() {
    List<Integer> answers =
        java.util.stream.IntStream.range(0, 60).mapToObj(i -> browser.start("/").status()).toList();

    assertThat(answers).startsWith(303).contains(429);
    assertThat(somebody().start("/").status()).isEqualTo(303);
  }
}
