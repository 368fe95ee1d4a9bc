package kh.ccc.certification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import kh.ccc.certification.appeal.AppealRules;
import kh.ccc.certification.calendar.WorkingDays;
import kh.ccc.certification.complaint.ComplaintRules;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules of complaints and appeals as they stand in {@code certification/redress.json}, with the
 * holidays of Cambodia that their terms are counted by.
 *
 * @param review what of the file still waits for whom
 */
record RedressRules(
    String review,
    ComplaintRules complaints,
    AppealRules appeals,
    List<FixedHoliday> fixedHolidays,
    List<WorkingDays.Holiday> movableHolidays) {

  private static final String FILE = "/certification/redress.json";

  /**
   * @param on month and day, {@code --01-07}
   */
  record FixedHoliday(MonthDay on, String name) {}

  static RedressRules read(JsonMapper json) {
    try (InputStream in =
        Objects.requireNonNull(RedressRules.class.getResourceAsStream(FILE), FILE)) {
      return json.readValue(in, RedressRules.class);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  WorkingDays calendar() {
    return WorkingDays.of(fixedHolidays.stream().map(FixedHoliday::on).toList(), movableHolidays);
  }
}
