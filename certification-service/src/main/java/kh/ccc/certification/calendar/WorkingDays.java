package kh.ccc.certification.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Monday to Friday without the public holidays of Cambodia.
 *
 * @param fixed holidays that have the same day each year
 * @param movable holidays that follow the moon or a decree, by date
 */
public record WorkingDays(Set<MonthDay> fixed, Set<LocalDate> movable) {

  /** A day on which offices are closed, and why. */
  public record Holiday(LocalDate on, String name) {}

  public WorkingDays {
    fixed = Set.copyOf(fixed);
    movable = Set.copyOf(movable);
  }

  /** The calendar with these movable holidays. */
  public static WorkingDays of(List<MonthDay> fixed, List<Holiday> movable) {
    return new WorkingDays(
        Set.copyOf(fixed),
        movable.stream().map(Holiday::on).collect(Collectors.toUnmodifiableSet()));
  }

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !fixed.contains(MonthDay.from(day))
        && !movable.contains(day);
  }

  /**
   * The last day of a term of so many working days; the day on which it starts does not count.
   *
   * @param days 1 or more
   */
  public LocalDate after(LocalDate start, int days) {
    LocalDate day = start;
    for (int counted = 0; counted < days; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        counted++;
      }
    }
    return day;
  }
}
