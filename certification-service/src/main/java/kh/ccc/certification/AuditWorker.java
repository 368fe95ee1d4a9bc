package kh.ccc.certification;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kh.ccc.certification.impartiality.AuditCommands;
import kh.ccc.certification.impartiality.AuditStart;
import kh.ccc.certification.impartiality.Audits;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.time.Programme;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Carries audits out, one after the other: the one of each night, those that were asked for, and
 * those that a dead process left behind.
 */
final class AuditWorker implements SmartLifecycle, AuditStart {

  private static final Logger log = LoggerFactory.getLogger(AuditWorker.class);
  private static final long SECONDS_BETWEEN_LOOKS = 5;

  private final AuditCommands commands;
  private final Audits audits;
  private final String name;
  private final Clock clock;
  private final Semaphore news = new Semaphore(0);
  private volatile @Nullable Thread thread;

  /**
   * @param instance name that stays the same over restarts, or nothing: then the claim of a dead
   *     process has to run out first
   */
  AuditWorker(AuditCommands commands, Audits audits, String instance, Clock clock) {
    this.commands = commands;
    this.audits = audits;
    this.name = instance.isEmpty() ? UUID.randomUUID().toString() : instance;
    this.clock = clock;
  }

  /** The night's audit has one id on all instances, so that there is one a night. */
  @Scheduled(cron = "${sahakum.impartiality.nightly:0 15 2 * * *}", zone = "Asia/Phnom_Penh")
  void startTonight() {
    String night = "nightly-" + Programme.dayOf(clock.instant());
    commands.start(new CommandContext("system:audit", night, clock.instant()));
    wake();
  }

  @Override
  public void wake() {
    news.release();
  }

  private void run() {
    while (thread == Thread.currentThread()) {
      try {
        Optional<String> audit = audits.claim(name, clock.instant());
        audit.ifPresent(this::workOn);
        if (audit.isEmpty() && news.tryAcquire(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS)) {
          news.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        log.warn("audits will be tried again: {}", e.toString());
        pause();
      }
    }
  }

  private void workOn(String audit) {
    commands.carryOut(audit, progress -> audits.progress(name, audit, progress, clock.instant()));
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    Thread worker = Thread.ofPlatform().name("audits").daemon().unstarted(this::run);
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
