package kh.ccc.gateway;

import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import kh.ccc.gateway.limit.RateLimit;
import kh.ccc.gateway.session.SessionDoor;
import kh.ccc.gateway.session.SessionFilter;
import kh.ccc.gateway.session.mongo.MongoSessions;
import kh.ccc.platform.web.ProblemWriter;
import kh.ccc.platform.web.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Signed-in browsers. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  @Bean
  MongoSessions sessionStore(@Value("${spring.mongodb.uri}") String address) {
    return new MongoSessions(address);
  }

  @Bean
  SessionDoor sessionDoor(
      GatewaySettings settings,
      MongoSessions store,
      JsonMapper json,
      Clock clock,
      @Value("${sahakum.public-url}") URI publicUrl) {
    GatewaySettings.SignIn signIn = settings.signIn();
    URI identity = Objects.requireNonNull(settings.services().get("identity"), "no identity");
    SessionDoor.Client client =
        new SessionDoor.Client(
            signIn.issuer(), signIn.clientId(), signIn.clientSecret(), identity, publicUrl);
    return new SessionDoor(client, signIn.idle(), signIn.longest(), store, json, clock);
  }

  @Bean
  FilterRegistrationBean<SessionFilter> sessions(SessionDoor door, ProblemWriter problems) {
    FilterRegistrationBean<SessionFilter> filter =
        new FilterRegistrationBean<>(door.filter(problems));
    // After the edge: what is refused there needs no session.
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
    return filter;
  }

  @Bean
  @Order(1)
  RouterFunction<ServerResponse> sessionPages(
      SessionDoor door, RateLimit limit, Problems problems) {
    return door.pages(problems).filter(limit);
  }
}
