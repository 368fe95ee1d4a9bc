package kh.ccc.registry.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list on its way into the register.
 *
 * @param total rows in the list
 * @param done rows whose outcome is known, in the order of the list: where it goes on after a break
 * @param actor account of the officer in whose name rows are recorded
 * @param areas places that the officer may record in, gazetteer codes; empty text: everywhere
 */
public record ImportJob(
    String id,
    ImportStatus status,
    ImportOptions options,
    int total,
    int done,
    Counts counts,
    Reasons reasons,
    List<String> ignoredColumns,
    String actor,
    List<String> areas,
    Instant createdAt,
    @Nullable Instant endedAt) {

  boolean covers(String place) {
    return areas.stream().anyMatch(place::startsWith);
  }

  public boolean isTrial() {
    return status == ImportStatus.CHECKING || status == ImportStatus.CHECKED;
  }

  /** The trial becomes real, in the name of that officer. */
  ImportJob started(String newActor, List<String> newAreas) {
    return new ImportJob(
        id,
        ImportStatus.IMPORTING,
        options,
        total,
        0,
        Counts.NONE,
        Reasons.NONE,
        ignoredColumns,
        newActor,
        newAreas,
        createdAt,
        null);
  }

  ImportJob advanced(List<RowOutcome> outcomes) {
    return with(
        status, done + outcomes.size(), counts.plus(outcomes), reasons.plus(outcomes), null);
  }

  /** A trial keeps what it saw in memory only, so a broken one begins anew. */
  ImportJob restarted() {
    return with(status, 0, Counts.NONE, Reasons.NONE, null);
  }

  ImportJob ended(Instant at) {
    ImportStatus end = status == ImportStatus.CHECKING ? ImportStatus.CHECKED : ImportStatus.DONE;
    return with(end, done, counts, reasons, at);
  }

  /** It cannot go on. */
  public ImportJob failed(Instant at) {
    return with(ImportStatus.FAILED, done, counts, reasons, at);
  }

  private ImportJob with(
      ImportStatus newStatus,
      int newDone,
      Counts newCounts,
      Reasons newReasons,
      @Nullable Instant newEndedAt) {
    return new ImportJob(
        id,
        newStatus,
        options,
        total,
        newDone,
        newCounts,
        newReasons,
        ignoredColumns,
        actor,
        areas,
        createdAt,
        newEndedAt);
  }
}
