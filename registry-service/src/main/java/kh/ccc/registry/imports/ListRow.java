package kh.ccc.registry.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A row of a list as it was read.
 *
 * @param number 1 for the first row after the header
 * @param line line of the file that it begins on, 1 for the header's
 * @param cells text by column, without the columns that the list lacks
 * @param fingerprint SHA-256 (hex) of all its cells, to tell rows without an id apart
 * @param problems what could not be read at all
 */
public record ListRow(
    int number, long line, Map<Column, String> cells, String fingerprint, List<Finding> problems) {

  /** Words that lists use for an empty cell. */
  private static final Set<String> EMPTY =
      Set.of("not found", "n/a", "na", "none", "null", "-", "unknown");

  /** The text of a cell; empty when the list says that it knows nothing. */
  String cell(Column column) {
    String text = cells.getOrDefault(column, "").trim();
    return EMPTY.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
  }

  /** True when the list itself marks the row as made up. */
  boolean saysSynthetic() {
    return cell(Column.SYNTHETIC).equalsIgnoreCase("true")
        || cell(Column.RECORD_ID).startsWith("SYN-");
  }

  /** The row's own id in its list. */
  String recordId() {
    String id = cell(Column.RECORD_ID);
    return id.isEmpty() ? "row-" + fingerprint.substring(0, 16) : id;
  }
}
