package kh.ccc.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what was measured, and on what. */
final class Results {

  private Results() {}

  static void print(Map<String, Object> result, List<?> rounds) {
    Map<String, Object> all = new LinkedHashMap<>(result);
    all.put("jdk", Runtime.version().toString());
    all.put("processors", Runtime.getRuntime().availableProcessors());
    all.put("rounds", rounds);
    System.out.println(Certified.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
  }
}
