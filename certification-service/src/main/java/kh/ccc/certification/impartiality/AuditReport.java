package kh.ccc.certification.impartiality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What an audit came to.
 *
 * @param from first day of the period whose decisions are counted, a quarter's first
 * @param until its last day, the day of the audit
 * @param commits how many records of the journal it covers
 * @param journalDigest SHA-256 (hex) over the ids and hashes of all of them
 * @param found how many violations there are
 * @param violations all of them, or the first 10,000
 */
public record AuditReport(
    LocalDate from,
    LocalDate until,
    Counts counts,
    long commits,
    String journalDigest,
    int found,
    List<Violation> violations,
    Instant at) {

  static final int MOST_VIOLATIONS = 10_000;

  public AuditReport {
    violations = List.copyOf(violations);
  }

  public boolean isClean() {
    return found == 0;
  }
}
