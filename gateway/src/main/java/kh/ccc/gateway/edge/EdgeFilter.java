package kh.ccc.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import kh.ccc.platform.web.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the security headers on every answer, and refuses paths that a service could read otherwise
 * than the gateway did.
 */
public final class EdgeFilter extends OncePerRequestFilter {

  /** Dots that climb, encoded separators, doubled slashes, parameters: none of our addresses. */
  private static final Pattern AMBIGUOUS =
      Pattern.compile("(?:^|/)(?:\\.|%2e){1,2}(?:/|$)|%2f|%5c|%00|\\\\|//|;|%3b|%25");

  private final SecurityHeaders headers;
  private final ProblemWriter problems;

  public EdgeFilter(SecurityHeaders headers, ProblemWriter problems) {
    this.headers = headers;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    headers.write(response);
    if (AMBIGUOUS.matcher(request.getRequestURI().toLowerCase(Locale.ROOT)).find()) {
      problems.write(request, response, 400, "malformed");
      return;
    }
    chain.doFilter(request, response);
  }
}
