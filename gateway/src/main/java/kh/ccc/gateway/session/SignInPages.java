package kh.ccc.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/** To the issuer and back. */
final class SignInPages {

  private static final String RETURN = "return";
  private static final String MOVED = "moved";

  private final Sessions sessions;
  private final Issuer issuer;
  private final SessionCookies cookies;
  private final URI publicUrl;

  SignInPages(Sessions sessions, Issuer issuer, SessionCookies cookies, URI publicUrl) {
    this.sessions = sessions;
    this.issuer = issuer;
    this.cookies = cookies;
    this.publicUrl = publicUrl;
  }

  ServerResponse start(ServerRequest request) {
    Attempt attempt = Attempt.to(request.param(RETURN).orElse("/"));
    if (isElsewhere(request)) {
      return Answers.redirect(atPublicAddress(attempt.back()), response -> {});
    }
    return Answers.failing(
        () ->
            Answers.redirect(
                issuer.signIn(attempt.key()),
                response -> cookies.writeAttempt(response, attempt.text())),
        cookies::clearAttempt);
  }

  /** The issuer sends people to the public address: a cookie of any other would not be there. */
  private boolean isElsewhere(ServerRequest request) {
    @Nullable String host = request.servletRequest().getHeader(HttpHeaders.HOST);
    return host != null
        && !host.equals(publicUrl.getRawAuthority())
        && request.param(MOVED).isEmpty();
  }

  private URI atPublicAddress(String back) {
    return UriComponentsBuilder.fromUri(publicUrl)
        .path("/api/session/sign-in")
        .queryParam(MOVED, "1")
        .queryParam(RETURN, "{back}")
        .encode()
        .buildAndExpand(back)
        .toUri();
  }

  ServerResponse callback(ServerRequest request) {
    HttpServletRequest incoming = request.servletRequest();
    Optional<Attempt> attempt = cookies.attempt(incoming).flatMap(Attempt::read);
    String state = request.param("state").orElse("");
    if (attempt.isEmpty() || !issuer.isAnswerTo(attempt.get().key(), state)) {
      return Answers.failed("attempt", cookies::clearAttempt);
    }
    Optional<String> code = request.param("code").filter(text -> !text.isEmpty());
    return code.isEmpty()
        ? Answers.failed("refused", cookies::clearAttempt)
        : Answers.failing(() -> enter(attempt.get(), code.get(), incoming), cookies::clearAttempt);
  }

  /** Whatever session the browser had, what it gets is new. */
  private ServerResponse enter(Attempt attempt, String code, HttpServletRequest request) {
    Held held = issuer.redeem(attempt.key(), code);
    cookies.session(request).ifPresent(sessions::end);
    SessionKey key = sessions.open(held);
    return Answers.redirect(
        URI.create(attempt.back()),
        response -> {
          cookies.clearAttempt(response);
          cookies.writeSession(response, key);
        });
  }
}
