package kh.ccc.gateway;

import io.github.bucket4j.Bandwidth;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import kh.ccc.gateway.edge.EdgeFilter;
import kh.ccc.gateway.edge.SecurityHeaders;
import kh.ccc.gateway.limit.RateLimit;
import kh.ccc.gateway.limit.Tokens;
import kh.ccc.gateway.proxy.ConnectionPool;
import kh.ccc.gateway.proxy.FailureAnswers;
import kh.ccc.gateway.proxy.Proxy;
import kh.ccc.gateway.proxy.Target;
import kh.ccc.gateway.route.Route;
import kh.ccc.platform.web.ProblemWriter;
import kh.ccc.platform.web.Problems;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Puts the gateway together: the edge, the limits, the routes. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

  @Bean
  CloseableHttpClient serviceClient(GatewaySettings settings) {
    GatewaySettings.Timeouts timeouts = settings.timeouts();
    return ConnectionPool.client(timeouts.connect(), timeouts.connections());
  }

  @Bean
  FilterRegistrationBean<EdgeFilter> edge(
      ProblemWriter problems,
      GatewaySettings settings,
      @Value("${sahakum.public-url}") URI publicUrl) {
    boolean https = "https".equals(publicUrl.getScheme());
    FilterRegistrationBean<EdgeFilter> filter =
        new FilterRegistrationBean<>(
            new EdgeFilter(new SecurityHeaders(https, settings.signIn().issuer()), problems));
    // After the trace id, before everything else.
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return filter;
  }

  @Bean
  RateLimit rateLimit(Tokens tokens, GatewaySettings settings, Problems problems) {
    GatewaySettings.Limits limits = settings.limits();
    Bandwidth letters =
        Bandwidth.builder()
            .capacity(limits.lettersAtOnce())
            .refillGreedy(limits.lettersAnHour(), Duration.ofHours(1))
            .build();
    RateLimit.Shares shares =
        new RateLimit.Shares(limits.anonymous(), limits.known(), letters, limits.signIns());
    return new RateLimit(tokens, shares, problems);
  }

  @Bean
  @Order(0)
  RouterFunction<ServerResponse> routes(
      GatewaySettings settings, CloseableHttpClient client, RateLimit limit, Problems problems) {
    Proxy.BodyLimits bodies = new Proxy.BodyLimits(settings.body().usual(), settings.body().file());
    HandlerFilterFunction<ServerResponse, ServerResponse> guards =
        limit.andThen(new FailureAnswers(problems, bodies, settings.breaker().pause()));
    return Route.TABLE.stream()
        .map(route -> {
          Proxy proxy = proxy(route.service(), settings, client, bodies);
          return GatewayRouterFunctions.route(route.service())
              .route(isOf(route), proxy)
              .filter(guards)
              .build();
        })
        .reduce(RouterFunction::and)
        .orElseThrow();
  }

  private static RequestPredicate isOf(Route route) {
    return request -> route.covers(request.servletRequest().getRequestURI());
  }

  private static Proxy proxy(
      String service,
      GatewaySettings settings,
      CloseableHttpClient client,
      Proxy.BodyLimits bodies) {
    URI address =
        Objects.requireNonNull(settings.services().get(service), "no address of " + service);
    GatewaySettings.Timeouts timeouts = settings.timeouts();
    return new Proxy(
        Target.of(service, address),
        client,
        CircuitBreaker.of(service, breaker(settings.breaker())),
        bodies,
        new Target.Patience(timeouts.answer(), timeouts.longAnswer()),
        service.equals("identity"));
  }

  private static CircuitBreakerConfig breaker(GatewaySettings.Breaker settings) {
    return CircuitBreakerConfig.custom()
        .slidingWindowSize(settings.calls())
        .minimumNumberOfCalls(settings.calls() / 2)
        .failureRateThreshold(settings.failurePercent())
        .waitDurationInOpenState(settings.pause())
        .permittedNumberOfCallsInHalfOpenState(3)
        .build();
  }
}
