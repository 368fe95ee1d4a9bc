package kh.ccc.registry.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The imports and what became of their rows, durable. */
public interface ImportJobs {

  /** Keeps a new import with its file; false when it is there already. */
  boolean add(ImportJob job, byte[] file);

  Optional<ImportJob> find(String id);

  byte[] file(String id);

  /** Newest first. */
  List<ImportJob> newest(int most);

  /** The newest import of that list. */
  Optional<ImportJob> newestOf(String source);

  /** Replaces a job when it still has that status; false when it has not. */
  boolean replaceIf(ImportStatus status, ImportJob job);

  /** An import that runs and that nobody works on; it is this worker's for a while then. */
  Optional<ImportJob> claim(String worker);

  /**
   * Records the outcomes of the next rows and how far the job is; repeating it changes nothing.
   * Keeps the claim.
   *
   * @throws ClaimLost when another worker took over
   */
  void save(String worker, ImportJob job, List<RowOutcome> outcomes);

  /**
   * Which rows are wanted.
   *
   * @param outcome what became of them, anything when null
   * @param reason only rows with that finding, all when null
   */
  record Wanted(@Nullable Outcome outcome, Finding.@Nullable Kind reason) {}

  /** Outcomes of the newest run in the order of the list, after that row. */
  List<RowOutcome> outcomes(ImportJob job, Wanted wanted, int afterRow, int most);

  /** Where in the list the newest run took those records from: lines by the records' ids. */
  Map<String, Long> linesOf(ImportJob job, Collection<String> cboIds);

  /** Another worker took the import over; this one must stop. */
  final class ClaimLost extends RuntimeException {
    public ClaimLost(String id) {
      super(id, null, false, false);
    }
  }
}
