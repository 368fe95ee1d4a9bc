package kh.ccc.registry.imports;

import java.util.Map;

/**
 * What was noticed in a row.
 *
 * @param column header of the list
 * @param code kebab-case reason; its text is in the catalogue as {@code field.<code>}
 */
public record Finding(String column, String code, Severity severity, Map<String, Object> facts) {

  /** What findings in several rows share. */
  public record Kind(String column, String code) {}

  /** Whether the row can be taken. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public static Finding error(String column, String code, Map<String, Object> facts) {
    return new Finding(column, code, Severity.ERROR, facts);
  }

  public static Finding warning(String column, String code, Map<String, Object> facts) {
    return new Finding(column, code, Severity.WARNING, facts);
  }

  public Kind kind() {
    return new Kind(column, code);
  }

  boolean isError() {
    return severity == Severity.ERROR;
  }
}
