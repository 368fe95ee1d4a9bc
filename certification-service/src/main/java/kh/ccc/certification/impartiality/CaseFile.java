package kh.ccc.certification.impartiality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the journals say of one case. */
final class CaseFile {

  private final String caseId;
  private Fact.@Nullable Opened opened;
  private Fact.@Nullable Reviewed reviewed;
  private final Map<String, Map<Duty, Evidence>> duties = new TreeMap<>();
  private final Map<String, Evidence> recusals = new TreeMap<>();
  private final List<Fact.Decided> decisions = new ArrayList<>();
  private final Set<Fact.Resolved> resolutions = new LinkedHashSet<>();

  CaseFile(String caseId) {
    this.caseId = caseId;
  }

  void opened(Fact.Opened fact) {
    opened = fact;
  }

  void reviewed(Fact.Reviewed fact) {
    reviewed = fact;
  }

  void recused(Fact.Recused fact) {
    recusals.putIfAbsent(fact.account(), fact.evidence());
  }

  void did(Fact.Deed deed) {
    did(deed.account(), deed.duty(), deed.evidence());
  }

  void didInAssessment(Fact.AssessmentDeed deed) {
    did(deed.account(), deed.duty(), deed.evidence());
  }

  void decided(Fact.Decided decided) {
    decisions.add(decided);
    did(decided.chair(), Duty.DECIDER, decided.evidence());
    decided.deciders().forEach(account -> did(account, Duty.DECIDER, decided.evidence()));
  }

  void measured(Fact.Measured fact) {
    did(fact.account(), Duty.DECIDER, fact.evidence());
  }

  void resolved(Fact.Resolved fact) {
    resolutions.add(fact);
    did(fact.chair(), Duty.DECIDER, fact.evidence());
    fact.deciders().forEach(account -> did(account, Duty.DECIDER, fact.evidence()));
  }

  private void did(String account, Duty duty, Evidence evidence) {
    duties.computeIfAbsent(account, id -> new LinkedHashMap<>()).putIfAbsent(duty, evidence);
  }

  Optional<String> assessmentId() {
    return Optional.ofNullable(opened).map(Fact.Opened::assessmentId);
  }

  String caseId() {
    return caseId;
  }

  /** Empty when nothing is known of how the case came in. */
  String cboId() {
    return opened == null ? "" : opened.cboId();
  }

  /** What each account did, with the first record of it. */
  Map<String, Map<Duty, Evidence>> duties() {
    return duties;
  }

  /** The first record of that duty of somebody. */
  Optional<Evidence> evidence(String account, Duty duty) {
    return Optional.ofNullable(duties.getOrDefault(account, Map.of()).get(duty));
  }

  List<Fact.Decided> decisions() {
    return decisions;
  }

  Stream<String> reviewers() {
    return duties.entrySet().stream()
        .filter(entry -> entry.getValue().containsKey(Duty.REVIEWER))
        .map(Map.Entry::getKey);
  }

  long recusals() {
    return recusals.size();
  }

  boolean isGranted() {
    return decisions.stream().anyMatch(decided -> decided.outcome() == Fact.Outcome.GRANTED);
  }

  List<Violation> violations(int quorum, Map<String, Set<String>> attended) {
    List<Violation> found = new ArrayList<>();
    duties.forEach((account, theirs) -> found.addAll(notSeparate(account, theirs)));
    for (Fact.Decided decided : decisions) {
      found.addAll(ofDecision(decided, quorum));
      found.addAll(ofPresence(decided.session(), decided.deciders(), decided.evidence(), attended));
    }
    for (Fact.Resolved resolved : resolutions) {
      found.addAll(ofQuorum(resolved.cast(), quorum, resolved.evidence()));
      found.addAll(
          ofPresence(resolved.session(), resolved.deciders(), resolved.evidence(), attended));
    }
    return found;
  }

  private List<Violation> notSeparate(String account, Map<Duty, Evidence> theirs) {
    List<Violation> found = new ArrayList<>();
    List<Map.Entry<Duty, Evidence>> all =
        theirs.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    for (int n = 0; n < all.size(); n++) {
      Map.Entry<Duty, Evidence> one = all.get(n);
      for (Map.Entry<Duty, Evidence> other : all.subList(n + 1, all.size())) {
        if (!one.getKey().goesWith(other.getKey())) {
          found.add(
              Violation.notSeparate(
                  caseId, account, one.getKey(), one.getValue(), other.getKey(), other.getValue()));
        }
      }
    }
    return found;
  }

  private List<Violation> ofDecision(Fact.Decided decided, int quorum) {
    List<Violation> found = new ArrayList<>(ofQuorum(decided.cast(), quorum, decided.evidence()));
    if (reviewed == null) {
      found.add(of(Violation.Kind.DECIDED_WITHOUT_REVIEW, null, "", decided.evidence()));
    }
    if (opened == null || opened.agreementVersion() < 1) {
      found.add(of(Violation.Kind.DECIDED_WITHOUT_AGREEMENT, null, "", decided.evidence()));
    }
    for (String decider : decided.deciders()) {
      Evidence recusal = recusals.get(decider);
      if (recusal != null) {
        found.add(
            new Violation(
                Violation.Kind.DECIDED_AFTER_RECUSAL,
                caseId,
                decider,
                "",
                List.of(recusal, decided.evidence())));
      }
    }
    return found;
  }

  private List<Violation> ofQuorum(int cast, int quorum, Evidence evidence) {
    return cast < quorum
        ? List.of(of(Violation.Kind.DECIDED_WITHOUT_QUORUM, null, cast + " < " + quorum, evidence))
        : List.of();
  }

  private List<Violation> ofPresence(
      @Nullable String session,
      List<String> deciders,
      Evidence evidence,
      Map<String, Set<String>> attended) {
    if (session == null) {
      return List.of(of(Violation.Kind.DECIDED_WITHOUT_PRESENCE, null, "no session", evidence));
    }
    Set<String> there = attended.getOrDefault(session, Set.of());
    return deciders.stream()
        .filter(decider -> !there.contains(decider))
        .map(decider ->
            of(Violation.Kind.DECIDED_WITHOUT_PRESENCE, decider, "session " + session, evidence))
        .toList();
  }

  private Violation of(
      Violation.Kind kind, @Nullable String account, String detail, Evidence evidence) {
    return new Violation(kind, caseId, account, detail, List.of(evidence));
  }
}
