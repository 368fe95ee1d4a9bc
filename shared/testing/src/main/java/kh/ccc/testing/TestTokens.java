package kh.ccc.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import kh.ccc.platform.security.SecurityAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Access tokens as identity-service makes them, signed with a key of this test run. */
public final class TestTokens {

  public static final String ISSUER = "http://localhost:8080";
  private static final RSAKey KEY = newKey();

  private TestTokens() {}

  /** A token of that account, {@code of("account-dara", "PROGRAMME_OFFICER@03")}. */
  public static String of(String account, String... grants) {
    return sign(KEY, ISSUER, "sahakum", account, Instant.now().plusSeconds(900), grants);
  }

  /** The value of an Authorization header. */
  public static String bearer(String account, String... grants) {
    return "Bearer " + of(account, grants);
  }

  /** Tokens that every service must refuse, by what is wrong with them. */
  public static String expired(String account, String... grants) {
    return sign(KEY, ISSUER, "sahakum", account, Instant.now().minusSeconds(600), grants);
  }

  public static String ofAnotherIssuer(String account, String... grants) {
    return sign(
        KEY, "http://elsewhere", "sahakum", account, Instant.now().plusSeconds(900), grants);
  }

  public static String forAnotherAudience(String account, String... grants) {
    return sign(KEY, ISSUER, "elsewhere", account, Instant.now().plusSeconds(900), grants);
  }

  public static String signedByAnother(String account, String... grants) {
    return sign(newKey(), ISSUER, "sahakum", account, Instant.now().plusSeconds(900), grants);
  }

  private static String sign(
      RSAKey key,
      String issuer,
      String audience,
      String account,
      Instant expiry,
      String... grants) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(audience)
            .subject(account)
            .issueTime(Date.from(Instant.now().minusSeconds(1000)))
            .expirationTime(Date.from(expiry))
            .claim("grants", List.of(grants))
            .build();
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Lets a service under test trust the tokens of this class; the rules beside the key stay its
   * own.
   */
  @TestConfiguration
  public static class Config {

    @Bean
    JwtDecoder jwtDecoder() throws JOSEException {
      NimbusJwtDecoder decoder = NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
      decoder.setJwtValidator(SecurityAutoConfiguration.tokenRules(ISSUER));
      return decoder;
    }
  }
}
