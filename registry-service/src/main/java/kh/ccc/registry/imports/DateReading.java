package kh.ccc.registry.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day as lists write it: 13/01/2007, 6/1/2016 (day first, as in Cambodia), 2010/08/20,
 * 2010-08-20, 28 November 2017.
 *
 * @param day null when the text holds no day for sure
 * @param doubt kebab-case reason to look at it, null when it is clear
 */
record DateReading(@Nullable LocalDate day, @Nullable String doubt) {

  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})(?:T.*)?");
  private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2}) +(\\p{L}+)\\.?,? +(\\d{4})");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern SEVERAL = Pattern.compile("\\s*(?:;|,(?! \\d{4})|&|\\band\\b)\\s*");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  static DateReading of(String text) {
    String clean = text.trim().replaceAll("\\s+", " ");
    if (clean.isEmpty()) {
      return new DateReading(null, null);
    }
    List<String> parts = Stream.of(SEVERAL.split(clean, -1)).filter(p -> !p.isEmpty()).toList();
    return parts.size() > 1 ? earliest(parts) : single(clean);
  }

  /** Of several days the first counts: the organization was there then. */
  private static DateReading earliest(List<String> parts) {
    Optional<LocalDate> first =
        parts.stream()
            .map(part -> single(part).day())
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .min(LocalDate::compareTo);
    return first
        .map(day -> new DateReading(day, "several-dates"))
        .orElse(new DateReading(null, "date-unreadable"));
  }

  private static DateReading single(String text) {
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return dayFirst(number(dayFirst, 1), number(dayFirst, 2), number(dayFirst, 3));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return day(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3), null);
    }
    Matcher inWords = IN_WORDS.matcher(text);
    if (inWords.matches()) {
      return day(number(inWords, 3), month(inWords.group(2)), number(inWords, 1), null);
    }
    // Only a year: to call it the first of January would be made up.
    return new DateReading(null, YEAR.matcher(text).matches() ? "year-only" : "date-unreadable");
  }

  private static DateReading dayFirst(int first, int second, int year) {
    if (second > 12 && first <= 12) {
      return day(year, first, second, "month-first");
    }
    boolean couldBeEither = first <= 12 && first != second;
    return day(year, second, first, couldBeEither ? "day-first-assumed" : null);
  }

  private static DateReading day(int year, int month, int day, @Nullable String doubt) {
    try {
      return new DateReading(LocalDate.of(year, month, day), doubt);
    } catch (DateTimeException noSuchDay) {
      return new DateReading(null, "date-unreadable");
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int month(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.length() < 3 ? 0 : MONTHS.indexOf(lower.substring(0, 3)) + 1;
  }
}
