package kh.ccc.registry;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kh.ccc.platform.store.StoreFailures;
import kh.ccc.registry.imports.ImportJob;
import kh.ccc.registry.imports.ImportJobs;
import kh.ccc.registry.imports.Importer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Works on imports, one after the other: woken when one comes in, and looking now and then for one
 * that a dead process left behind.
 */
final class ImportWorker implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
  private static final int MOST_FAILURES = 3;
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);

  private final ImportJobs jobs;
  private final Importer importer;
  private final Semaphore work = new Semaphore(0);
  private final String name;
  private final Clock clock;
  private int failures;
  private volatile @Nullable Thread thread;

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
    work.release();
  }

  private void run() {
    while (thread == Thread.currentThread()) {
      try {
        if (!workOnOne() && work.tryAcquire(1, TimeUnit.SECONDS)) {
          work.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (ImportJobs.ClaimLost lost) {
        log.info("import {} went on elsewhere", lost.getMessage());
      } catch (RuntimeException e) {
        log.warn("imports will be tried again: {}", e.toString());
        LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
      }
    }
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
      throw lost;
    } catch (RuntimeException e) {
      if (thread != Thread.currentThread() || StoreFailures.isTransient(e)) {
        throw e;
      }
      log.error("import {} met a fault", job.id(), e);
      giveUpAfterSome(job);
    }
  }

  /** A fault that stays must not keep the imports behind it waiting for ever. */
  private void giveUpAfterSome(ImportJob job) {
    if (++failures < MOST_FAILURES) {
      LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
      return;
    }
    failures = 0;
    ImportJob current = jobs.find(job.id()).orElse(job);
    jobs.save(name, current.failed(clock.instant()), List.of());
  }

  @Override
  public void start() {
    Thread worker = Thread.ofPlatform().name("imports").daemon().unstarted(this::run);
    thread = worker;
    worker.start();
  }

  @Override
  public void stop() {
    @Nullable Thread worker = thread;
    thread = null;
    if (worker != null) {
      worker.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
