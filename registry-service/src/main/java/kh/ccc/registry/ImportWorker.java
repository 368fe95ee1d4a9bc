package kh.ccc.registry;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kh.ccc.platform.store.StoreFailures;
import kh.ccc.platform.work.WorkLoop;
import kh.ccc.registry.imports.ImportJob;
import kh.ccc.registry.imports.ImportJobs;
import kh.ccc.registry.imports.Importer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on imports, one after the other: woken when one comes in, and looking now and then for one
 * that a dead process left behind.
 */
final class ImportWorker {

  private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
  private static final int MOST_FAILURES = 3;
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final ImportJobs jobs;
  private final Importer importer;
  private final WorkLoop loop = new WorkLoop("imports", LOOK, this::workOnOne);
  private final String name;
  private final Clock clock;
  private int failures;

  /**
   * Prepares a worker.
   *
   * @param instance name that stays the same over restarts, or nothing: then a claim of a dead
   *     process has to run out first
   */
  ImportWorker(ImportJobs jobs, Importer importer, String instance, Clock clock) {
    this.jobs = jobs;
    this.importer = importer;
    this.clock = clock;
    this.name = instance.isEmpty() ? UUID.randomUUID().toString() : instance;
  }

  void wake() {
    loop.wake();
  }

  private boolean workOnOne() {
    Optional<ImportJob> job = jobs.claim(name);
    job.ifPresent(this::workOn);
    return job.isPresent();
  }

  private void workOn(ImportJob job) {
    try {
      importer.run(name, job);
      failures = 0;
    } catch (ImportJobs.ClaimLost lost) {
      log.info("import {} went on elsewhere", lost.getMessage());
    } catch (RuntimeException e) {
      if (!loop.isRunning() || StoreFailures.isTransient(e)) {
        throw e;
      }
      log.error("import {} met a fault", job.id(), e);
      giveUpAfterSome(job);
    }
  }

  /** A fault that stays must not keep the imports behind it waiting for ever. */
  private void giveUpAfterSome(ImportJob job) {
    if (++failures < MOST_FAILURES) {
      throw new IllegalStateException("import " + job.id() + " failed");
    }
    failures = 0;
    ImportJob current = jobs.find(job.id()).orElse(job);
    jobs.save(name, current.failed(clock.instant()), List.of());
  }

  WorkLoop loop() {
    return loop;
  }
}
