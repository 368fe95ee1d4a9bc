package kh.ccc.certification.impartiality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The panels of appeals: nobody on one had anything to do with the CBO before, and nobody on one
 * takes part in the case that it judged afterwards (ISO/IEC 17065, 7.13).
 */
final class Panels {

  private final Map<String, Fact.Appealed> appeals = new TreeMap<>();
  private final Map<String, Map<String, Evidence>> members = new TreeMap<>();

  void appealed(Fact.Appealed appeal) {
    appeals.put(appeal.appealId(), appeal);
  }

  void judged(Fact.Judged fact) {
    of(fact.appealId()).putIfAbsent(fact.account(), fact.evidence());
  }

  void replaced(Fact.Replaced fact) {
    of(fact.appealId()).remove(fact.account());
  }

  private Map<String, Evidence> of(String appealId) {
    return members.computeIfAbsent(appealId, id -> new LinkedHashMap<>());
  }

  /**
   * @param cbos what is recorded of each CBO, by id
   */
  List<Violation> violations(Map<String, CboRecord> cbos) {
    List<Violation> found = new ArrayList<>();
    appeals.forEach((appealId, appeal) -> {
      @Nullable CboRecord cbo = cbos.get(appeal.cboId());
      of(appealId)
          .forEach((account, evidence) -> {
            if (account.equals(appeal.appellant())) {
              found.add(notSeparate(null, account, Duty.PARTY, appeal.evidence(), evidence));
            }
            if (cbo != null) {
              found.addAll(inCases(cbo, appeal, account, evidence));
              found.addAll(inAssessments(cbo, account, evidence));
            }
          });
    });
    return found;
  }

  private static List<Violation> inCases(
      CboRecord cbo, Fact.Appealed appeal, String account, Evidence onPanel) {
    List<Violation> found = new ArrayList<>();
    for (CaseFile file : cbo.cases()) {
      boolean contested = file.assessmentId().equals(Optional.of(appeal.assessmentId()));
      file.duties()
          .getOrDefault(account, Map.of())
          .forEach((duty, evidence) -> {
            if (!duty.goesWith(Duty.PANEL) && (contested || isBefore(evidence, onPanel))) {
              found.add(notSeparate(file.caseId(), account, duty, evidence, onPanel));
            }
          });
    }
    return found;
  }

  private static List<Violation> inAssessments(CboRecord cbo, String account, Evidence onPanel) {
    return cbo.deedsWithoutCase().stream()
        .filter(deed -> deed.account().equals(account) && isBefore(deed.evidence(), onPanel))
        .map(deed -> notSeparate(null, account, deed.duty(), deed.evidence(), onPanel))
        .toList();
  }

  private static boolean isBefore(Evidence deed, Evidence onPanel) {
    return deed.at().isBefore(onPanel.at());
  }

  private static Violation notSeparate(
      @Nullable String caseId, String account, Duty duty, Evidence did, Evidence onPanel) {
    return Violation.notSeparate(caseId, account, duty, did, Duty.PANEL, onPanel);
  }
}
