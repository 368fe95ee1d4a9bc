package kh.ccc.identity.signin.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Who has typed the right password and not yet the code: a cookie that opens nothing else. */
public record HalfSignIn(SignInCookie cookie) {

  public static final String AUDIENCE = "sahakum-second-step";

  public Optional<String> accountOf(HttpServletRequest request) {
    return cookie.accountOf(request);
  }

  public void write(HttpServletRequest request, HttpServletResponse response, String accountId) {
    cookie.write(request, response, accountId);
  }

  public void clear(HttpServletRequest request, HttpServletResponse response) {
    cookie.clear(request, response);
  }
}
