package kh.ccc.assessment.assessment;

import java.util.List;
import java.util.Map;
import kh.ccc.assessment.assessment.Assessment.Answerable;
import kh.ccc.assessment.guideline.Guideline;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;

/** Adding and removing evidence: as long as the CBO may answer, never after it handed in. */
final class Showing {

  /** Enough for the pages of a short document; a self-assessment stays below 140 files. */
  static final int MOST_OF_INDICATOR = 3;

  private Showing() {}

  static List<AssessmentEvent> add(
      Guideline guideline, Assessment.Started state, AssessmentCommand.AddEvidence command) {
    requireOpen(state);
    EvidenceFile file = command.file();
    if (guideline.indicators().stream().noneMatch(i -> i.code().equals(file.indicator()))) {
      throw new Invalid("/indicator", "unknown-code");
    }
    List<EvidenceFile> shown =
        state.dossier().evidence().stream()
            .filter(other -> other.indicator().equals(file.indicator()))
            .toList();
    if (shown.stream().anyMatch(other -> other.sha256().equals(file.sha256()))) {
      throw new Refusal("evidence-there-already", Map.of("indicator", file.indicator()));
    }
    if (shown.size() >= MOST_OF_INDICATOR) {
      throw new Refusal(
          "evidence-full", Map.of("indicator", file.indicator(), "most", MOST_OF_INDICATOR));
    }
    return List.of(new AssessmentEvent.EvidenceAdded(file));
  }

  /** Removing what is not there any more changes nothing. */
  static List<AssessmentEvent> remove(
      Assessment.Started state, AssessmentCommand.RemoveEvidence command) {
    requireOpen(state);
    return state.dossier().evidence(command.evidenceId()).isEmpty()
        ? List.of()
        : List.of(new AssessmentEvent.EvidenceRemoved(command.evidenceId(), command.by()));
  }

  private static void requireOpen(Assessment.Started state) {
    if (!(state instanceof Answerable)) {
      throw AssessmentRules.notNow("self-assessment-closed", state);
    }
  }

  static EvidenceFile require(Assessment.Started state, String evidenceId) {
    return state.dossier().evidence(evidenceId).orElseThrow(() -> new Unknown("evidence-unknown"));
  }
}
