package kh.ccc.registry.imports.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kh.ccc.registry.imports.Column;
import kh.ccc.registry.imports.Counts;
import kh.ccc.registry.imports.Finding;
import kh.ccc.registry.imports.ImportJob;
import kh.ccc.registry.imports.ImportStatus;
import kh.ccc.registry.imports.Reasons;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param status CHECKING and CHECKED are the trial run, IMPORTING and DONE the real one
 * @param total rows in the list
 * @param counts outcomes so far
 * @param columns which header holds what, as the officer said; empty: as the headers tell
 * @param reasons what was noticed in how many rows, errors first
 * @param actor account id of the officer in whose name rows are recorded
 * @param ignoredColumns headers of the list that are not used
 */
record ImportView(
    String id,
    ImportStatus status,
    String source,
    boolean register,
    boolean synthetic,
    @Nullable String type,
    @Nullable String sector,
    Map<Column, String> columns,
    int total,
    Counts counts,
    List<ReasonView> reasons,
    String actor,
    List<String> ignoredColumns,
    Instant createdAt,
    @Nullable Instant endedAt) {

  /**
   * A kind of finding.
   *
   * @param rows rows in which it was noticed
   */
  record ReasonView(String column, String code, Finding.Severity severity, int rows) {

    static ReasonView of(Reasons.Reason reason) {
      return new ReasonView(reason.column(), reason.code(), reason.severity(), reason.rows());
    }
  }

  static ImportView of(ImportJob job) {
    return new ImportView(
        job.id(),
        job.status(),
        job.options().source(),
        job.options().register(),
        job.options().synthetic(),
        job.options().type(),
        job.options().sector(),
        job.options().columns(),
        job.total(),
        job.counts(),
        job.reasons().reasons().stream().map(ReasonView::of).toList(),
        job.actor(),
        job.ignoredColumns(),
        job.createdAt(),
        job.endedAt());
  }
}
