package kh.ccc.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.StaleVersion;
import kh.ccc.platform.security.Forbidden;
import kh.ccc.platform.security.Unauthenticated;
import kh.ccc.platform.store.StoreFailures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** The one place where a failure becomes an HTTP answer. A bug is never mapped to a 4xx. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemAdvice {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  private final Problems problems;

  public ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<Problem> refusal(Refusal refusal, Locale locale) {
    return answer(problems.of(409, refusal.code(), refusal.facts(), locale));
  }

  @ExceptionHandler
  ResponseEntity<Problem> invalid(Invalid invalid, Locale locale) {
    return answer(problems.of(422, "invalid-fields", Map.of(), invalid.errors(), locale));
  }

  @ExceptionHandler
  ResponseEntity<Problem> invalid(MethodArgumentNotValidException e, Locale locale) {
    List<FieldError> errors =
        e.getBindingResult().getFieldErrors().stream().map(BeanValidation::fieldError).toList();
    return answer(problems.of(422, "invalid-fields", Map.of(), errors, locale));
  }

  @ExceptionHandler
  ResponseEntity<Problem> invalid(HandlerMethodValidationException e, Locale locale) {
    return answer(
        problems.of(422, "invalid-fields", Map.of(), BeanValidation.parameterErrors(e), locale));
  }

  @ExceptionHandler
  ResponseEntity<Problem> unknown(Unknown unknown, Locale locale) {
    return answer(problems.of(404, unknown.code(), Map.of(), locale));
  }

  @ExceptionHandler
  ResponseEntity<Problem> stale(StaleVersion stale, Locale locale) {
    return answer(problems.of(412, "stale-version", Map.of(), locale));
  }

  @ExceptionHandler
  ResponseEntity<Problem> forbidden(Forbidden forbidden, Locale locale) {
    return answer(problems.of(403, "forbidden", Map.of(), locale));
  }

  @ExceptionHandler
  ResponseEntity<Problem> unauthenticated(Unauthenticated unauthenticated, Locale locale) {
    return ResponseEntity.status(401)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problems.of(401, "unauthenticated", Map.of(), locale));
  }

  @ExceptionHandler
  ResponseEntity<Problem> badRequest(BadRequest e, Locale locale) {
    return answer(problems.of(e.status(), e.code(), e.facts(), locale));
  }

  @ExceptionHandler
  ResponseEntity<Problem> malformed(HttpMessageNotReadableException e, Locale locale) {
    @Nullable FieldError field =
        e.getCause() instanceof JacksonException json ? JsonErrors.fieldError(json) : null;
    List<FieldError> errors = field == null ? List.of() : List.of(field);
    return answer(problems.of(400, "malformed", Map.of(), errors, locale));
  }

  @ExceptionHandler
  ResponseEntity<Problem> wrongType(MethodArgumentTypeMismatchException e, Locale locale) {
    FieldError field = new FieldError("/" + e.getName(), "wrong-type");
    return answer(problems.of(400, "malformed", Map.of(), List.of(field), locale));
  }

  /** An answer that has begun breaks off: a problem at its end would make it look whole. */
  @ExceptionHandler
  ResponseEntity<Problem> anything(Exception e, HttpServletResponse response, Locale locale)
      throws Exception {
    if (response.isCommitted()) {
      throw e;
    }
    if (StoreFailures.isTransient(e)) {
      log.warn("the store does not answer: {}", e.toString());
      return ResponseEntity.status(503)
          .header(HttpHeaders.RETRY_AFTER, "2")
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problems.of(503, "temporarily-unavailable", Map.of(), locale));
    }
    if (e instanceof ErrorResponse told) {
      return ofSpring(told.getStatusCode(), told.getHeaders(), locale);
    }
    log.error("unexpected failure", e);
    return answer(problems.of(500, "internal-error", Map.of(), locale));
  }

  private ResponseEntity<Problem> ofSpring(
      HttpStatusCode status, HttpHeaders headers, Locale locale) {
    Problem problem = problems.of(status.value(), HttpCodes.code(status.value()), Map.of(), locale);
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static ResponseEntity<Problem> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
