package kh.ccc.platform.security;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The caller of the current request. */
public final class Callers {

  private Callers() {}

  /** The caller that the verified token names; anonymous without a token. */
  public static Caller current() {
    @Nullable Authentication authentication =
        SecurityContextHolder.getContext().getAuthentication();
    return authentication instanceof JwtAuthenticationToken token
        ? of(token.getToken())
        : Caller.ANONYMOUS;
  }

  static Caller of(Jwt token) {
    @Nullable List<String> grants = token.getClaimAsStringList("grants");
    List<Grant> known =
        grants == null
            ? List.of()
            : grants.stream().map(Grant::parse).flatMap(Optional::stream).toList();
    @Nullable String subject = token.getSubject();
    return subject == null ? Caller.ANONYMOUS : new Caller(subject, known);
  }
}
