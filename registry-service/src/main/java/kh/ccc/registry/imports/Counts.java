package kh.ccc.registry.imports;

import java.util.List;

/**
 * How far an import is.
 *
 * @param rows rows seen; the sum of the four outcomes
 * @param warnings rows with at least one warning
 */
public record Counts(
    int rows, int accepted, int unchanged, int duplicates, int rejected, int warnings) {

  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

  Counts plus(List<RowOutcome> outcomes) {
    return new Counts(
        rows + outcomes.size(),
        accepted + count(outcomes, Outcome.ACCEPTED),
        unchanged + count(outcomes, Outcome.UNCHANGED),
        duplicates + count(outcomes, Outcome.DUPLICATE),
        rejected + count(outcomes, Outcome.REJECTED),
        warnings + (int) outcomes.stream().filter(Counts::hasWarning).count());
  }

  private static int count(List<RowOutcome> outcomes, Outcome outcome) {
    return (int) outcomes.stream().filter(row -> row.outcome() == outcome).count();
  }

  private static boolean hasWarning(RowOutcome row) {
    return row.findings().stream().anyMatch(finding -> !finding.isError());
  }
}
