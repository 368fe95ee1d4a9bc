package kh.ccc.assessment.guideline.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads RFC 4180 text with a header line. */
final class Csv {

  private final String text;
  private int at;

  private Csv(String text) {
    this.text = text;
  }

  /** The rows by column name; a row with more or fewer cells than the header is an error. */
  static List<Map<String, String>> rows(String text) {
    Csv csv = new Csv(text);
    List<String> header = csv.line();
    List<Map<String, String>> rows = new ArrayList<>();
    while (csv.at < text.length()) {
      rows.add(named(header, csv.line(), rows.size() + 2));
    }
    return rows;
  }

  private static Map<String, String> named(List<String> header, List<String> cells, int number) {
    if (cells.size() != header.size()) {
      throw new IllegalArgumentException(
          "row %d has %d cells, not %d".formatted(number, cells.size(), header.size()));
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(header.get(i), cells.get(i));
    }
    return row;
  }

  private List<String> line() {
    List<String> cells = new ArrayList<>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      cells.add(cell());
    }
    while (at < text.length() && (text.charAt(at) == '\r' || text.charAt(at) == '\n')) {
      at++;
    }
    return cells;
  }

  private String cell() {
    return at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
  }

  private String plain() {
    int start = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    at++;
    while (true) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        throw new IllegalArgumentException("a quote is not closed");
      }
      cell.append(text, at, quote);
      at = quote + 1;
      if (at >= text.length() || text.charAt(at) != '"') {
        return cell.toString();
      }
      cell.append('"');
      at++;
    }
  }
}
