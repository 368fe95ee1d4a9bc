package kh.ccc.assessment.guideline.csv;

import java.util.Map;
import kh.ccc.assessment.guideline.Text;
import org.jspecify.annotations.Nullable;

/** A row with typed access to its cells. */
record Row(Map<String, String> cells) {

  String cell(String column) {
    @Nullable String cell = cells.get(column);
    if (cell == null) {
      throw new IllegalArgumentException("no column " + column);
    }
    return cell;
  }

  int number(String column) {
    return Integer.parseInt(cell(column));
  }

  boolean flag(String column) {
    return switch (cell(column)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(column + ": " + cell(column));
    };
  }

  Text text(String column) {
    Text text = new Text(cell(column + "_en"), cell(column + "_km"), cell("km_status"));
    if (text.en().isBlank() || text.km().isBlank()) {
      throw new IllegalArgumentException("a text is missing: " + cells);
    }
    return text;
  }
}
