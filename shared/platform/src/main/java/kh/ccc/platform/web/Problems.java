package kh.ccc.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kh.ccc.platform.domain.FieldError;

/** Makes problems in the caller's language. */
public final class Problems {

  private final ProblemTexts texts;

  public Problems(ProblemTexts texts) {
    this.texts = texts;
  }

  public Problem of(int status, String code, Map<String, Object> facts, Locale locale) {
    return of(status, code, facts, List.of(), locale);
  }

  public Problem of(
      int status, String code, Map<String, Object> facts, List<FieldError> errors, Locale locale) {
    return new Problem(
        "urn:ccc:problem:" + code,
        code,
        texts.text(code + ".title", locale, facts),
        texts.text(code + ".detail", locale, facts),
        status,
        TraceId.current(),
        errors.stream().map(error -> field(error, locale)).toList());
  }

  private Problem.Field field(FieldError error, Locale locale) {
    String message = texts.text("field." + error.code(), locale, error.facts());
    return new Problem.Field(error.pointer(), error.code(), message);
  }
}
