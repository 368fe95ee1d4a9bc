package kh.ccc.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import kh.ccc.identity.Site.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The gateway as this service sees it: a client with a secret that keeps people signed in. */
@TestPropertySource(properties = "sahakum.identity.web-secret=a-secret-of-the-gateway")
class WebClientIT extends IdentityIT {

  private static final String SECRET = "a-secret-of-the-gateway";
  private static final String CALLBACK = "http://localhost:8080/api/session/callback";

  private static String authorizePath() {
    return Browser.authorizePath("sahakum-web", CALLBACK, Browser.challenge());
  }

  private Answer token(Map<String, String> form, String secret) {
    String basic =
        Base64.getEncoder()
            .encodeToString(("sahakum-web:" + secret).getBytes(StandardCharsets.UTF_8));
    return site().form("/oauth2/token", form, "Authorization", "Basic " + basic);
  }

  private Answer redeem(String code, String secret) {
    return token(
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "redirect_uri",
            CALLBACK,
            "code_verifier",
            Browser.VERIFIER),
        secret);
  }

  private Answer renew(Answer tokens) {
    return token(
        Map.of(
            "grant_type",
            "refresh_token",
            "refresh_token",
            tokens.json().path("refresh_token").asString()),
        SECRET);
  }

  private Answer signIn(Browser with, String username) {
    Answer asked = with.open(authorizePath());
    Answer signedIn = with.submit(with.open(asked.header("Location")), username, DEMO_PASSWORD);
    return redeem(Browser.codeIn(with.open(signedIn.header("Location"))), SECRET);
  }

  @Test
  void gatewayGetsTokensThatItCanRenewOnceEach() {
    Answer tokens = signIn(new Browser(site()), "reviewer");
    Answer renewed = renew(tokens);

    assertThat(tokens.status()).isEqualTo(200);
    assertThat(renewed.status()).isEqualTo(200);
    assertThat(renewed.json().path("id_token").asString()).isNotEmpty();
    assertThat(renew(tokens).status()).isEqualTo(400);
  }

  @Test
  void codeIsNothingWithoutTheSecretOfTheGateway() {
    Browser person = new Browser(site());
    Answer asked = person.open(authorizePath());
    Answer signedIn = person.submit(person.open(asked.header("Location")), "donor", DEMO_PASSWORD);
    String code = Browser.codeIn(person.open(signedIn.header("Location")));

    assertThat(redeem(code, "another-secret-altogether").status()).isEqualTo(401);
  }

  @Test
  void whoSignsOutEverywhereIsSignedInNowhere() {
    Browser phone = new Browser(site());
    Answer onPhone = signIn(phone, "coordinator");
    Answer here = signIn(new Browser(site()), "coordinator");
    Answer out =
        site().post("/api/accounts/me/sign-out", here.json().path("access_token").asString(), "");

    assertThat(out.status()).isEqualTo(204);
    assertThat(renew(onPhone).status()).isEqualTo(400);
    assertThat(renew(here).status()).isEqualTo(400);
    assertThat(phone.open(authorizePath()).header("Location")).startsWith("/login");
    assertThat(signIn(new Browser(site()), "coordinator").status()).isEqualTo(200);
  }

  @Test
  void nobodySignsOutWithoutAToken() {
    assertThat(site().post("/api/accounts/me/sign-out", "", "").status()).isEqualTo(401);
  }

  @Test
  void signOutAtTheGatewayEndsTheSignInHere() {
    Browser person = new Browser(site());
    Answer tokens = signIn(person, "auditor");
    Answer out =
        person.open(
            "/connect/logout?"
                + Site.query(
                    Map.of(
                        "id_token_hint", tokens.json().path("id_token").asString(),
                        "client_id", "sahakum-web",
                        "post_logout_redirect_uri", "http://localhost:8080/")));

    assertThat(out.status()).isEqualTo(302);
    assertThat(out.header("Location")).isEqualTo("http://localhost:8080/");
    assertThat(person.cookie("sahakum_sign_in")).isEmpty();
  }
}
