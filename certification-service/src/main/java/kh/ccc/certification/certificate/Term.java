package kh.ccc.certification.certificate;

import java.time.LocalDate;

/** First and last day on which a certificate holds, days of Cambodia. */
public record Term(LocalDate validFrom, LocalDate validUntil) {

  /** A term of whole years; its last day is the day before the anniversary. */
  public static Term ofYears(LocalDate validFrom, int years) {
    return new Term(validFrom, validFrom.plusYears(years).minusDays(1));
  }

  public boolean hasBegun(LocalDate day) {
    return !day.isBefore(validFrom);
  }

  public boolean isOver(LocalDate day) {
    return day.isAfter(validUntil);
  }
}
