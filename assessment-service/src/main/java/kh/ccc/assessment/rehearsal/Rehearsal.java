package kh.ccc.assessment.rehearsal;

import java.time.LocalDate;
import java.util.List;
import kh.ccc.platform.journal.CommandContext;

/** A trial of a rule set on the assessments of a time: running until it has seen all of them. */
public sealed interface Rehearsal {

  /** Nobody asked for it. */
  record NotStarted() implements Rehearsal {}

  /**
   * What is tried on what.
   *
   * @param ruleSet code of the rules
   * @param from first day of recommendations, days of Cambodia
   * @param until last day
   */
  record Plan(String rehearsalId, String ruleSet, LocalDate from, LocalDate until, String by) {}

  /**
   * @param finished true when all assessments were seen
   */
  record Planned(Plan plan, boolean finished) implements Rehearsal {}

  static Rehearsal apply(Rehearsal state, RehearsalEvent event) {
    return switch (event) {
      case RehearsalEvent.Started started -> new Planned(started.plan(), false);
      case RehearsalEvent.Finished finished -> new Planned(planned(state).plan(), true);
    };
  }

  static List<RehearsalEvent> start(Rehearsal state, Plan plan) {
    return state instanceof NotStarted ? List.of(new RehearsalEvent.Started(plan)) : List.of();
  }

  static List<RehearsalEvent> finish(Rehearsal state, CommandContext context) {
    return planned(state).finished()
        ? List.of()
        : List.of(new RehearsalEvent.Finished(context.today()));
  }

  /** What was asked for. */
  static Planned planned(Rehearsal state) {
    return switch (state) {
      case Planned planned -> planned;
      case NotStarted none -> throw new kh.ccc.platform.domain.Unknown("rehearsal-unknown");
    };
  }
}
