package kh.ccc.gateway.session;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import kh.ccc.platform.web.ProblemWriter;
import kh.ccc.platform.web.Problems;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Puts the parts of signing in together. */
public final class SessionDoor {

  private final Issuer issuer;
  private final Sessions sessions;
  private final SessionCookies cookies;
  private final OwnPages ownPages;
  private final URI publicUrl;

  /**
   * How the platform is registered at its issuer.
   *
   * @param issuer empty for the own identity service
   * @param identity the own identity service as the gateway reaches it
   * @param publicUrl the platform as browsers reach it
   */
  public record Client(String issuer, String id, String secret, URI identity, URI publicUrl) {

    boolean isOwn() {
      return issuer.isEmpty();
    }

    boolean isComplete() {
      return !id.isEmpty() && !secret.isEmpty();
    }

    @Override
    public String toString() {
      return "Client " + id;
    }
  }

  /**
   * @param idle after which an unused session ends
   * @param longest after which any session ends
   */
  public SessionDoor(
      Client client,
      Duration idle,
      Duration longest,
      SessionStore store,
      JsonMapper json,
      Clock clock) {
    this.issuer = new OidcIssuer(client, clock);
    this.sessions =
        new Sessions(store, issuer, new Seal(json), new Sessions.Lasts(idle, longest), clock);
    this.publicUrl = client.publicUrl();
    this.cookies = new SessionCookies(publicUrl);
    this.ownPages = new OwnPages(publicUrl);
  }

  public SessionFilter filter(ProblemWriter problems) {
    return new SessionFilter(sessions, cookies, ownPages, problems);
  }

  public RouterFunction<ServerResponse> pages(Problems problems) {
    SessionPages pages = new SessionPages(sessions, issuer, cookies, ownPages, problems);
    SignInPages signIn = new SignInPages(sessions, issuer, cookies, publicUrl);
    return RouterFunctions.route()
        .GET("/api/session", pages::show)
        .POST("/api/session/sign-out", pages::signOut)
        .GET("/api/session/sign-in", signIn::start)
        .GET(Provider.CALLBACK, signIn::callback)
        .build();
  }
}
