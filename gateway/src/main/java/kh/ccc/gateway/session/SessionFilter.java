package kh.ccc.gateway.session;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import kh.ccc.gateway.session.Sessions.Live;
import kh.ccc.platform.store.StoreFailures;
import kh.ccc.platform.web.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds the session of a browser that calls the API. Whoever shows a token of his own needs none; a
 * change must come from our own pages, which know the form token.
 */
public final class SessionFilter extends OncePerRequestFilter {

  static final String FORM_TOKEN = "X-Sahakum-Form";

  private static final Logger log = LoggerFactory.getLogger(SessionFilter.class);
  private static final String API = "/api/";
  private static final String SESSION = "/api/session";
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  private final Sessions sessions;
  private final SessionCookies cookies;
  private final OwnPages ownPages;
  private final ProblemWriter problems;

  SessionFilter(
      Sessions sessions, SessionCookies cookies, OwnPages ownPages, ProblemWriter problems) {
    this.sessions = sessions;
    this.cookies = cookies;
    this.ownPages = ownPages;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.startsWith(API)
        || path.startsWith(SESSION + "/")
        || request.getHeader(HttpHeaders.AUTHORIZATION) != null
        || !cookies.hasSession(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Live> live;
    try {
      boolean used = !request.getRequestURI().equals(SESSION);
      live = cookies.session(request).flatMap(key -> sessions.find(key, used));
    } catch (MongoException e) {
      refuseForAWhile(request, response, e);
      return;
    } catch (Issuer.Away e) {
      log.warn("a session waits: {}", e.getMessage());
      unavailable(request, response);
      return;
    }
    response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    if (live.isEmpty()) {
      cookies.clearSession(response);
    } else if (!READS.contains(request.getMethod()) && !isOurs(request, live.get())) {
      problems.write(request, response, 403, "form-token-wrong");
      return;
    } else {
      Relayed.put(request, live.get());
    }
    chain.doFilter(request, response);
  }

  private boolean isOurs(HttpServletRequest request, Live live) {
    String shown = Optional.ofNullable(request.getHeader(FORM_TOKEN)).orElse("");
    return ownPages.sent(request) && live.key().isFormToken(shown);
  }

  private void refuseForAWhile(
      HttpServletRequest request, HttpServletResponse response, MongoException e)
      throws IOException {
    if (!StoreFailures.isTransient(e)) {
      throw e;
    }
    log.warn("no session without the store: {}", e.getMessage());
    unavailable(request, response);
  }

  private void unavailable(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, "2");
    problems.write(request, response, 503, "temporarily-unavailable");
  }
}
