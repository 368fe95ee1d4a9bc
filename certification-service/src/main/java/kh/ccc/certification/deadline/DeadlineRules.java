package kh.ccc.certification.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What CCC lays down for deadlines; data, not code. */
public record DeadlineRules(List<Kind> kinds) {

  /**
   * A kind of deadline.
   *
   * @param desk whose work it is: CERTIFICATION, COMPLAINTS or APPEALS
   * @param warnDays so many days before its day it is announced
   * @param silent true when it only makes something happen and nobody is to be told
   * @param source where the rule comes from
   */
  public record Kind(
      String kind,
      String desk,
      List<Integer> warnDays,
      boolean silent,
      String km,
      String en,
      String source) {
    public Kind {
      warnDays = warnDays.stream().sorted().toList();
      if (warnDays.stream().anyMatch(days -> days < 0)) {
        throw new IllegalArgumentException("a warning after the day: " + kind);
      }
    }

    /** The warning that is due when so many days are left: the shortest that is long enough. */
    Optional<Integer> warning(long daysLeft) {
      return warnDays.stream().filter(days -> days >= daysLeft).findFirst();
    }

    /** First day on which something is to be done about a deadline. */
    public LocalDate first(LocalDate due) {
      return warnDays.isEmpty() ? due.plusDays(1) : due.minusDays(warnDays.getLast());
    }

    /** The next day after that one on which something is to be done. */
    LocalDate next(LocalDate due, LocalDate today) {
      return warnDays.reversed().stream()
          .map(due::minusDays)
          .filter(today::isBefore)
          .findFirst()
          .orElseGet(() -> due.plusDays(1));
    }
  }

  public DeadlineRules {
    kinds = List.copyOf(kinds);
    if (kinds.stream().map(Kind::kind).distinct().count() != kinds.size()) {
      throw new IllegalArgumentException("two rules for one kind of deadline");
    }
  }

  public Kind of(String kind) {
    return kinds.stream()
        .filter(rule -> rule.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no rule for deadline " + kind));
  }
}
