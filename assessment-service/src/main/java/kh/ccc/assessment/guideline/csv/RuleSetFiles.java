package kh.ccc.assessment.guideline.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kh.ccc.assessment.guideline.RuleSet;
import org.jspecify.annotations.Nullable;

/** Reads a rule set from its folder of CSV files: {@code rehearsal/<code>/}. */
public final class RuleSetFiles {

  private RuleSetFiles() {}

  /** The rule set of that code that comes with the service. */
  public static RuleSet of(String code) {
    String folder = "/rehearsal/" + code + "/";
    Row head = rows(folder + "rule-set.csv").getFirst();
    return new RuleSet(
        code,
        head.text("title"),
        head.number("edition"),
        head.number("core_weight"),
        rows(folder + "levels.csv").stream().map(GuidelineFiles::level).toList(),
        rows(folder + "crosswalk.csv").stream()
            .filter(row -> !row.cell("from").isEmpty())
            .map(RuleSetFiles::crossing)
            .toList(),
        rows(folder + "crosswalk.csv").stream()
            .filter(row -> row.cell("from").isEmpty())
            .map(row -> row.cell("indicator"))
            .toList());
  }

  private static RuleSet.Crossing crossing(Row row) {
    return new RuleSet.Crossing(
        row.cell("indicator"), row.flag("core"), List.of(row.cell("from").split(";", -1)));
  }

  private static List<Row> rows(String file) {
    try (@Nullable InputStream in = RuleSetFiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("missing: " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Csv.rows(text).stream().map(Row::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
