package kh.ccc.platform.security;

import java.time.Duration;
import java.util.List;
import kh.ccc.platform.web.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every service checks signature, issuer, audience and expiry of the access token itself. Which
 * operation needs which role is said at the operation, {@link Permitted}.
 */
@AutoConfiguration(
    beforeName = {
      "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
      "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
    })
@ConditionalOnProperty(name = "sahakum.api", havingValue = "true", matchIfMissing = true)
public class SecurityAutoConfiguration {

  private static final String AUDIENCE = "sahakum";

  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(
      @Value("${sahakum.identity-url}") String identity,
      @Value("${sahakum.public-url}") String issuer) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(identity + "/oauth2/jwks")
            .jwsAlgorithms(algorithms -> {
              algorithms.add(org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.RS256);
              algorithms.add(org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.ES256);
            })
            .build();
    decoder.setJwtValidator(tokenRules(issuer));
    return decoder;
  }

  /** The rules that a token must meet beside its signature. */
  public static OAuth2TokenValidator<Jwt> tokenRules(String issuer) {
    return new DelegatingOAuth2TokenValidator<>(
        new JwtTimestampValidator(Duration.ofSeconds(30)),
        new JwtIssuerValidator(issuer),
        new JwtClaimValidator<@Nullable List<String>>(
            "aud", audience -> audience != null && audience.contains(AUDIENCE)));
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain api(HttpSecurity http, ProblemWriter problems) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> {})
                .authenticationEntryPoint(
                    (request, response, e) -> problems.unauthenticated(request, response)))
        .build();
  }

  /** The request is measured as a whole; to measure each filter costs more than the filters do. */
  @Bean
  SecurityObservationSettings filtersAreNotMeasured() {
    return SecurityObservationSettings.noObservations();
  }

  /** An address that the firewall does not let through is malformed, and told so like the rest. */
  @Bean
  RequestRejectedHandler rejectedAddresses(ProblemWriter problems) {
    return (request, response, e) -> problems.write(request, response, 400, "malformed");
  }

  @Bean
  OperationsWithoutRule operationsWithoutRule(
      @org.springframework.beans.factory.annotation.Qualifier("requestMappingHandlerMapping")
          RequestMappingHandlerMapping mapping) {
    return new OperationsWithoutRule(mapping);
  }

  @Bean
  WebMvcConfigurer permissions() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PermissionInterceptor());
      }
    };
  }
}
