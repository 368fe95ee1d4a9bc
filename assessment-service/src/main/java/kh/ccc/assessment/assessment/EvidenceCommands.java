package kh.ccc.assessment.assessment;

import java.util.Optional;
import kh.ccc.assessment.evidence.CleanFile;
import kh.ccc.assessment.evidence.EvidenceStore;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;

/**
 * Adds, reads and removes evidence. The bytes are kept before the journal knows of them and go
 * after it has forgotten them, so a file that is told of is always there.
 */
public final class EvidenceCommands {

  private final AssessmentCommands assessments;
  private final EvidenceStore store;

  public EvidenceCommands(AssessmentCommands assessments, EvidenceStore store) {
    this.assessments = assessments;
    this.store = store;
  }

  /** An assessment and the file that was just added to it. */
  public record Added(Versioned<Assessment> assessment, EvidenceFile file) {}

  /**
   * @param name as the CBO calls the file
   */
  public Added add(
      String id, String indicator, String name, CleanFile content, CommandContext context) {
    EvidenceFile file =
        new EvidenceFile(
            context.newId(id),
            indicator,
            name,
            content.mediaType(),
            content.bytes().length,
            content.sha256(),
            context.actor(),
            context.at());
    boolean kept = false;
    store.keep(file.evidenceId(), content);
    try {
      Versioned<Assessment> changed =
          assessments.execute(id, context, new AssessmentCommand.AddEvidence(file));
      kept = shows(changed, file.evidenceId());
      return new Added(changed, file);
    } finally {
      if (!kept) {
        forget(id, file.evidenceId());
      }
    }
  }

  /** What the journal does not tell of is not kept. */
  private void forget(String id, String evidenceId) {
    if (!shows(assessments.find(id), evidenceId)) {
      store.remove(evidenceId);
    }
  }

  private static boolean shows(Versioned<Assessment> assessment, String evidenceId) {
    return AssessmentCommands.started(assessment.state())
        .dossier()
        .evidence(evidenceId)
        .isPresent();
  }

  public Versioned<Assessment> remove(String id, String evidenceId, CommandContext context) {
    Versioned<Assessment> changed =
        assessments.execute(
            id, context, new AssessmentCommand.RemoveEvidence(evidenceId, context.actor()));
    store.remove(evidenceId);
    return changed;
  }

  /** The bytes of a file that this assessment shows. */
  public CleanFile read(Assessment.Started assessment, String evidenceId) {
    EvidenceFile file = Showing.require(assessment, evidenceId);
    Optional<CleanFile> found = store.find(file.evidenceId());
    return found.orElseThrow(() -> new Unknown("evidence-unknown"));
  }
}
