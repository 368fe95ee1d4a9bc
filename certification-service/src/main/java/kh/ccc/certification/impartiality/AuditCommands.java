package kh.ccc.certification.impartiality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;

/** Starts audits and carries them out. */
public final class AuditCommands {

  private static final int MONTHS_OF_A_QUARTER = 3;

  private final Aggregates<Audit, AuditEvent> audits;
  private final Journals journals;
  private final int quorum;
  private final Period adviceCounts;
  private final Supplier<Instant> clock;

  /**
   * @param quorum fewest votes for a decision
   * @param adviceCounts how long advice closes a CBO's cases to who gave it
   */
  public AuditCommands(
      Aggregates<Audit, AuditEvent> audits,
      Journals journals,
      int quorum,
      Period adviceCounts,
      Supplier<Instant> clock) {
    this.audits = audits;
    this.journals = journals;
    this.quorum = quorum;
    this.adviceCounts = adviceCounts;
    this.clock = clock;
  }

  /** Asks for an audit; somebody carries it out soon. */
  public Versioned<Audit> start(CommandContext context) {
    String id = context.newId("audit");
    return audits.execute(
        id,
        context,
        state ->
            state instanceof Audit.NotStarted
                ? List.of(new AuditEvent.Started(id, context.actor(), context.at()))
                : List.of());
  }

  /** The audit with that id; unknown when there is none. */
  public Versioned<Audit> find(String id) {
    return audits.find(id).orElseThrow(() -> new Unknown("audit-unknown"));
  }

  public Optional<AuditReport> report(String id) {
    return find(id).state() instanceof Audit.Finished finished
        ? Optional.of(finished.report())
        : Optional.empty();
  }

  /** Replays the journals and records what was found. Repeating it changes nothing. */
  public void carryOut(String id, Consumer<Journals.Progress> progress) {
    if (find(id).state() instanceof Audit.Running running) {
      LocalDate day = new CommandContext(running.by(), "period", running.startedAt()).today();
      LocalDate from = quarter(day);
      Auditor auditor = new Auditor(quorum, adviceCounts, from, day);
      Journals.Reading reading = journals.replay(auditor::hear, progress);
      finish(id, report(auditor, reading, from, day));
    }
  }

  private AuditReport report(
      Auditor auditor, Journals.Reading reading, LocalDate from, LocalDate until) {
    List<Violation> violations = auditor.violations();
    return new AuditReport(
        from,
        until,
        auditor.counts(),
        reading.commits(),
        reading.digest(),
        violations.size(),
        violations.stream().limit(AuditReport.MOST_VIOLATIONS).toList(),
        clock.get());
  }

  private void finish(String id, AuditReport report) {
    CommandContext context = new CommandContext("system:audit", "finished-" + id, report.at());
    audits.execute(
        id,
        context,
        state ->
            state instanceof Audit.Running ? List.of(new AuditEvent.Finished(report)) : List.of());
  }

  /** The first day of the quarter. */
  static LocalDate quarter(LocalDate day) {
    int month = (day.getMonthValue() - 1) / MONTHS_OF_A_QUARTER * MONTHS_OF_A_QUARTER + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }
}
