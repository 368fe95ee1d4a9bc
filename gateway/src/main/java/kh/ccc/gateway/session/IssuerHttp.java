package kh.ccc.gateway.session;

import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Asking the issuer, but not for long: somebody waits in front of the screen. */
final class IssuerHttp {

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(8);

  private IssuerHttp() {}

  static RestClient plain() {
    return RestClient.builder().requestFactory(patient()).build();
  }

  /** Writes forms and reads tokens, as the protocol has it. */
  static RestClient forTokens() {
    return RestClient.builder()
        .requestFactory(patient())
        .configureMessageConverters(converters ->
            converters
                .addCustomConverter(new FormHttpMessageConverter())
                .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }

  static SimpleClientHttpRequestFactory patient() {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(CONNECT);
    requests.setReadTimeout(ANSWER);
    return requests;
  }
}
