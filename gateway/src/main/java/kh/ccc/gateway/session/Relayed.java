package kh.ccc.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The token under which a request goes on: the caller's own, or that of the browser's session. */
public final class Relayed {

  private static final String LIVE = Relayed.class.getName();

  private Relayed() {}

  static void put(HttpServletRequest request, Sessions.Live live) {
    request.setAttribute(LIVE, live);
  }

  static Sessions.@Nullable Live live(HttpServletRequest request) {
    return request.getAttribute(LIVE) instanceof Sessions.Live live ? live : null;
  }

  /** True when the browser's session speaks, not a token that the caller showed. */
  public static boolean isOfSession(HttpServletRequest request) {
    return live(request) != null;
  }

  /** The value of the Authorization header; null for a request of nobody. */
  public static @Nullable String authorization(HttpServletRequest request) {
    Sessions.@Nullable Live live = live(request);
    return live == null
        ? request.getHeader(HttpHeaders.AUTHORIZATION)
        : "Bearer " + live.held().access();
  }
}
