package kh.ccc.gateway.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The cookies of a signed-in browser. Browsers see to it that those with the prefix come from this
 * very host; they keep them over TLS and, while developing, at localhost.
 */
public final class SessionCookies {

  private static final String PREFIX = "__Host-";
  private static final String SESSION = "sahakum";
  private static final String ATTEMPT = "sahakum-attempt";
  private static final Set<String> OURS =
      Set.of(SESSION, ATTEMPT, PREFIX + SESSION, PREFIX + ATTEMPT);
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Duration ATTEMPT_LASTS = Duration.ofMinutes(15);

  private final boolean secure;

  SessionCookies(URI publicUrl) {
    this.secure = "https".equals(publicUrl.getScheme()) || LOOPBACK.contains(publicUrl.getHost());
  }

  /** True for a cookie that ends at the gateway. */
  public static boolean isOurs(String name) {
    return OURS.contains(name);
  }

  Optional<SessionKey> session(HttpServletRequest request) {
    return value(request, SESSION).flatMap(SessionKey::read);
  }

  boolean hasSession(HttpServletRequest request) {
    return value(request, SESSION).isPresent();
  }

  Optional<String> attempt(HttpServletRequest request) {
    return value(request, ATTEMPT);
  }

  /** Ends with the browser, if not before: the end that counts is kept here. */
  void writeSession(HttpServletResponse response, SessionKey key) {
    write(response, SESSION, key.text(), Duration.ofSeconds(-1));
  }

  void clearSession(HttpServletResponse response) {
    write(response, SESSION, "", Duration.ZERO);
  }

  void writeAttempt(HttpServletResponse response, String value) {
    write(response, ATTEMPT, value, ATTEMPT_LASTS);
  }

  void clearAttempt(HttpServletResponse response) {
    write(response, ATTEMPT, "", Duration.ZERO);
  }

  private Optional<String> value(HttpServletRequest request, String name) {
    @Nullable Cookie cookie = WebUtils.getCookie(request, fullName(name));
    return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> !value.isEmpty());
  }

  private void write(HttpServletResponse response, String name, String value, Duration lasts) {
    ResponseCookie cookie =
        ResponseCookie.from(fullName(name), value)
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .path("/")
            .maxAge(lasts)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private String fullName(String name) {
    return secure ? PREFIX + name : name;
  }
}
