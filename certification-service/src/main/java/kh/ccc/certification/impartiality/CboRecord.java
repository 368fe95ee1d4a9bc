package kh.ccc.certification.impartiality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kh.ccc.platform.time.Programme;

/** All cases and assessments of one CBO: some rules look at more than one case. */
final class CboRecord {

  private static final Set<Duty> CLOSED_TO_ADVISERS =
      Set.of(Duty.EVALUATOR, Duty.REVIEWER, Duty.DECIDER);

  private final List<CaseFile> cases = new ArrayList<>();
  private final List<Fact.AssessmentDeed> deeds = new ArrayList<>();

  /** The records by id of the CBO. */
  static Map<String, CboRecord> of(
      Collection<CaseFile> cases, Collection<List<Fact.AssessmentDeed>> assessments) {
    Map<String, CboRecord> records = new TreeMap<>();
    cases.forEach(file -> record(records, file.cboId()).cases.add(file));
    assessments.forEach(
        deeds -> deeds.forEach(deed -> record(records, deed.cboId()).deeds.add(deed)));
    return records;
  }

  private static CboRecord record(Map<String, CboRecord> records, String cboId) {
    return records.computeIfAbsent(cboId, id -> new CboRecord());
  }

  List<CaseFile> cases() {
    return cases;
  }

  /** What was done in assessments on which none of its cases stands. */
  List<Fact.AssessmentDeed> deedsWithoutCase() {
    List<String> used = cases.stream().flatMap(file -> file.assessmentId().stream()).toList();
    return deeds.stream().filter(deed -> !used.contains(deed.assessmentId())).toList();
  }

  /** Who evaluated, reviewed or decided a case although they had advised the CBO lately. */
  List<Violation> violations(Period counts) {
    return cases.stream().flatMap(file -> adviceBefore(file, counts).stream()).toList();
  }

  private List<Violation> adviceBefore(CaseFile file, Period counts) {
    List<Violation> found = new ArrayList<>();
    file.duties()
        .forEach((account, duties) ->
            duties.forEach((duty, evidence) -> {
              if (CLOSED_TO_ADVISERS.contains(duty) && !duties.containsKey(Duty.ADVISER)) {
                adviceOf(account, file).stream()
                    .filter(advice -> counts(advice.at(), evidence.at(), counts))
                    .findFirst()
                    .ifPresent(advice ->
                        found.add(
                            Violation.notSeparate(
                                file.caseId(), account, Duty.ADVISER, advice, duty, evidence)));
              }
            }));
    return found;
  }

  /** The records of somebody's advice that are not those of this case, the latest first. */
  private List<Evidence> adviceOf(String account, CaseFile file) {
    List<Evidence> advice = new ArrayList<>();
    deeds.stream()
        .filter(deed -> deed.duty() == Duty.ADVISER && deed.account().equals(account))
        .map(Fact.AssessmentDeed::evidence)
        .forEach(advice::add);
    cases.stream()
        .filter(other -> other != file)
        .flatMap(other -> other.evidence(account, Duty.ADVISER).stream())
        .forEach(advice::add);
    advice.sort(java.util.Comparator.comparing(Evidence::at).reversed());
    return advice;
  }

  private static boolean counts(Instant advised, Instant acted, Period counts) {
    LocalDate since = Programme.dayOf(acted).minus(counts);
    return advised.isBefore(acted) && !Programme.dayOf(advised).isBefore(since);
  }
}
