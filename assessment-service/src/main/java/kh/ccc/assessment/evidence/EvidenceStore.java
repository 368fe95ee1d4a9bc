package kh.ccc.assessment.evidence;

import java.util.Optional;

/** The files' bytes. That a file belongs to an assessment is told by the journal, not by this. */
public interface EvidenceStore {

  /** Keeps a file; the same again when it is kept twice. */
  void keep(String evidenceId, CleanFile file);

  Optional<CleanFile> find(String evidenceId);

  void remove(String evidenceId);
}
