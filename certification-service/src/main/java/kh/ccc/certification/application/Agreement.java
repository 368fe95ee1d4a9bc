package kh.ccc.certification.application;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of the certification agreement: the duties of who is certified (ISO/IEC 17065, 4.1.2
 * and 4.2). A version that was in force is never changed; a new text is a new version.
 *
 * @param effectiveFrom first day on which it is the one to accept
 */
public record Agreement(int version, LocalDate effectiveFrom, Text km, Text en) {

  /** The agreement in one language. */
  public record Text(String title, List<String> articles) {

    public Text {
      articles = List.copyOf(articles);
    }
  }
}
