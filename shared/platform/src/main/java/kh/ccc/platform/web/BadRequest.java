package kh.ccc.platform.web;

import java.util.Map;

/** A request that the HTTP contract does not allow: a missing header, a cursor that is not ours. */
public final class BadRequest extends RuntimeException {

  private final int status;
  private final String code;
  private final transient Map<String, Object> facts;

  public BadRequest(int status, String code, Map<String, Object> facts) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
    this.facts = Map.copyOf(facts);
  }

  public BadRequest(int status, String code) {
    this(status, code, Map.of());
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  Map<String, Object> facts() {
    return facts;
  }
}
