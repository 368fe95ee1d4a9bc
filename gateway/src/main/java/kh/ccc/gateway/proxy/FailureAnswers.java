package kh.ccc.gateway.proxy;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import kh.ccc.gateway.route.Route;
import kh.ccc.platform.web.Problem;
import kh.ccc.platform.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Tells the caller, in his language, why there is no answer and what to do. */
public final class FailureAnswers implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private final Problems problems;
  private final Proxy.BodyLimits limits;
  private final Duration pause;

  /**
   * @param pause how long a service is left alone after failures
   */
  public FailureAnswers(Problems problems, Proxy.BodyLimits limits, Duration pause) {
    this.problems = problems;
    this.limits = limits;
    this.pause = pause;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    try {
      return next.handle(request);
    } catch (Failure failure) {
      return answer(request.servletRequest(), failure.kind());
    }
  }

  private ServerResponse answer(HttpServletRequest request, Failure.Kind kind) {
    return switch (kind) {
      case UNREACHABLE, BUSY -> unavailable(request, "temporarily-unavailable", 2);
      case LEFT_ALONE ->
          unavailable(request, "temporarily-unavailable", Math.max(1, pause.toSeconds()));
      case BROKEN, TIMED_OUT -> unavailable(request, outcomeCode(request), 5);
      case TOO_LARGE -> {
        boolean file = Route.takesFiles(request.getRequestURI());
        Map<String, Object> most = Map.of("most", file ? limits.file() : limits.usual());
        yield problem(problems.of(413, "too-large", most, request.getLocale()), 0);
      }
      case CALLER_GONE -> problem(problems.of(400, "malformed", Map.of(), request.getLocale()), 0);
    };
  }

  /** Who only wanted to read may simply ask again; who commanded must not command anew. */
  private static String outcomeCode(HttpServletRequest request) {
    boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    return reads ? "temporarily-unavailable" : "outcome-unknown";
  }

  private ServerResponse unavailable(HttpServletRequest request, String code, long retryAfter) {
    return problem(problems.of(503, code, Map.of(), request.getLocale()), retryAfter);
  }

  private static ServerResponse problem(Problem problem, long retryAfter) {
    ServerResponse.BodyBuilder response =
        ServerResponse.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (retryAfter > 0) {
      response.header(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
    }
    return response.body(problem);
  }
}
