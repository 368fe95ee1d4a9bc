package kh.ccc.registry.imports.csv;

import java.util.Optional;

/** Finds a quote that is never closed: it would swallow the rest of the file as one cell. */
final class QuoteCheck {

  private QuoteCheck() {}

  /** The line on which the open quote stands. */
  static Optional<Long> unclosedQuote(String content) {
    long line = 1;
    long openedOn = 0;
    boolean open = false;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      boolean endsLine =
          c == '\n' || (c == '\r' && (i + 1 == content.length() || content.charAt(i + 1) != '\n'));
      if (endsLine) {
        line++;
      } else if (c == '"' && (open || opensCell(content, i))) {
        open = !open;
        openedOn = line;
      }
    }
    return open ? Optional.of(openedOn) : Optional.empty();
  }

  /** A quote within a cell that did not begin with one is a character like any other. */
  private static boolean opensCell(String content, int i) {
    return i == 0 || ",;\t\r\n\"".indexOf(content.charAt(i - 1)) >= 0;
  }
}
