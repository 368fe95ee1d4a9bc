package kh.ccc.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kh.ccc.identity.Site.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

class TokensIT extends IdentityIT {

  @Autowired private JwtEncoder encoder;

  /** A token by the service's own key, good but for what the test changes. */
  private String token(UnaryOperator<JwtClaimsSet.Builder> change) {
    JwtClaimsSet.Builder good =
        JwtClaimsSet.builder()
            .issuer("http://localhost:8080")
            .audience(List.of("sahakum"))
            .subject("account-admin")
            .issuedAt(Instant.now().minusSeconds(1000))
            .expiresAt(Instant.now().plusSeconds(100))
            .claim("grants", List.of("ADMIN"));
    return encoder.encode(JwtEncoderParameters.from(change.apply(good).build())).getTokenValue();
  }

  private int statusWith(String token) {
    return site().get("/api/accounts", token).status();
  }

  @Test
  void goodTokenIsAccepted() {
    assertThat(statusWith(token(claims -> claims))).isEqualTo(200);
  }

  @Test
  void tokenOfAnotherAudienceIsRefused() {
    assertThat(statusWith(token(claims -> claims.audience(List.of("elsewhere"))))).isEqualTo(401);
  }

  @Test
  void tokenOfAnotherIssuerIsRefused() {
    assertThat(statusWith(token(claims -> claims.issuer("http://elsewhere")))).isEqualTo(401);
  }

  @Test
  void expiredTokenIsRefused() {
    assertThat(statusWith(token(claims -> claims.expiresAt(Instant.now().minusSeconds(60)))))
        .isEqualTo(401);
  }

  @Test
  void changedTokenIsRefused() {
    String[] parts = token(claims -> claims).split("\\.", -1);
    String other = token(claims -> claims.subject("account-other")).split("\\.", -1)[1];

    assertThat(statusWith(parts[0] + "." + other + "." + parts[2])).isEqualTo(401);
    assertThat(statusWith("eyJhbGciOiJub25lIn0." + parts[1] + ".")).isEqualTo(401);
    assertThat(statusWith("nonsense")).isEqualTo(401);
  }

  @Test
  void identityTokenIsNoAccessToken() {
    Answer tokens =
        Browser.redeem(site(), new Browser(site()).code("admin", DEMO_PASSWORD), Browser.VERIFIER);

    assertThat(statusWith(tokens.json().path("id_token").asString())).isEqualTo(401);
  }

  @Test
  void signInCookieIsNoAccessTokenAndTheReverse() {
    Browser browser = new Browser(site());
    browser.code("admin", DEMO_PASSWORD);
    assertThat(statusWith(browser.cookie("sahakum_sign_in"))).isEqualTo(401);

    Browser forger = new Browser(site());
    forger.setCookie("sahakum_sign_in", token(claims -> claims));
    assertThat(forger.open(Browser.authorizePath()).header("Location")).startsWith("/login");
  }

  @Test
  void operatorIsAdministratorAndAuditor() throws ParseException {
    assertThat(SignedJWT.parse(operator()).getJWTClaimsSet().getStringListClaim("grants"))
        .containsExactly("ADMIN", "AUDITOR");
    assertThat(site().machineToken("sahakum-operator", "wrong").status()).isEqualTo(401);
  }

  @Test
  void registeredMachineGetsWhatItWasGivenUntilItEnds() throws ParseException {
    Answer registered =
        site()
            .post(
                "/api/clients",
                tokenOf("admin"),
                Map.of("name", "Donor's system", "grants", List.of("DONOR")));
    assertThat(registered.status()).isEqualTo(201);
    String id = registered.json().path("clientId").asString();
    String secret = registered.json().path("secret").asString();

    Answer token = site().machineToken(id, secret);
    var claims = SignedJWT.parse(token.json().path("access_token").asString()).getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo("client:" + id);
    assertThat(claims.getStringListClaim("grants")).containsExactly("DONOR");
    assertThat(claims.getAudience()).containsExactly("sahakum");
    assertThat(contentOf(collectionsBut())).contains(id).doesNotContain(secret);

    Answer replaced =
        site().change("POST", "/api/clients/" + id + "/secret", tokenOf("admin"), "\"1\"", "");
    assertThat(site().machineToken(id, secret).status()).isEqualTo(401);
    String next = replaced.json().path("secret").asString();
    assertThat(site().machineToken(id, next).status()).isEqualTo(200);

    site().change("POST", "/api/clients/" + id + "/deactivation", tokenOf("admin"), "\"2\"", "");
    assertThat(site().machineToken(id, next).status()).isEqualTo(401);
  }

  @Test
  void machineIsNeverMoreThanAReader() {
    Answer answer =
        site()
            .post(
                "/api/clients",
                tokenOf("admin"),
                Map.of("name", "Robot", "grants", List.of("COMMITTEE_MEMBER")));

    assertThat(answer.status()).isEqualTo(422);
  }

  @Test
  void onlyAdministratorsRegisterMachines() {
    Map<String, Object> body = Map.of("name", "Robot", "grants", List.of("DONOR"));

    assertThat(site().post("/api/clients", tokenOf("officer"), body).status()).isEqualTo(403);
    assertThat(site().post("/api/clients", tokenOf("auditor"), body).status()).isEqualTo(403);
    assertThat(site().post("/api/clients", "", body).status()).isEqualTo(401);
    assertThat(site().get("/api/clients", tokenOf("auditor")).status()).isEqualTo(200);
    assertThat(site().get("/api/clients", tokenOf("donor")).status()).isEqualTo(403);
  }

  @Test
  void rotatedKeyTakesOverAndOldTokensStayGood() {
    String before = tokenOf("auditor");
    String first = keyOf(before);
    Answer rotated = site().post("/api/operations/identity/keys/rotation", operator(), "");
    assertThat(rotated.status()).isEqualTo(200);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(keyOf(operator())).isNotEqualTo(first));
    assertThat(publishedKeys()).contains(first, keyOf(operator()));
    assertThat(site().get("/api/accounts", before).status()).isEqualTo(200);
    assertThat(site().get("/oauth2/jwks", "").body()).doesNotContain("\"d\"", "\"p\"");
  }

  @Test
  void onlyAdministratorsRotateKeys() {
    assertThat(
            site().post("/api/operations/identity/keys/rotation", tokenOf("auditor"), "").status())
        .isEqualTo(403);
    assertThat(site().get("/api/operations/identity/keys", tokenOf("officer")).status())
        .isEqualTo(403);
    assertThat(site().get("/api/operations/identity/keys", tokenOf("auditor")).status())
        .isEqualTo(200);
  }

  private static String keyOf(String token) {
    try {
      return SignedJWT.parse(token).getHeader().getKeyID();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> publishedKeys() {
    List<String> ids = new ArrayList<>();
    site()
        .get("/oauth2/jwks", "")
        .json()
        .path("keys")
        .forEach(key -> ids.add(key.path("kid").asString()));
    return ids;
  }

  @Test
  void discoveryNamesThePublicAddress() {
    Answer discovery = site().get("/.well-known/openid-configuration", "");

    assertThat(discovery.json().path("issuer").asString()).isEqualTo("http://localhost:8080");
    assertThat(discovery.json().path("jwks_uri").asString())
        .isEqualTo("http://localhost:8080/oauth2/jwks");
  }

  @Test
  void journalIsWholeAndTheDigestHoldsNoPerson() {
    assertThat(site().get("/api/operations/identity/journal", operator()).status()).isEqualTo(200);
    assertThat(site().get("/api/operations/identity/digest", operator()).body())
        .contains("accounts", "clients")
        .doesNotContain("people", "secrets");
  }
}
