package kh.ccc.certification;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import kh.ccc.certification.impartiality.AuditCommands;
import kh.ccc.certification.impartiality.AuditStart;
import kh.ccc.certification.impartiality.Audits;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.time.Programme;
import kh.ccc.platform.work.WorkLoop;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Carries audits out, one after the other: the one of each night, those that were asked for, and
 * those that a dead process left behind.
 */
final class AuditWorker implements AuditStart {

  private static final Duration LOOK = Duration.ofSeconds(5);

  private final AuditCommands commands;
  private final Audits audits;
  private final String name;
  private final Clock clock;
  private final WorkLoop loop = new WorkLoop("audits", LOOK, this::workOnOne);

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
    loop.wake();
  }

  private boolean workOnOne() {
    Optional<String> audit = audits.claim(name, clock.instant());
    audit.ifPresent(this::workOn);
    return audit.isPresent();
  }

  private void workOn(String audit) {
    commands.carryOut(audit, progress -> audits.progress(name, audit, progress, clock.instant()));
  }

  WorkLoop loop() {
    return loop;
  }
}
