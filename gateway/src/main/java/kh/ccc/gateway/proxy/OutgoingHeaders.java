package kh.ccc.gateway.proxy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import kh.ccc.gateway.edge.Headers;
import kh.ccc.platform.web.TraceId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The headers that a service gets: the caller's without those that could pretend, and our own word
 * on where the request came from.
 */
final class OutgoingHeaders {

  /** They are written anew: the body by its length, the host by the target. */
  private static final Set<String> REPLACED = Set.of("host", "content-length", "traceparent");

  private OutgoingHeaders() {}

  /**
   * @param withCookies only the service that signs people in has cookies
   */
  static HttpHeaders of(HttpServletRequest request, boolean withCookies) {
    HttpHeaders headers = new HttpHeaders();
    Set<String> dropped = namedByConnection(request);
    for (String name : Collections.list(request.getHeaderNames())) {
      String lower = name.toLowerCase(Locale.ROOT);
      boolean passes =
          !REPLACED.contains(lower)
              && !dropped.contains(lower)
              && !Headers.isHopByHop(lower)
              && !Headers.isClaimed(lower)
              && (withCookies || !lower.equals("cookie"));
      if (passes) {
        Collections.list(request.getHeaders(name)).forEach(value -> headers.add(name, value));
      }
    }
    addOrigin(headers, request);
    return headers;
  }

  private static Set<String> namedByConnection(HttpServletRequest request) {
    Set<String> named = new HashSet<>();
    for (String value : Collections.list(request.getHeaders("Connection"))) {
      for (String name : value.split(",", -1)) {
        named.add(name.strip().toLowerCase(Locale.ROOT));
      }
    }
    return named;
  }

  private static void addOrigin(HttpHeaders headers, HttpServletRequest request) {
    headers.set("X-Forwarded-For", request.getRemoteAddr());
    headers.set("X-Forwarded-Proto", request.getScheme());
    headers.set("X-Forwarded-Port", Integer.toString(request.getServerPort()));
    @Nullable String host = request.getHeader(HttpHeaders.HOST);
    headers.set("X-Forwarded-Host", host == null ? request.getServerName() : host);
    String traceId = TraceId.current();
    if (!traceId.isEmpty()) {
      long span = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
      headers.set("traceparent", "00-%s-%016x-01".formatted(traceId, span));
    }
  }
}
