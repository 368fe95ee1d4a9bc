package kh.ccc.registry.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was noticed in how many rows, most frequent first.
 *
 * @param reasons one per kind of finding
 */
public record Reasons(List<Reason> reasons) {

  public static final Reasons NONE = new Reasons(List.of());

  /**
   * A kind of finding.
   *
   * @param rows rows in which it was noticed
   */
  public record Reason(String column, String code, Finding.Severity severity, int rows) {

    private Finding.Kind kind() {
      return new Finding.Kind(column, code);
    }

    private Reason more() {
      return new Reason(column, code, severity, rows + 1);
    }
  }

  Reasons plus(List<RowOutcome> outcomes) {
    Map<Finding.Kind, Reason> all = new LinkedHashMap<>();
    reasons.forEach(reason -> all.put(reason.kind(), reason));
    for (RowOutcome outcome : outcomes) {
      Set<Finding.Kind> ofThisRow = new HashSet<>();
      for (Finding finding : outcome.findings()) {
        if (ofThisRow.add(finding.kind())) {
          all.merge(finding.kind(), first(finding), (known, one) -> known.more());
        }
      }
    }
    List<Reason> sorted = new ArrayList<>(all.values());
    sorted.sort(
        Comparator.comparing(Reason::severity)
            .thenComparing(Reason::rows, Comparator.reverseOrder()));
    return new Reasons(List.copyOf(sorted));
  }

  private static Reason first(Finding finding) {
    return new Reason(finding.column(), finding.code(), finding.severity(), 1);
  }
}
