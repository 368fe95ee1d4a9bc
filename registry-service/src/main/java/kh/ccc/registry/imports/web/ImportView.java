package kh.ccc.registry.imports.web;

import java.time.Instant;
import java.util.List;
import kh.ccc.registry.imports.Counts;
import kh.ccc.registry.imports.ImportJob;
import kh.ccc.registry.imports.ImportStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param status CHECKING and CHECKED are the trial run, IMPORTING and DONE the real one
 * @param total rows in the list
 * @param counts outcomes so far
 * @param ignoredColumns headers of the list that are not used
 */
record ImportView(
    String id,
    ImportStatus status,
    String source,
    boolean register,
    boolean synthetic,
    int total,
    Counts counts,
    List<String> ignoredColumns,
    Instant createdAt,
    @Nullable Instant endedAt) {

  static ImportView of(ImportJob job) {
    return new ImportView(
        job.id(),
        job.status(),
        job.options().source(),
        job.options().register(),
        job.options().synthetic(),
        job.total(),
        job.counts(),
        job.ignoredColumns(),
        job.createdAt(),
        job.endedAt());
  }
}
