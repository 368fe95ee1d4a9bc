package kh.ccc.platform.domain;

import java.util.Map;

/**
 * The business says no: a rule, not a fault. Reaches the caller as 409 with a text from the
 * service's catalogue under the code.
 */
public class Refusal extends RuntimeException {

  private final String code;
  private final Map<String, Object> facts;

  /**
   * @param code stable kebab-case name of the reason
   * @param facts what the text mentions, by name; never personal data
   */
  public Refusal(String code, Map<String, Object> facts) {
    super(code + " " + facts, null, false, false);
    this.code = code;
    this.facts = Map.copyOf(facts);
  }

  public Refusal(String code) {
    this(code, Map.of());
  }

  public String code() {
    return code;
  }

  public Map<String, Object> facts() {
    return facts;
  }
}
