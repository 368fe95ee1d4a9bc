package kh.ccc.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kh.ccc.gateway.Caller.Answer;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = {
      "sahakum.gateway.sign-in.client-secret=" + StubIssuer.SECRET,
      "sahakum.gateway.limits.sign-ins=500/500"
    })
class SessionIT extends GatewayIT {

  private static final String PUBLIC = "http://localhost:8080";

  private final StubIssuer issuer = new StubIssuer(PUBLIC);
  private WebBrowser browser = new WebBrowser(caller());

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry registry) {
    addresses(registry);
    registry.add("spring.mongodb.uri", Store::address);
  }

  @BeforeEach
  void open() {
    service("identity").answers(issuer::handle);
    browser = new WebBrowser(caller());
  }

  private Answer signIn() {
    return browser.signIn(issuer, "account-officer", "/me");
  }

  private static String sent(String service) {
    return service(service).last().header("Authorization");
  }

  @Test
  void personComesBackToThePageAndServicesGetTheToken() {
    Answer back = signIn();

    assertThat(back.status()).isEqualTo(303);
    assertThat(back.header("Location")).isEqualTo("/me");
    assertThat(browser.get("/api/cbos/1").status()).isEqualTo(200);
    assertThat(sent("registry")).startsWith("Bearer ey");
    assertThat(service("registry").last().header("Cookie")).isEmpty();
  }

  @Test
  void cookieIsForThisHostAndForNoScript() {
    Answer back = signIn();

    assertThat(back.headers("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .matches("__Host-sahakum=[\\w-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax"));
  }

  @Test
  void browserIsToldWhoItIsAndNeverAToken() {
    signIn();
    Answer who = browser.get("/api/session");

    assertThat(who.json().path("signedIn").asBoolean()).isTrue();
    assertThat(who.json().path("account").asString()).isEqualTo("account-officer");
    assertThat(who.json().path("name").asString()).isEqualTo("សុខា");
    assertThat(who.json().at("/may/0/role").asString()).isEqualTo("PROGRAMME_OFFICER");
    assertThat(who.json().at("/may/1/area").asString()).isEqualTo("03");
    assertThat(who.header("Cache-Control")).isEqualTo("no-store");
    assertThat(who.body()).doesNotContain("ey", browser.session());
  }

  @Test
  void nobodyIsToldSoAndMayStillAsk() {
    Answer who = browser.get("/api/session");

    assertThat(who.status()).isEqualTo(200);
    assertThat(who.json().path("signedIn").asBoolean()).isFalse();
    assertThat(browser.get("/api/directory").status()).isEqualTo(200);
    assertThat(sent("registry")).isEmpty();
  }

  @Test
  void identityGetsItsOwnCookiesAndNotOurs() {
    signIn();
    browser.cookies().put("sahakum_sign_in", "its own");
    browser.get("/login");

    assertThat(service("identity").last().header("Cookie")).isEqualTo("sahakum_sign_in=its own");
    assertThat(sent("identity")).isEmpty();
  }

  @Test
  void changeNeedsTheFormTokenOfThisSession() {
    signIn();
    String token = browser.formToken();
    String other = otherSession().formToken();

    for (String wrong : List.of("", "x", other)) {
      Answer refused = browser.post("/api/cbos", "{}", WebBrowser.FORM, wrong);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("form-token-wrong");
    }
    assertThat(service("registry").asked()).isEmpty();
    assertThat(browser.post("/api/cbos", "{}", WebBrowser.FORM, token).status()).isEqualTo(200);
    assertThat(service("registry").last().header(WebBrowser.FORM)).isEmpty();
    assertThat(sent("registry")).startsWith("Bearer ey");
  }

  private WebBrowser otherSession() {
    WebBrowser other = new WebBrowser(caller());
    other.signIn(issuer, "account-donor", "/");
    return other;
  }

  @Test
  void changeThatAnotherSiteMadeTheBrowserSendIsRefused() {
    signIn();
    String token = browser.formToken();

    assertThat(
            browser
                .post("/api/cbos", "{}", WebBrowser.FORM, token, "Origin", "https://evil.example")
                .status())
        .isEqualTo(403);
    assertThat(
            browser
                .post("/api/cbos", "{}", WebBrowser.FORM, token, "Sec-Fetch-Site", "cross-site")
                .status())
        .isEqualTo(403);
    assertThat(browser.post("/api/cbos", "{}", WebBrowser.FORM, token, "Origin", PUBLIC).status())
        .isEqualTo(200);
  }

  @Test
  void callerWithATokenOfHisOwnIsNotAskedForMore() {
    signIn();

    assertThat(browser.post("/api/cbos", "{}", "Authorization", "Bearer mine").status())
        .isEqualTo(200);
    assertThat(sent("registry")).isEqualTo("Bearer mine");
  }

  @Test
  void sessionThatSomebodyPlantedIsNotTheOneThatIsSignedIn() {
    String planted = otherSession().session();
    browser.cookies().put(WebBrowser.SESSION, planted);
    signIn();

    assertThat(browser.session()).isNotEqualTo(planted);
    WebBrowser planter = new WebBrowser(caller());
    planter.cookies().put(WebBrowser.SESSION, planted);
    assertThat(planter.get("/api/session").json().path("signedIn").asBoolean()).isFalse();
  }

  @Test
  void cookieThatIsNoSessionIsTakenAway() {
    for (String invented : List.of("A".repeat(43), "short", "!".repeat(43))) {
      browser.cookies().put(WebBrowser.SESSION, invented);
      assertThat(browser.get("/api/cbos/1").status()).isEqualTo(200);
      assertThat(sent("registry")).isEmpty();
      assertThat(browser.session()).isEmpty();
    }
  }

  @Test
  void signedOutMeansOutForAThiefToo() {
    signIn();
    WebBrowser thief = browser.copy(caller());
    Answer out = browser.signOut("");

    assertThat(out.status()).isEqualTo(303);
    assertThat(out.header("Location"))
        .startsWith(PUBLIC + "/connect/logout?id_token_hint=ey")
        .contains("client_id=sahakum-web", "post_logout_redirect_uri=");
    assertThat(browser.session()).isEmpty();
    assertThat(thief.get("/api/session").json().path("signedIn").asBoolean()).isFalse();
    thief.get("/api/cbos/1");
    assertThat(sent("registry")).isEmpty();
  }

  @Test
  void signOutNeedsTheFormTokenAsWell() {
    signIn();
    Answer out =
        browser.post(
            "/api/session/sign-out", "form=x", "Content-Type", "application/x-www-form-urlencoded");

    assertThat(out.status()).isEqualTo(403);
    assertThat(browser.get("/api/session").json().path("signedIn").asBoolean()).isTrue();
  }

  @Test
  void signOutNeedsNoIssuer() {
    issuer.accessSeconds = 30;
    signIn();
    WebBrowser thief = browser.copy(caller());
    issuer.away = true;

    assertThat(browser.signOut("").status()).isEqualTo(303);
    issuer.away = false;
    assertThat(thief.get("/api/session").json().path("signedIn").asBoolean()).isFalse();
  }

  @Test
  void signOutEverywhereThatTheIssuerDoesNotHearEndsNothing() {
    signIn();
    String form = "form=" + browser.formToken() + "&everywhere=true";
    issuer.away = true;
    Answer out =
        browser.post(
            "/api/session/sign-out", form, "Content-Type", "application/x-www-form-urlencoded");

    assertThat(out.header("Location")).isEqualTo("/me?failed=unavailable");
    issuer.away = false;
    assertThat(browser.get("/api/session").json().path("signedIn").asBoolean()).isTrue();
  }

  @Test
  void signOutEverywhereEndsAllSessionsOfThePersonAndNoOthers() {
    signIn();
    WebBrowser phone = new WebBrowser(caller());
    phone.signIn(issuer, "account-officer", "/");
    WebBrowser other = otherSession();
    browser.signOut("&everywhere=true");

    assertThat(phone.get("/api/session").json().path("signedIn").asBoolean()).isFalse();
    assertThat(other.get("/api/session").json().path("signedIn").asBoolean()).isTrue();
    assertThat(service("identity").asked())
        .anyMatch(asked -> asked.uri().equals("/api/accounts/me/sign-out"));
  }

  @Test
  void sessionOutlivesARestartOfTheGateway() {
    signIn();
    try (ConfigurableApplicationContext again = another(Store.address())) {
      WebBrowser after = browser.copy(new Caller(portOf(again)));
      assertThat(after.get("/api/session").json().path("account").asString())
          .isEqualTo("account-officer");
      assertThat(after.formToken()).isEqualTo(browser.formToken());
    }
  }

  @Test
  void withoutTheStoreOnlySessionsWait() {
    signIn();
    try (ConfigurableApplicationContext alone =
        another("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=300")) {
      Caller caller = new Caller(portOf(alone));
      assertThat(caller.get("/api/directory").status()).isEqualTo(200);
      Answer waiting = browser.copy(caller).get("/api/directory");
      assertThat(waiting.status()).isEqualTo(503);
      assertThat(waiting.header("Retry-After")).isNotEmpty();
    }
  }

  private static ConfigurableApplicationContext another(String store) {
    List<String> settings =
        SERVICES.entrySet().stream()
            .map(e -> "--sahakum.gateway.services." + e.getKey() + "=" + e.getValue().url())
            .collect(Collectors.toList());
    settings.add("--server.port=0");
    settings.add("--spring.mongodb.uri=" + store);
    settings.add("--sahakum.gateway.sign-in.client-secret=" + StubIssuer.SECRET);
    return new SpringApplicationBuilder(GatewayApplication.class)
        .run(settings.toArray(String[]::new));
  }

  private static int portOf(ConfigurableApplicationContext context) {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @Test
  void tokenIsRenewedOnceBeforeItEndsHoweverManyAskAtOnce() throws Exception {
    issuer.accessSeconds = 30;
    signIn();
    browser.get("/api/session");
    String before = sentBy(browser);
    int renewed = issuer.renewals();
    Callable<Integer> ask = () -> browser.copy(caller()).get("/api/cbos/1").status();
    issuer.accessSeconds = 900;
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> answer :
          many.invokeAll(IntStream.range(0, 20).mapToObj(i -> ask).toList())) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }

    assertThat(issuer.renewals()).isEqualTo(renewed + 1);
    assertThat(sentBy(browser)).isNotEqualTo(before).startsWith("Bearer ey");
  }

  private static String sentBy(WebBrowser browser) {
    browser.get("/api/cbos/1");
    return sent("registry");
  }

  @Test
  void sessionThatTheIssuerDoesNotRenewEnds() {
    issuer.accessSeconds = 30;
    signIn();
    issuer.forgetRefreshTokens();

    assertThat(browser.get("/api/session").json().path("signedIn").asBoolean()).isFalse();
    assertThat(browser.session()).isEmpty();
  }

  @Test
  void tokenThatStillHoldsIsUsedWhileTheIssuerIsAway() {
    issuer.accessSeconds = 30;
    signIn();
    issuer.away = true;

    assertThat(browser.get("/api/cbos/1").status()).isEqualTo(200);
    assertThat(sent("registry")).startsWith("Bearer ey");
  }

  @Test
  void copyOfTheStoreShowsNoTokenAndOpensNoSession() {
    signIn();
    String token = sentBy(browser).substring("Bearer ".length());
    try (MongoClient client = MongoClients.create(Store.address())) {
      for (Document kept : client.getDatabase("gateway").getCollection("sessions").find()) {
        byte[] sealed = kept.get("sealed", Binary.class).getData();
        String readable =
            kept.toJson() + new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(readable)
            .doesNotContain(browser.session(), token, "សុខា")
            .doesNotContain(
                Base64.getEncoder()
                    .encodeToString(token.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      }
    }
  }
}
