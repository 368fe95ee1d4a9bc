package kh.ccc.gateway.proxy;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import kh.ccc.gateway.proxy.Failure.Kind;
import kh.ccc.gateway.proxy.PooledExchange.Outgoing;
import kh.ccc.gateway.route.Route;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Passes requests on to one service, unless it was found not to answer. */
public final class Proxy implements HandlerFunction<ServerResponse> {

  private final Target target;
  private final PooledExchange exchange;
  private final CircuitBreaker breaker;
  private final BodyLimits limits;
  private final RequestConfig usual;
  private final RequestConfig longer;
  private final boolean withCookies;

  /** Largest request bodies in bytes: usually, and with a file. */
  public record BodyLimits(long usual, long file) {}

  /**
   * @param withCookies the service has pages of its own
   */
  public Proxy(
      Target target,
      CloseableHttpClient client,
      CircuitBreaker breaker,
      BodyLimits limits,
      Target.Patience patience,
      boolean withCookies) {
    this.target = target;
    this.exchange = new PooledExchange(client);
    this.breaker = breaker;
    this.limits = limits;
    this.usual = config(patience.usual());
    this.longer = config(patience.longer());
    this.withCookies = withCookies;
  }

  private static RequestConfig config(Duration patience) {
    return RequestConfig.custom()
        .setResponseTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .setConnectionRequestTimeout(1, TimeUnit.SECONDS)
        .setRedirectsEnabled(false)
        .setAuthenticationEnabled(false)
        .build();
  }

  @Override
  public ServerResponse handle(ServerRequest request) throws IOException {
    HttpServletRequest incoming = request.servletRequest();
    Outgoing outgoing = outgoing(incoming);
    HttpClientContext context = HttpClientContext.create();
    context.setRequestConfig(Route.takesFiles(incoming.getRequestURI()) ? longer : usual);
    return new ProxiedResponse(sendGuarded(outgoing, context));
  }

  private PooledExchange.Answer sendGuarded(Outgoing outgoing, HttpClientContext context) {
    acquirePermission();
    long start = breaker.getCurrentTimestamp();
    try {
      var answer = exchange.send(target.host(), outgoing, context);
      breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
      return answer;
    } catch (Failure failure) {
      if (failure.kind().isFaultOfService()) {
        breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), failure);
      } else {
        breaker.releasePermission();
      }
      throw failure;
    }
  }

  private void acquirePermission() {
    try {
      breaker.acquirePermission();
    } catch (CallNotPermittedException e) {
      throw new Failure(Kind.LEFT_ALONE);
    }
  }

  private Outgoing outgoing(HttpServletRequest request) throws IOException {
    boolean file = Route.takesFiles(request.getRequestURI());
    long most = file ? limits.file() : limits.usual();
    long length = bodyLength(request);
    if (length > most) {
      throw new Failure(Kind.TOO_LARGE);
    }
    @Nullable String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    return new Outgoing(
        request.getMethod(),
        path,
        OutgoingHeaders.of(request, withCookies),
        new RequestStream(request.getInputStream(), most),
        length);
  }

  /** Zero without a body, negative when it comes in chunks. */
  private static long bodyLength(HttpServletRequest request) {
    long length = request.getContentLengthLong();
    return length < 0 && request.getHeader("Transfer-Encoding") == null ? 0 : length;
  }
}
