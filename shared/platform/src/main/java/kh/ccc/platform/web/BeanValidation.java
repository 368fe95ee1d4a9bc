package kh.ccc.platform.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kh.ccc.platform.domain.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/**
 * Bean Validation's findings as field errors: {@code Size} becomes {@code size} with its bounds.
 */
final class BeanValidation {

  private BeanValidation() {}

  static FieldError fieldError(org.springframework.validation.FieldError error) {
    String pointer = "/" + error.getField().replace("[", "/").replace("]", "").replace('.', '/');
    return new FieldError(pointer, code(error.getCode()), bounds(error.getArguments()));
  }

  static List<FieldError> parameterErrors(HandlerMethodValidationException e) {
    return e.getParameterValidationResults().stream().flatMap(r -> errors(r).stream()).toList();
  }

  private static List<FieldError> errors(ParameterValidationResult result) {
    String name = String.valueOf(result.getMethodParameter().getParameterName());
    return result.getResolvableErrors().stream().map(error -> parameterError(name, error)).toList();
  }

  private static FieldError parameterError(String parameter, MessageSourceResolvable error) {
    if (error instanceof org.springframework.validation.FieldError field) {
      return fieldError(field);
    }
    @Nullable String[] codes = error.getCodes();
    String last = codes == null || codes.length == 0 ? null : codes[codes.length - 1];
    return new FieldError("/" + parameter, code(last), bounds(error.getArguments()));
  }

  private static String code(@Nullable String constraint) {
    if (constraint == null) {
      return "invalid";
    }
    return constraint.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  /** Constraint arguments come after the field's name, in alphabetical order: max, min. */
  private static Map<String, Object> bounds(Object @Nullable [] arguments) {
    Map<String, Object> facts = new HashMap<>();
    if (arguments != null && arguments.length == 3) {
      facts.put("max", arguments[1]);
      facts.put("min", arguments[2]);
    } else if (arguments != null && arguments.length == 2) {
      facts.put("bound", arguments[1]);
    }
    return facts;
  }
}
