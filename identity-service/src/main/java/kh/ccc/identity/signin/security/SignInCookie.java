package kh.ccc.identity.signin.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kh.ccc.identity.signin.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.util.WebUtils;

/**
 * Who is signed in, as a signed cookie: it outlives a restart and holds at every instance. It is no
 * access token: its audience is this page alone.
 */
public final class SignInCookie implements SecurityContextRepository {

  /** The audience that tells the cookie from access tokens. */
  public static final String AUDIENCE = "sahakum-sign-in";

  private final JwtEncoder encoder;
  private final JwtDecoder decoder;
  private final SignIn signIn;
  private final String issuer;
  private final Kind kind;
  private final Clock clock;

  /**
   * What a cookie says.
   *
   * @param audience tells it from cookies of another kind
   */
  public record Kind(String name, String audience, Duration lasts) {}

  /**
   * @param decoder checks signature, issuer, expiry and the kind's audience
   */
  public SignInCookie(
      JwtEncoder encoder,
      JwtDecoder decoder,
      SignIn signIn,
      String issuer,
      Kind kind,
      Clock clock) {
    this.encoder = encoder;
    this.decoder = decoder;
    this.signIn = signIn;
    this.issuer = issuer;
    this.kind = kind;
    this.clock = clock;
  }

  /** Signs the person in. */
  public void write(HttpServletRequest request, HttpServletResponse response, String accountId) {
    Instant now = clock.instant();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(issuer)
            .audience(List.of(kind.audience()))
            .subject(accountId)
            .issuedAt(now)
            .expiresAt(now.plus(kind.lasts()))
            .claim("at", now.toEpochMilli())
            .build();
    String value =
        encoder
            .encode(
                JwtEncoderParameters.from(JwsHeader.with(SignatureAlgorithm.RS256).build(), claims))
            .getTokenValue();
    send(request, response, value, kind.lasts());
  }

  /** Signs the person out of this browser. */
  public void clear(HttpServletRequest request, HttpServletResponse response) {
    send(request, response, "", Duration.ZERO);
  }

  private void send(
      HttpServletRequest request, HttpServletResponse response, String value, Duration lasts) {
    ResponseCookie cookie =
        ResponseCookie.from(name(request), value)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(lasts)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** Browsers see to it that a cookie of this prefix comes from this very host, over TLS. */
  private String name(HttpServletRequest request) {
    return request.isSecure() ? "__Host-" + kind.name() : kind.name();
  }

  @Override
  @SuppressWarnings("deprecation") // the interface has no other method that must be implemented
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    accountOf(holder.getRequest())
        .ifPresent(accountId ->
            context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(accountId, null, List.of())));
    return context;
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    // Only the sign-in page writes the cookie.
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return WebUtils.getCookie(request, name(request)) != null;
  }

  /** Whose cookie the browser shows, while it holds. */
  public Optional<String> accountOf(HttpServletRequest request) {
    @Nullable Cookie cookie = WebUtils.getCookie(request, name(request));
    if (cookie == null || cookie.getValue().isEmpty()) {
      return Optional.empty();
    }
    try {
      Jwt token = decoder.decode(cookie.getValue());
      @Nullable Long at = token.getClaim("at");
      return Optional.ofNullable(token.getSubject())
          .filter(id -> at != null && signIn.stillHolds(id, Instant.ofEpochMilli(at)));
    } catch (JwtException e) {
      return Optional.empty();
    }
  }
}
