package kh.ccc.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kh.ccc.gateway.Caller.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = {
      "sahakum.gateway.limits.anonymous=2/10",
      "sahakum.gateway.limits.known=2/30",
      "sahakum.public-url=https://sahakum.example"
    })
class LimitsIT extends GatewayIT {

  @DynamicPropertySource
  static void services(DynamicPropertyRegistry registry) {
    addresses(registry);
  }

  private static final RSAKey KEY = newKey("k1");
  private static final int MANY = 60;

  private static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static String token(RSAKey key, String subject) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer("https://sahakum.example")
            .audience("sahakum")
            .subject(subject)
            .expirationTime(Date.from(Instant.now().plusSeconds(300)))
            .build();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
    return token.serialize();
  }

  private static final AtomicInteger ADDRESS = new AtomicInteger(10);

  @BeforeEach
  void keys() {
    service("identity")
        .answers(
            exchange -> Backend.answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
  }

  /** A caller from an address that was not used before. */
  private Caller somebody() {
    return Caller.from(ADDRESS.incrementAndGet(), port());
  }

  /** Asks until told to wait; fails when that never happens. */
  private static Answer askTooMuch(Caller caller, String... headers) {
    for (int i = 0; i < MANY; i++) {
      Answer answer = caller.get("/api/cbos", headers);
      if (answer.status() == 429) {
        return answer;
      }
    }
    throw new AssertionError(MANY + " requests and no limit");
  }

  private static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token};
  }

  private static String newAccount() {
    return "account-" + UUID.randomUUID();
  }

  @Test
  void addressThatComplainsTooOftenHasToWaitAndMayStillAsk() {
    Caller caller = somebody();
    int taken = 0;
    Answer answer = caller.post("/api/complaints", new byte[] {0x7b, 0x7d});
    while (answer.status() != 429 && taken < MANY) {
      taken++;
      answer = caller.post("/api/complaints", new byte[] {0x7b, 0x7d});
    }

    assertThat(taken).isEqualTo(10);
    assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
    assertThat(caller.get("/api/complaints/rules").status()).isEqualTo(200);
    assertThat(somebody().post("/api/complaints", new byte[] {0x7b, 0x7d}).status()).isEqualTo(200);
  }

  @Test
  void addressThatAsksTooMuchHasToWait() {
    Answer answer = askTooMuch(somebody(), "Accept-Language", "km");

    assertThat(answer.header("Retry-After")).matches("[1-9]\\d*");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.code()).isEqualTo("too-many-requests");
    assertThat(answer.json().path("title").asString()).containsPattern("\\p{IsKhmer}");
    assertThat(askTooMuch(somebody()).json().path("title").asString()).contains("Too many");
  }

  @Test
  void waitingIsEnough() {
    Caller caller = somebody();
    askTooMuch(caller);

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(caller.get("/api/cbos").status()).isEqualTo(200));
  }

  @Test
  void otherAddressesDoNotWait() {
    askTooMuch(somebody());

    assertThat(somebody().get("/api/cbos").status()).isEqualTo(200);
  }

  @Test
  void accountHasItsOwnLargerShare() {
    Caller caller = somebody();
    askTooMuch(caller);
    String[] account = bearer(token(KEY, newAccount()));

    for (int i = 0; i < 30; i++) {
      assertThat(caller.get("/api/cbos", account).status()).isEqualTo(200);
    }
    askTooMuch(caller, account);
  }

  @Test
  void accountsShareNothing() {
    Caller caller = somebody();
    askTooMuch(caller, bearer(token(KEY, newAccount())));

    assertThat(caller.get("/api/cbos", bearer(token(KEY, newAccount()))).status()).isEqualTo(200);
  }

  @Test
  void freshTokenOrAddressGivesNoFreshShare() {
    String account = newAccount();
    askTooMuch(somebody(), bearer(token(KEY, account)));
    Caller elsewhere = somebody();
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      statuses.add(elsewhere.get("/api/cbos", bearer(token(KEY, account))).status());
    }

    assertThat(statuses).contains(429);
  }

  @Test
  void forgedTokenCountsForItsAddress() {
    RSAKey forged = newKey("k1");
    Caller caller = somebody();
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      statuses.add(caller.get("/api/cbos", bearer(token(forged, "account-" + i))).status());
    }

    assertThat(statuses).contains(429);
  }

  @Test
  void appItselfIsNotLimited() {
    Caller caller = somebody();
    askTooMuch(caller);

    assertThat(caller.get("/").status()).isEqualTo(200);
    assertThat(caller.get("/actuator/health/liveness").status()).isEqualTo(200);
  }

  @Test
  void publicHttpsAddressIsToldToBrowsers() {
    assertThat(caller().get("/").header("Strict-Transport-Security")).contains("max-age=31536000");
  }
}
