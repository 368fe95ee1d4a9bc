package kh.ccc.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kh.ccc.platform.store.StoreFailures;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 503 when a filter behind it meets a store that is away. */
final class StoreFailureFilter extends OncePerRequestFilter {

  private final ProblemWriter problems;

  StoreFailureFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException e) {
      if (response.isCommitted() || !StoreFailures.isTransient(e)) {
        throw e;
      }
      response.setHeader(HttpHeaders.RETRY_AFTER, "2");
      problems.write(request, response, 503, "temporarily-unavailable");
    }
  }
}
