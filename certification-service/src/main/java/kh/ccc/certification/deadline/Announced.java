package kh.ccc.certification.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was told of a deadline so far, so that nothing is told twice.
 *
 * @param warnings the warnings that were given, in days before its day
 */
public record Announced(Set<Integer> warnings, boolean missed) {

  static final Announced NOTHING = new Announced(Set.of(), false);

  public Announced {
    warnings = Set.copyOf(warnings);
  }

  /** The start of every deadline. */
  public static Announced nothing() {
    return NOTHING;
  }

  /** What is to be told on that day. */
  static List<DeadlineEvent> decide(
      Announced announced, Deadline deadline, DeadlineRules.Kind rule, LocalDate today) {
    if (rule.silent() || announced.missed()) {
      return List.of();
    }
    if (today.isAfter(deadline.due())) {
      return List.of(new DeadlineEvent.Missed(deadline));
    }
    int daysLeft = (int) ChronoUnit.DAYS.between(today, deadline.due());
    Optional<Integer> warning =
        rule.warning(daysLeft).filter(days -> !announced.warnings().contains(days));
    return warning.isEmpty()
        ? List.of()
        : List.of(new DeadlineEvent.Approaching(deadline, warning.get(), daysLeft));
  }

  /** What was told after that, too. */
  public static Announced apply(Announced before, DeadlineEvent event) {
    return switch (event) {
      case DeadlineEvent.Approaching approaching -> {
        Set<Integer> warnings = new HashSet<>(before.warnings());
        warnings.add(approaching.warning());
        yield new Announced(warnings, before.missed());
      }
      case DeadlineEvent.Missed missed -> new Announced(before.warnings(), true);
    };
  }
}
