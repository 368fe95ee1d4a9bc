package kh.ccc.registry.imports.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kh.ccc.platform.web.ProblemTexts;
import kh.ccc.registry.imports.Finding;
import kh.ccc.registry.imports.Outcome;
import kh.ccc.registry.imports.RowOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row of a list.
 *
 * @param line line of the file that the row begins on
 * @param recordId the row's own id in the list
 * @param lookAlikes ids of records that it may double
 * @param alikeLines lines of the same list that are among the look-alikes, by their ids
 * @param findings errors first
 */
record RowView(
    int row,
    long line,
    Outcome outcome,
    String recordId,
    String name,
    @Nullable String cboId,
    @Nullable String number,
    List<String> lookAlikes,
    Map<String, Long> alikeLines,
    List<FindingView> findings) {

  private static final Locale KHMER = Locale.of("km");

  /**
   * What was noticed.
   *
   * @param column header of the list
   * @param severity ERROR: the row was not taken; WARNING: it was, and should be looked at
   */
  record FindingView(String column, String code, Finding.Severity severity, Message message) {}

  /** The reason in both languages. */
  record Message(String km, String en) {}

  /**
   * @param lines of the list, by the ids of the records that they are taken for
   */
  static RowView of(RowOutcome outcome, Map<String, Long> lines, ProblemTexts texts) {
    return new RowView(
        outcome.row(),
        outcome.line(),
        outcome.outcome(),
        outcome.recordId(),
        outcome.name(),
        outcome.cboId(),
        outcome.number(),
        outcome.lookAlikes(),
        among(lines, outcome.lookAlikes()),
        outcome.findings().stream()
            .sorted(Comparator.comparing(Finding::severity))
            .map(finding -> view(finding, texts))
            .toList());
  }

  private static Map<String, Long> among(Map<String, Long> lines, List<String> ids) {
    Map<String, Long> found = new TreeMap<>(lines);
    found.keySet().retainAll(ids);
    return found;
  }

  private static FindingView view(Finding finding, ProblemTexts texts) {
    String key = "field." + finding.code();
    return new FindingView(
        finding.column(),
        finding.code(),
        finding.severity(),
        new Message(
            texts.text(key, KHMER, finding.facts()),
            texts.text(key, Locale.ENGLISH, finding.facts())));
  }
}
