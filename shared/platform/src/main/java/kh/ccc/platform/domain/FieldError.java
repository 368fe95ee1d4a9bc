package kh.ccc.platform.domain;

import java.util.Map;

/**
 * One field that cannot be accepted.
 *
 * @param pointer RFC 6901 pointer into the request, {@code /members}
 * @param code stable kebab-case reason, its text is in the catalogue as {@code field.<code>}
 * @param facts what the text mentions, by name
 */
public record FieldError(String pointer, String code, Map<String, Object> facts) {

  public FieldError(String pointer, String code) {
    this(pointer, code, Map.of());
  }
}
