package kh.ccc.certification.paper.pdf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as PDF writes them. */
final class PdfDates {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private PdfDates() {}

  static String of(Instant instant) {
    return FORM.format(instant);
  }
}
