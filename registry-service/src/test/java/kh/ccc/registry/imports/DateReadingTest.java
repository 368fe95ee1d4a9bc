package kh.ccc.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReadingTest {

  @ParameterizedTest
  @CsvSource({
    "13/01/2007, 2007-01-13, ",
    "14/3/2011, 2011-03-14, ",
    "6/1/2016, 2016-01-06, day-first-assumed",
    "7/12/2008, 2008-12-07, day-first-assumed",
    "5/5/2010, 2010-05-05, ",
    "1/13/2007, 2007-01-13, month-first",
    "2010/08/20, 2010-08-20, ",
    "2010-08-20, 2010-08-20, ",
    "2014-02-02T17:00:00Z, 2014-02-02, ",
    "28 November 2017, 2017-11-28, ",
    "6 Nov 2008, 2008-11-06, ",
    "17.03.2022, 2022-03-17, ",
    "31/03/2014;12/1/2015, 2014-03-31, several-dates",
    "2007, , year-only",
    "30/02/2010, , date-unreadable",
    "soon, , date-unreadable",
    "3 Smarch 2010, , date-unreadable",
    "'', , "
  })
  void reads(String text, String day, String doubt) {
    DateReading reading = DateReading.of(text);
    assertThat(reading.day() == null ? null : reading.day().toString()).isEqualTo(day);
    assertThat(reading.doubt()).isEqualTo(doubt);
  }
}
