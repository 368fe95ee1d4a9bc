package kh.ccc.identity;

import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.identity.account.Accounts;
import kh.ccc.identity.account.security.SecretHashes;
import kh.ccc.identity.client.ClientSecrets;
import kh.ccc.identity.client.MachineClients;
import kh.ccc.identity.keys.security.SigningKeys;
import kh.ccc.identity.signin.SignIn;
import kh.ccc.identity.signin.security.HalfSignIn;
import kh.ccc.identity.signin.security.SignInCookie;
import kh.ccc.identity.token.mongo.MongoAuthorizations;
import kh.ccc.identity.token.security.Clients;
import kh.ccc.identity.token.security.TokenClaims;
import kh.ccc.platform.security.SecurityAutoConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** Tokens: who may ask for them, what they say, how they are signed and checked. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

  /** Long enough to enrol a phone. */
  private static final Duration HALF_LASTS = Duration.ofMinutes(10);

  private static final String DEMO_DONOR_SECRET = "demo-donor-secret";

  @Bean
  AuthorizationServerSettings authorizationServerSettings(
      @Value("${sahakum.public-url}") String issuer) {
    return AuthorizationServerSettings.builder().issuer(issuer).build();
  }

  @Bean
  JwtEncoder jwtEncoder(SigningKeys keys) {
    NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
    encoder.setJwkSelector(keys::signer);
    return encoder;
  }

  /** Checks access tokens with the own keys: this service asks nobody. */
  @Bean
  JwtDecoder jwtDecoder(SigningKeys keys, @Value("${sahakum.public-url}") String issuer) {
    return decoder(keys, SecurityAutoConfiguration.tokenRules(issuer));
  }

  @Bean
  SignInCookie signInCookie(
      JwtEncoder encoder,
      SigningKeys keys,
      SignIn signIn,
      IdentitySettings settings,
      @Value("${sahakum.public-url}") String issuer,
      Clock clock) {
    SignInCookie.Kind kind =
        new SignInCookie.Kind("sahakum_sign_in", SignInCookie.AUDIENCE, settings.signIn().lasts());
    JwtDecoder decoder = decoder(keys, cookieRules(issuer, kind));
    return new SignInCookie(encoder, decoder, signIn, issuer, kind, clock);
  }

  @Bean
  HalfSignIn halfSignIn(
      JwtEncoder encoder,
      SigningKeys keys,
      SignIn signIn,
      @Value("${sahakum.public-url}") String issuer,
      Clock clock) {
    SignInCookie.Kind kind =
        new SignInCookie.Kind("sahakum_second_step", HalfSignIn.AUDIENCE, HALF_LASTS);
    JwtDecoder decoder = decoder(keys, cookieRules(issuer, kind));
    return new HalfSignIn(new SignInCookie(encoder, decoder, signIn, issuer, kind, clock));
  }

  private static OAuth2TokenValidator<Jwt> cookieRules(String issuer, SignInCookie.Kind kind) {
    return new DelegatingOAuth2TokenValidator<>(
        new JwtTimestampValidator(Duration.ZERO),
        new JwtIssuerValidator(issuer),
        new JwtClaimValidator<@Nullable List<String>>(
            "aud", audience -> List.of(kind.audience()).equals(audience)));
  }

  private static JwtDecoder decoder(SigningKeys keys, OAuth2TokenValidator<Jwt> rules) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    processor.setJWTClaimsSetVerifier((claims, context) -> {
      // The rules below look at the claims.
    });
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(rules);
    return decoder;
  }

  @Bean
  RegisteredClient commandLine() {
    return Clients.forPeople("sahakum-cli", "http://127.0.0.1/callback");
  }

  @Bean
  Clients clients(
      MachineClients machines,
      ClientSecrets secrets,
      SecretHashes hashes,
      IdentitySettings settings,
      ObjectProvider<RegisteredClient> registered,
      @Value("${sahakum.public-url}") String publicUrl) {
    List<RegisteredClient> own = new ArrayList<>(registered.stream().toList());
    if (!settings.operatorSecret().isEmpty()) {
      String hash = hashes.hashSecret(settings.operatorSecret());
      own.add(Clients.forMachine("sahakum-operator", hash, List.of("ADMIN", "AUDITOR")));
    }
    if (!settings.webSecret().isEmpty()) {
      String hash = hashes.hashSecret(settings.webSecret());
      own.add(Clients.forWeb("sahakum-web", hash, publicUrl));
    }
    if (settings.demo()) {
      String hash = hashes.hashSecret(DEMO_DONOR_SECRET);
      own.add(Clients.forMachine("demo-donor", hash, List.of("DONOR")));
    }
    return new Clients(machines, secrets, own);
  }

  @Bean
  TokenClaims tokenClaims(Accounts accounts, SignIn signIn) {
    return new TokenClaims(accounts, signIn);
  }

  @Bean
  MongoAuthorizations authorizations(MongoDatabase database, Clients clients, Clock clock) {
    return new MongoAuthorizations(database, clients, clock);
  }
}
