package kh.ccc.certification.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.time.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Does what is to be done about deadlines on a day. May run on several instances at once, be killed
 * anywhere and run again: what was told is in the journal, what follows is asked of the subject's
 * own history, and the list is put forward last.
 */
public final class DeadlineSweep {

  private static final int BATCH = 200;
  private static final String ACTOR = "system:deadlines";

  private final Deadlines deadlines;
  private final Aggregates<Announced, DeadlineEvent> announcements;
  private final Map<String, DeadlineOwner> owners;
  private final DeadlineRules rules;

  public DeadlineSweep(
      Deadlines deadlines,
      Aggregates<Announced, DeadlineEvent> announcements,
      List<DeadlineOwner> owners,
      DeadlineRules rules) {
    this.deadlines = deadlines;
    this.announcements = announcements;
    this.owners =
        owners.stream().collect(Collectors.toMap(DeadlineOwner::type, Function.identity()));
    this.rules = rules;
  }

  /** Told of what could not be done; it is tried again by the next sweep. */
  @FunctionalInterface
  public interface Failures {
    void failed(Deadline deadline, RuntimeException why);
  }

  /** Everything that is to be done at that moment; the number of deadlines that were looked at. */
  public int sweep(Instant now, Failures failures) {
    LocalDate today = Programme.dayOf(now);
    int seen = 0;
    Deadlines.@Nullable Work last = null;
    List<Deadlines.Work> batch;
    do {
      batch = deadlines.work(today, last, BATCH);
      for (Deadlines.Work work : batch) {
        attempt(work, now, failures);
        last = work;
        seen++;
      }
    } while (batch.size() == BATCH);
    return seen;
  }

  private void attempt(Deadlines.Work work, Instant now, Failures failures) {
    try {
      act(work, now);
    } catch (RuntimeException e) {
      // One that fails must not keep the others waiting.
      failures.failed(work.deadline(), e);
    }
  }

  private void act(Deadlines.Work work, Instant now) {
    Deadline deadline = work.deadline();
    DeadlineOwner owner = owner(deadline.subject().type());
    Optional<Agenda> agenda = owner.agenda(deadline.subject().id());
    if (agenda.isEmpty() || !stands(deadline, agenda.get())) {
      deadlines.keep(deadline.subject(), agenda.orElseGet(() -> new Agenda(1, List.of())));
      deadlines.done(work, false, null);
      return;
    }
    LocalDate today = Programme.dayOf(now);
    DeadlineRules.Kind rule = rules.of(deadline.kind());
    announcements.execute(
        deadline.id(),
        context(deadline, "tell", now),
        announced -> Announced.decide(announced, deadline, rule, today));
    boolean passed = today.isAfter(deadline.due());
    if (passed) {
      owner.passed(deadline, context(deadline, "passed", now));
    }
    deadlines.done(work, passed, passed ? null : rule.next(deadline.due(), today));
  }

  private static boolean stands(Deadline deadline, Agenda agenda) {
    return agenda.deadlines().stream().anyMatch(open -> open.id().equals(deadline.id()));
  }

  private DeadlineOwner owner(String type) {
    DeadlineOwner owner = owners.get(type);
    if (owner == null) {
      throw new IllegalStateException("nobody speaks for deadlines of a " + type);
    }
    return owner;
  }

  /** The day is part of the command: another day tells another thing of the same deadline. */
  private static CommandContext context(Deadline deadline, String what, Instant now) {
    String command = deadline.id() + "-" + what + "-" + Programme.dayOf(now);
    return new CommandContext(ACTOR, command, now);
  }
}
