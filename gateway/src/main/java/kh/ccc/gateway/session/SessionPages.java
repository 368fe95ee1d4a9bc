package kh.ccc.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kh.ccc.gateway.session.Sessions.Live;
import kh.ccc.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Who is signed in, and signing out. */
final class SessionPages {

  private static final Logger log = LoggerFactory.getLogger(SessionPages.class);
  private static final URI HOME = URI.create("/");

  private final Sessions sessions;
  private final Issuer issuer;
  private final SessionCookies cookies;
  private final OwnPages ownPages;
  private final Problems problems;

  SessionPages(
      Sessions sessions,
      Issuer issuer,
      SessionCookies cookies,
      OwnPages ownPages,
      Problems problems) {
    this.sessions = sessions;
    this.issuer = issuer;
    this.cookies = cookies;
    this.ownPages = ownPages;
    this.problems = problems;
  }

  /** Who is signed in; an answer for everybody, and never a token. */
  ServerResponse show(ServerRequest request) {
    @Nullable Live live = Relayed.live(request.servletRequest());
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .body(live == null ? SessionView.NOBODY : SessionView.of(live));
  }

  /** A form of our own pages; the browser goes on to the issuer's sign-out. */
  ServerResponse signOut(ServerRequest request) {
    return Answers.failing(() -> signOut(request.servletRequest()), cookies::clearAttempt);
  }

  private ServerResponse signOut(HttpServletRequest request) {
    Optional<Live> live = cookies.session(request).flatMap(sessions::look);
    if (live.isEmpty()) {
      return Answers.redirect(HOME, cookies::clearSession);
    }
    String token = Objects.requireNonNullElse(request.getParameter("form"), "");
    if (!ownPages.sent(request) || !live.get().key().isFormToken(token)) {
      return ServerResponse.status(403)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problems.of(403, "form-token-wrong", Map.of(), request.getLocale()));
    }
    if ("true".equals(request.getParameter("everywhere"))) {
      sessions.endAll(live.get());
    } else {
      sessions.end(live.get().key());
    }
    return Answers.redirect(next(live.get()), this::forget);
  }

  /** The issuer's own sign-out; while it is away, one is at least signed out here. */
  private URI next(Live ended) {
    try {
      return issuer.signOut(ended.held()).orElse(HOME);
    } catch (Issuer.Away e) {
      log.warn("signed out here only: {}", e.getMessage());
      return HOME;
    }
  }

  private void forget(HttpServletResponse response) {
    cookies.clearSession(response);
    response.setHeader("Clear-Site-Data", "\"cache\"");
  }
}
