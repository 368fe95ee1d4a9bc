package kh.ccc.registry.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.time.Programme;
import kh.ccc.registry.cbo.Cbo;
import kh.ccc.registry.cbo.CboEvent;
import kh.ccc.registry.cbo.CboNumbers;
import kh.ccc.registry.cbo.Dossier;
import kh.ccc.registry.cbo.Origin;
import kh.ccc.registry.imports.ImportRun.Accepted;
import org.jspecify.annotations.Nullable;

/**
 * Carries an import out, some rows at a time: decide on them in order, give numbers in order,
 * record them, save the outcomes. Whatever dies in between, the next run comes to the same result.
 */
public final class Importer {

  private static final int ROWS_AT_ONCE = 400;
  private static final int WRITERS = 16;

  private final ImportJobs jobs;
  private final ListFile.Format format;
  private final RowRules rules;
  private final ImportParts parts;
  private final Aggregates<Cbo, CboEvent> cbos;
  private final Supplier<Instant> now;

  public Importer(
      ImportJobs jobs,
      ListFile.Format format,
      RowRules rules,
      ImportParts parts,
      Aggregates<Cbo, CboEvent> cbos,
      Supplier<Instant> now) {
    this.jobs = jobs;
    this.format = format;
    this.rules = rules;
    this.parts = parts;
    this.cbos = cbos;
    this.now = now;
  }

  /** Brings a claimed import to its end, from where it was left. */
  public void run(String worker, ImportJob claimed) {
    ListFile file = format.read(jobs.file(claimed.id()), claimed.options().columns());
    ImportJob job = claimed.isTrial() ? claimed.restarted() : claimed;
    Pass pass = new Pass(worker, job, file.shape());
    file.forEach(pass::take);
    pass.end();
  }

  /** One pass over the rows of a list. */
  private final class Pass {

    private final String worker;
    private final ImportRun run;
    private final List<ListRow> waiting = new ArrayList<>();
    private ImportJob job;

    Pass(String worker, ImportJob job, ListShape shape) {
      this.worker = worker;
      this.job = job;
      this.run = new ImportRun(job, shape, rules, parts, Programme.dayOf(job.createdAt()));
    }

    void take(ListRow row) {
      if (row.number() <= job.done()) {
        run.passOver(row);
        return;
      }
      waiting.add(row);
      if (waiting.size() == ROWS_AT_ONCE) {
        process();
      }
    }

    void end() {
      if (!waiting.isEmpty()) {
        process();
      }
      jobs.save(worker, job.ended(now.get()), List.of());
    }

    private void process() {
      ImportRun.Decisions decisions = run.decide(List.copyOf(waiting));
      Map<Integer, RowOutcome> outcomes = new HashMap<>(decisions.outcomes());
      if (!job.isTrial()) {
        record(decisions.toRecord())
            .forEach((row, number) ->
                outcomes.computeIfPresent(row, (n, outcome) -> numbered(outcome, number)));
      }
      List<RowOutcome> inOrder = waiting.stream().map(row -> outcomes.get(row.number())).toList();
      waiting.clear();
      job = job.advanced(inOrder);
      jobs.save(worker, job, inOrder);
    }

    /** Numbers by row; empty text where none was given. */
    private Map<Integer, String> record(List<Accepted> accepted) {
      Map<String, String> numbers =
          job.options().register()
              ? parts
                  .numbers()
                  .allocate(
                      accepted.stream()
                          .map(a -> new CboNumbers.Applicant(a.cboId(), a.facts().province()))
                          .toList())
              : Map.of();
      inParallel(
          accepted.stream().<Runnable>map(a -> () -> record(a, numbers.get(a.cboId()))).toList());
      Map<Integer, String> byRow = new HashMap<>();
      accepted.forEach(
          a -> byRow.put(a.reading().row().number(), numbers.getOrDefault(a.cboId(), "")));
      return byRow;
    }

    private void record(Accepted row, @Nullable String number) {
      ImportOptions options = job.options();
      String recordId = row.reading().recordId();
      CommandContext context =
          new CommandContext(job.actor(), RowIds.commandId(options, recordId), now.get());
      Dossier dossier =
          new Dossier(
              row.cboId(),
              row.facts(),
              null,
              job.actor(),
              new Origin(options.source(), recordId, job.id()));
      cbos.execute(row.cboId(), context, state -> events(state, dossier, number, context));
    }
  }

  /** Submitted and, when a number was given, verified by the same officer: one commit. */
  private static List<CboEvent> events(
      Cbo state, Dossier dossier, @Nullable String number, CommandContext context) {
    if (!(state instanceof Cbo.Absent)) {
      return List.of();
    }
    CboEvent submitted = new CboEvent.Submitted(dossier, List.of());
    return number == null
        ? List.of(submitted)
        : List.of(submitted, new CboEvent.Registered(number, context.today()));
  }

  private static RowOutcome numbered(RowOutcome outcome, String number) {
    return number.isEmpty()
        ? outcome
        : new RowOutcome(
            outcome.row(),
            outcome.line(),
            outcome.outcome(),
            outcome.recordId(),
            outcome.name(),
            outcome.cboId(),
            number,
            outcome.lookAlikes(),
            outcome.findings());
  }

  private static void inParallel(List<Runnable> tasks) {
    Semaphore writers = new Semaphore(WRITERS);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> results = new ArrayList<>();
      for (Runnable task : tasks) {
        writers.acquireUninterruptibly();
        results.add(
            executor.submit(() -> {
              try {
                task.run();
              } finally {
                writers.release();
              }
            }));
      }
      results.forEach(Importer::join);
    }
  }

  private static void join(Future<?> result) {
    try {
      result.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while importing", e);
    }
  }
}
