package kh.ccc.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import kh.ccc.platform.security.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Bounds request bodies, and answers a repeated command with its first answer: same key and payload
 * → the same answer, in flight → 409, other payload → 422.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

  private static final Set<String> COMMANDS = Set.of("POST", "PATCH", "PUT", "DELETE");

  private static final Duration WAIT_FOR_TWIN = Duration.ofSeconds(2);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

  private final IdempotencyKeys keys;
  private final ProblemWriter problems;
  private final BodyLimits limits;

  IdempotencyFilter(IdempotencyKeys keys, ProblemWriter problems, BodyLimits limits) {
    this.keys = keys;
    this.problems = problems;
    this.limits = limits;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !COMMANDS.contains(request.getMethod()) || !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int most = limits.mostBytes(request);
    Optional<RequestBody> body = RequestBody.read(request, most);
    if (body.isEmpty()) {
      problems.write(request, response, 413, "too-large", java.util.Map.of("most", most));
      return;
    }
    @Nullable String key = request.getHeader(ArgumentResolvers.IDEMPOTENCY_KEY);
    if (key == null || key.length() > 200) {
      chain.doFilter(body.get(), response);
    } else {
      once(Callers.current().id() + ' ' + key, body.get(), response, chain);
    }
  }

  private void once(String id, RequestBody request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String payload = fingerprint(request);
    if (keys.claim(id, payload)) {
      answerFirst(id, request, response, chain);
      return;
    }
    Optional<IdempotencyKeys.Known> known = awaitAnswer(id);
    if (known.isEmpty()) {
      problems.write(request, response, 409, "idempotency-key-in-flight");
    } else if (!known.get().payload().equals(payload)) {
      problems.write(request, response, 422, "idempotency-key-reused");
    } else if (known.get().answer().isEmpty()) {
      problems.write(request, response, 409, "idempotency-key-in-flight");
    } else {
      answerAgain(known.get().answer().get(), response);
    }
  }

  private void answerFirst(
      String id, RequestBody request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper caching = new ContentCachingResponseWrapper(response);
    boolean kept = false;
    try {
      chain.doFilter(request, caching);
      boolean good = HttpStatusCode.valueOf(caching.getStatus()).is2xxSuccessful();
      if (good && !ShownOnce.isMarked(request)) {
        keys.answered(id, answerOf(caching));
        kept = true;
      }
    } finally {
      if (!kept) {
        keys.release(id);
      }
    }
    caching.copyBodyToResponse();
  }

  private static IdempotencyKeys.Answer answerOf(ContentCachingResponseWrapper response) {
    return new IdempotencyKeys.Answer(
        response.getStatus(),
        response.getContentType(),
        response.getHeader(HttpHeaders.ETAG),
        response.getContentAsByteArray());
  }

  private static void answerAgain(IdempotencyKeys.Answer answer, HttpServletResponse response)
      throws IOException {
    response.setStatus(answer.status());
    response.setHeader("Idempotent-Replayed", "true");
    if (answer.contentType() != null) {
      response.setContentType(answer.contentType());
    }
    if (answer.etag() != null) {
      response.setHeader(HttpHeaders.ETAG, answer.etag());
    }
    response.getOutputStream().write(answer.body());
  }

  /** A twin of this request is being answered: its answer will do, if it comes soon. */
  private Optional<IdempotencyKeys.Known> awaitAnswer(String id) {
    long end = System.nanoTime() + WAIT_FOR_TWIN.toNanos();
    Optional<IdempotencyKeys.Known> known = keys.find(id);
    while (known.isPresent() && known.get().answer().isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      known = keys.find(id);
    }
    return known;
  }

  private static String fingerprint(RequestBody request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String line =
          request.getMethod() + ' ' + request.getRequestURI() + '?' + request.getQueryString();
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      digest.update(request.bytes());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
