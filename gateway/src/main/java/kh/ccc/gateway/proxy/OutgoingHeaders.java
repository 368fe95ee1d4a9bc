package kh.ccc.gateway.proxy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import kh.ccc.gateway.edge.Headers;
import kh.ccc.gateway.session.Relayed;
import kh.ccc.gateway.session.SessionCookies;
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

  private static final Set<String> TAGS = Set.of("if-match", "if-none-match");

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
              && !lower.equals("cookie")
              && !lower.equals("authorization");
      if (passes) {
        boolean tags = TAGS.contains(lower);
        Collections.list(request.getHeaders(name))
            .forEach(value -> headers.add(name, tags ? Packing.plainTags(value) : value));
      }
    }
    if (withCookies) {
      addCookies(headers, request);
    }
    addToken(headers, request);
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

  /** The gateway's own are for nobody else to see. */
  private static void addCookies(HttpHeaders headers, HttpServletRequest request) {
    List<String> passing = new ArrayList<>();
    for (String value : Collections.list(request.getHeaders(HttpHeaders.COOKIE))) {
      for (String cookie : value.split(";", -1)) {
        if (!SessionCookies.isOurs(cookie.split("=", 2)[0].strip())) {
          passing.add(cookie.strip());
        }
      }
    }
    if (!passing.isEmpty()) {
      headers.set(HttpHeaders.COOKIE, String.join("; ", passing));
    }
  }

  private static void addToken(HttpHeaders headers, HttpServletRequest request) {
    @Nullable String authorization = Relayed.authorization(request);
    if (authorization != null) {
      headers.set(HttpHeaders.AUTHORIZATION, authorization);
    }
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
