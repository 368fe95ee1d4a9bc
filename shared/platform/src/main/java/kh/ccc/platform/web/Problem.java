package kh.ccc.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An RFC 9457 problem: what went wrong, why, and what to do.
 *
 * @param type {@code urn:ccc:problem:<code>}
 * @param traceId finds this request in the logs
 */
public record Problem(
    String type,
    String code,
    String title,
    String detail,
    int status,
    String traceId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Field> errors) {

  /**
   * A field that is wrong.
   *
   * @param pointer RFC 6901 pointer into the request
   */
  public record Field(String pointer, String code, String message) {}
}
