package kh.ccc.certification.impartiality.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import kh.ccc.certification.impartiality.Audit;
import kh.ccc.certification.impartiality.AuditReport;
import kh.ccc.certification.impartiality.Counts;
import kh.ccc.certification.impartiality.Journals;
import kh.ccc.certification.impartiality.Violation;
import kh.ccc.platform.domain.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * An audit.
 *
 * @param by account id, or system:audit at night
 * @param progress while it runs
 * @param report once it is finished
 */
record AuditView(
    String auditId,
    String by,
    Instant startedAt,
    Status status,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProgressView progress,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReportView report) {

  /** Where an audit stands. */
  enum Status {
    RUNNING,
    FINISHED
  }

  /**
   * @param done records that are read
   */
  record ProgressView(long done, long total) {}

  /**
   * @param journalDigest SHA-256 over the ids and hashes of all records that were read
   * @param violations how many of each kind; empty when nothing was found
   */
  record ReportView(
      Instant at,
      LocalDate from,
      LocalDate until,
      long commits,
      String journalDigest,
      int found,
      Map<Violation.Kind, Integer> violations,
      Counts counts) {

    static ReportView of(AuditReport report) {
      Map<Violation.Kind, Integer> kinds = new TreeMap<>();
      report.violations().forEach(found -> kinds.merge(found.kind(), 1, Integer::sum));
      return new ReportView(
          report.at(),
          report.from(),
          report.until(),
          report.commits(),
          report.journalDigest(),
          report.found(),
          kinds,
          report.counts());
    }
  }

  static AuditView of(Audit audit, Journals.@Nullable Progress progress) {
    return switch (audit) {
      case Audit.NotStarted none -> throw new Unknown("audit-unknown");
      case Audit.Running running ->
          new AuditView(
              running.auditId(),
              running.by(),
              running.startedAt(),
              Status.RUNNING,
              progress == null
                  ? new ProgressView(0, 0)
                  : new ProgressView(progress.done(), progress.total()),
              null);
      case Audit.Finished finished ->
          new AuditView(
              finished.auditId(),
              finished.by(),
              finished.startedAt(),
              Status.FINISHED,
              null,
              ReportView.of(finished.report()));
    };
  }
}
