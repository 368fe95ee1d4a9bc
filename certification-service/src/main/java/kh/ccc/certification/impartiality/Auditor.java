package kh.ccc.certification.impartiality;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kh.ccc.platform.time.Programme;

/**
 * Replays what the journals say and finds what the commands should have refused. Knows nothing of
 * the commands' own checks, so that a mistake in them shows.
 */
final class Auditor {

  private final int quorum;
  private final Period adviceCounts;
  private final LocalDate from;
  private final LocalDate until;

  private final Map<String, CaseFile> cases = new TreeMap<>();
  private final Map<String, List<Fact.AssessmentDeed>> assessments = new TreeMap<>();
  private final Map<String, List<Fact.Measured>> measures = new HashMap<>();
  private final Map<String, List<Fact.Resolved>> resolutions = new HashMap<>();
  private final Panels panels = new Panels();
  private final Map<String, Set<String>> attended = new HashMap<>();
  private final Map<String, List<Fact.Certified>> certificates = new TreeMap<>();
  private final Map<String, List<Fact.Certified>> numbers = new TreeMap<>();
  private final List<Violation> violations = new ArrayList<>();

  /**
   * @param adviceCounts how long advice closes a CBO's cases to who gave it
   * @param from first day of the period whose decisions are counted
   * @param until its last day
   */
  Auditor(int quorum, Period adviceCounts, LocalDate from, LocalDate until) {
    this.quorum = quorum;
    this.adviceCounts = adviceCounts;
    this.from = from;
    this.until = until;
  }

  void hear(Fact fact) {
    switch (fact) {
      case Fact.Opened opened -> of(opened.caseId()).opened(opened);
      case Fact.Deed deed -> of(deed.caseId()).did(deed);
      case Fact.AssessmentDeed deed -> add(assessments, deed.assessmentId(), deed);
      case Fact.Reviewed reviewed -> of(reviewed.caseId()).reviewed(reviewed);
      case Fact.Recused recused -> of(recused.caseId()).recused(recused);
      case Fact.Attended there ->
          attended.computeIfAbsent(there.session(), id -> new TreeSet<>()).add(there.account());
      case Fact.Decided decided -> of(decided.caseId()).decided(decided);
      case Fact.Certified certified -> {
        add(certificates, certified.caseId(), certified);
        add(numbers, certified.number(), certified);
      }
      case Fact.Measured measured -> add(measures, measured.certificateId(), measured);
      case Fact.Resolved resolved -> add(resolutions, resolved.certificateId(), resolved);
      case Fact.Appealed appealed -> panels.appealed(appealed);
      case Fact.Judged judged -> panels.judged(judged);
      case Fact.Replaced replaced -> panels.replaced(replaced);
      case Fact.Tampered tampered ->
          violations.add(
              new Violation(
                  Violation.Kind.JOURNAL_NOT_WHOLE,
                  null,
                  null,
                  tampered.finding(),
                  List.of(tampered.evidence())));
    }
  }

  /** Everything that was found, once all has been heard. */
  List<Violation> violations() {
    List<Violation> found = new ArrayList<>(violations);
    complete();
    Map<String, CboRecord> cbos = CboRecord.of(cases.values(), assessments.values());
    for (CaseFile file : cases.values()) {
      found.addAll(file.violations(quorum, attended));
    }
    cbos.values().forEach(cbo -> found.addAll(cbo.violations(adviceCounts)));
    found.addAll(panels.violations(cbos));
    certificates.forEach((caseId, certified) -> found.addAll(certified(caseId, certified)));
    numbers.values().stream()
        .filter(certified -> distinct(certified) > 1)
        .map(certified -> twice(Violation.Kind.NUMBER_GIVEN_TWICE, certified))
        .forEach(found::add);
    return found;
  }

  /** Adds to the cases what was done in their assessments and decided on their certificates. */
  private void complete() {
    for (CaseFile file : cases.values()) {
      file.assessmentId()
          .ifPresent(id -> assessments.getOrDefault(id, List.of()).forEach(file::didInAssessment));
    }
    certificates.forEach((caseId, certified) ->
        certified.forEach(one -> {
          measures.getOrDefault(one.certificateId(), List.of()).forEach(of(caseId)::measured);
          resolutions.getOrDefault(one.certificateId(), List.of()).forEach(of(caseId)::resolved);
        }));
  }

  private List<Violation> certified(String caseId, List<Fact.Certified> certified) {
    List<Violation> found = new ArrayList<>();
    CaseFile file = cases.get(caseId);
    if (file == null || !file.isGranted()) {
      found.add(
          new Violation(
              Violation.Kind.CERTIFIED_WITHOUT_DECISION,
              caseId,
              null,
              certified.getFirst().number(),
              evidence(certified)));
    }
    if (certified.size() > 1) {
      found.add(twice(Violation.Kind.CERTIFIED_TWICE, certified));
    }
    return found;
  }

  private static Violation twice(Violation.Kind kind, List<Fact.Certified> certified) {
    Fact.Certified first = certified.getFirst();
    return new Violation(kind, first.caseId(), null, first.number(), evidence(certified));
  }

  private static List<Evidence> evidence(List<Fact.Certified> certified) {
    return certified.stream().map(Fact.Certified::evidence).toList();
  }

  private static long distinct(List<Fact.Certified> certified) {
    return certified.stream().map(Fact.Certified::certificateId).distinct().count();
  }

  /** What the period came to; says nothing of anybody. */
  Counts counts() {
    List<Fact.Decided> decisions =
        cases.values().stream()
            .map(CaseFile::decisions)
            .flatMap(Collection::stream)
            .filter(decided -> isInPeriod(Programme.dayOf(decided.at())))
            .toList();
    Map<Fact.Outcome, Integer> outcomes = new EnumMap<>(Fact.Outcome.class);
    Set<String> deciders = new TreeSet<>();
    decisions.forEach(decided -> {
      outcomes.merge(decided.outcome(), 1, Integer::sum);
      deciders.addAll(decided.deciders());
    });
    return new Counts(
        cases.size(),
        outcomes,
        deciders.size(),
        (int) cases.values().stream().flatMap(CaseFile::reviewers).distinct().count(),
        (int) cases.values().stream().mapToLong(CaseFile::recusals).sum(),
        certificates.values().stream().mapToInt(List::size).sum());
  }

  private boolean isInPeriod(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  private CaseFile of(String caseId) {
    return cases.computeIfAbsent(caseId, CaseFile::new);
  }

  private static <T> void add(Map<String, List<T>> map, String key, T value) {
    map.computeIfAbsent(key, id -> new ArrayList<>()).add(value);
  }
}
