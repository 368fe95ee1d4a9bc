package kh.ccc.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenID Connect issuer with keys of its own: codes and refresh tokens are good once, a code
 * only with the verifier that belongs to its challenge, and only for the client with the secret.
 */
final class StubIssuer {

  static final String CLIENT = "sahakum-web";
  static final String SECRET = "a secret of this test";

  private static final JsonMapper JSON = new JsonMapper();
  private static final RSAKey KEY = newKey();

  private final String issuer;
  private final Map<String, Asked> codes = new ConcurrentHashMap<>();
  private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
  private final AtomicInteger renewals = new AtomicInteger();

  /** What the issuer does to the tokens that it gives next. */
  volatile Twist twist = Twist.NONE;

  volatile int accessSeconds = 900;
  volatile boolean away;

  /** What may be wrong with an issuer's answer. */
  enum Twist {
    NONE,
    OTHER_NONCE,
    OTHER_KEY,
    OTHER_CLIENT,
    OTHER_ISSUER,
    OTHER_PERSON
  }

  private record Asked(String subject, String challenge, String nonce) {}

  StubIssuer(String issuer) {
    this.issuer = issuer;
  }

  /** The person signs in: the way back to the platform. */
  URI approve(String authorizeAddress, String subject) {
    MultiValueMap<String, String> asked =
        UriComponentsBuilder.fromUriString(authorizeAddress).build().getQueryParams();
    String code = UUID.randomUUID().toString();
    codes.put(code, new Asked(subject, first(asked, "code_challenge"), first(asked, "nonce")));
    return UriComponentsBuilder.fromUriString(decoded(first(asked, "redirect_uri")))
        .queryParam("code", code)
        .queryParam("state", first(asked, "state"))
        .build()
        .toUri();
  }

  int renewals() {
    return renewals.get();
  }

  void forgetRefreshTokens() {
    refreshTokens.clear();
  }

  void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    if (away) {
      Backend.answer(exchange, 503, "{}");
    } else if (path.endsWith("/openid-configuration")) {
      Backend.answer(exchange, 200, JSON.writeValueAsString(description()));
    } else if (path.endsWith("/jwks")) {
      Backend.answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString());
    } else if (path.endsWith("/userinfo")) {
      String subject = subjectOf(exchange.getRequestHeaders().getFirst("Authorization"));
      Backend.answer(
          exchange, 200, "{\"sub\":\"%s\",\"name\":\"សុខា\",\"locale\":\"km\"}".formatted(subject));
    } else if (path.endsWith("/token")) {
      token(exchange);
    } else {
      Backend.answer(exchange, 200, "{}");
    }
  }

  private Map<String, Object> description() {
    return Map.of(
        "issuer", issuer,
        "authorization_endpoint", issuer + "/authorize",
        "token_endpoint", issuer + "/token",
        "jwks_uri", issuer + "/jwks",
        "userinfo_endpoint", issuer + "/userinfo",
        "end_session_endpoint", issuer + "/end",
        "subject_types_supported", List.of("public"),
        "response_types_supported", List.of("code"),
        "id_token_signing_alg_values_supported", List.of("RS256"));
  }

  private void token(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    MultiValueMap<String, String> form =
        UriComponentsBuilder.fromUriString("/?" + body).build().getQueryParams();
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (CLIENT + ":" + SECRET.replace(' ', '+')).getBytes(StandardCharsets.UTF_8));
    if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      Backend.answer(exchange, 401, "{\"error\":\"invalid_client\"}");
      return;
    }
    if (first(form, "grant_type").equals("refresh_token")) {
      renewals.incrementAndGet();
      answer(exchange, refreshTokens.remove(first(form, "refresh_token")), "");
      return;
    }
    @Nullable Asked asked = codes.remove(first(form, "code"));
    if (asked == null || !asked.challenge().equals(hash(first(form, "code_verifier")))) {
      answer(exchange, null, "");
    } else {
      answer(exchange, asked.subject(), asked.nonce());
    }
  }

  private void answer(HttpExchange exchange, @Nullable String subject, String nonce)
      throws IOException {
    if (subject == null) {
      Backend.answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    String refresh = UUID.randomUUID().toString();
    refreshTokens.put(refresh, subject);
    Map<String, Object> tokens =
        Map.of(
            "access_token",
            access(subject),
            "token_type",
            "Bearer",
            "expires_in",
            accessSeconds,
            "refresh_token",
            refresh,
            "id_token",
            identity(subject, nonce));
    Backend.answer(exchange, 200, JSON.writeValueAsString(tokens));
  }

  private String access(String subject) {
    return signed(
        KEY,
        claims(subject)
            .audience("sahakum")
            .claim("grants", List.of("PROGRAMME_OFFICER", "PROVINCIAL_REGISTRAR@03"))
            .build());
  }

  private String identity(String subject, String nonce) {
    JWTClaimsSet.Builder claims =
        claims(twist == Twist.OTHER_PERSON ? "account-other" : subject)
            .audience(twist == Twist.OTHER_CLIENT ? "another" : CLIENT)
            .claim("nonce", twist == Twist.OTHER_NONCE ? "another" : nonce);
    if (twist == Twist.OTHER_ISSUER) {
      claims.issuer("https://another.example");
    }
    return signed(twist == Twist.OTHER_KEY ? newKey() : KEY, claims.build());
  }

  private JWTClaimsSet.Builder claims(String subject) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject(subject)
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(accessSeconds)));
  }

  private static String subjectOf(String authorization) {
    try {
      String token = authorization.substring("Bearer ".length());
      return SignedJWT.parse(token).getJWTClaimsSet().getSubject();
    } catch (java.text.ParseException e) {
      throw new AssertionError(e);
    }
  }

  private static String signed(RSAKey key, JWTClaimsSet claims) {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
    return token.serialize();
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("k1").generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String decoded(String text) {
    return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String first(MultiValueMap<String, String> values, String name) {
    String value = values.getFirst(name);
    return value == null ? "" : value;
  }
}
