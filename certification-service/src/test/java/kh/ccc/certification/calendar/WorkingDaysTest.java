package kh.ccc.certification.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

  private final WorkingDays calendar =
      WorkingDays.of(
          List.of(MonthDay.of(11, 9)),
          List.of(
              new WorkingDays.Holiday(LocalDate.of(2026, 11, 23), "Water Festival"),
              new WorkingDays.Holiday(LocalDate.of(2026, 11, 24), "Water Festival")));

  @Test
  void dayOnWhichATermStartsDoesNotCount() {
    assertThat(calendar.after(LocalDate.of(2026, 11, 2), 1)).isEqualTo("2026-11-03");
  }

  @Test
  void weekendsAndHolidaysDoNotCount() {
    assertThat(calendar.after(LocalDate.of(2026, 11, 6), 1)).isEqualTo("2026-11-10");
    assertThat(calendar.after(LocalDate.of(2026, 11, 20), 2)).isEqualTo("2026-11-26");
  }

  @Test
  void fixedHolidaysHoldEachYearAndMovableOnesInTheirOwn() {
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 11, 9))).isFalse();
    assertThat(calendar.isWorkingDay(LocalDate.of(2027, 11, 23))).isTrue();
  }
}
