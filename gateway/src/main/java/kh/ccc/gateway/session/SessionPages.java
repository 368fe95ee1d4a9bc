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
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Who is signed in, and signing out. */
final class SessionPages {

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
    Optional<Live> live = cookies.session(request).flatMap(key -> sessions.find(key, false));
    if (live.isEmpty()) {
      return Answers.redirect(URI.create("/"), cookies::clearSession);
    }
    String token = Objects.requireNonNullElse(request.getParameter("form"), "");
    if (!ownPages.sent(request) || !live.get().key().isFormToken(token)) {
      return ServerResponse.status(403)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problems.of(403, "form-token-wrong", Map.of(), request.getLocale()));
    }
    sessions.end(live.get(), "true".equals(request.getParameter("everywhere")));
    URI next = issuer.signOut(live.get().held()).orElse(URI.create("/"));
    return Answers.redirect(next, this::forget);
  }

  private void forget(HttpServletResponse response) {
    cookies.clearSession(response);
    response.setHeader("Clear-Site-Data", "\"cache\"");
  }
}
