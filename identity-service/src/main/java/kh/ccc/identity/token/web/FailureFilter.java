package kh.ccc.identity.token.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kh.ccc.platform.store.StoreFailures;
import kh.ccc.platform.web.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** The protocol's endpoints are filters: what goes wrong in them becomes a problem here. */
public final class FailureFilter extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(FailureFilter.class);

  private final ProblemWriter problems;

  public FailureFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException e) {
      if (response.isCommitted()) {
        throw e;
      }
      answer(request, response, e);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
      throws IOException {
    response.reset();
    if (StoreFailures.isTransient(failure)) {
      log.warn("the store does not answer: {}", failure.toString());
      response.setHeader(HttpHeaders.RETRY_AFTER, "2");
      problems.write(request, response, 503, "temporarily-unavailable");
    } else {
      log.error("unexpected failure", failure);
      problems.write(request, response, 500, "internal-error");
    }
  }
}
