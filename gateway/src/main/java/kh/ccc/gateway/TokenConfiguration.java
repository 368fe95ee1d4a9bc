package kh.ccc.gateway;

import java.time.Duration;
import kh.ccc.gateway.limit.Tokens;
import kh.ccc.platform.security.SecurityAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Knowing callers apart, for the limits only. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  @Bean
  Tokens tokens(GatewaySettings settings, @Value("${sahakum.public-url}") String issuer) {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(PATIENCE);
    requests.setReadTimeout(PATIENCE);
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(settings.services().get("identity") + "/oauth2/jwks")
            .restOperations(new RestTemplate(requests))
            .build();
    decoder.setJwtValidator(SecurityAutoConfiguration.tokenRules(issuer));
    return new Tokens(decoder);
  }
}
