package kh.ccc.assessment.guideline.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kh.ccc.assessment.guideline.Annex;
import kh.ccc.assessment.guideline.Chapter;
import kh.ccc.assessment.guideline.Evidence;
import kh.ccc.assessment.guideline.EvidenceKind;
import kh.ccc.assessment.guideline.Guideline;
import kh.ccc.assessment.guideline.Indicator;
import kh.ccc.assessment.guideline.Level;
import kh.ccc.assessment.guideline.LevelRule;
import kh.ccc.assessment.guideline.ScaleStep;
import kh.ccc.assessment.guideline.Severity;
import org.jspecify.annotations.Nullable;

/** Reads an edition from its folder of CSV files: {@code guideline/edition-<n>/}. */
public final class GuidelineFiles {

  private static final List<String> FILES =
      List.of("edition", "chapters", "indicators", "annexes", "evidence-kinds", "scale", "levels");

  private final Map<String, String> files;

  /**
   * @param files text of the edition's files by name, without the ending
   */
  GuidelineFiles(Map<String, String> files) {
    this.files = Map.copyOf(files);
  }

  /** The edition of that number that comes with the service. */
  public static Guideline edition(int number) {
    return new GuidelineFiles(texts("/guideline/edition-" + number + "/")).read();
  }

  static Map<String, String> texts(String folder) {
    return FILES.stream()
        .collect(java.util.stream.Collectors.toMap(Function.identity(), f -> text(folder + f)));
  }

  private static String text(String file) {
    try (@Nullable InputStream in = GuidelineFiles.class.getResourceAsStream(file + ".csv")) {
      if (in == null) {
        throw new IllegalStateException("missing: " + file + ".csv");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** The edition; refuses files whose contents are not as many as its control totals say. */
  Guideline read() {
    Row head = rows("edition").getFirst();
    Guideline guideline =
        new Guideline(
            head.number("edition"),
            head.text("title"),
            head.cell("status"),
            LocalDate.parse(head.cell("effective_from")),
            head.number("core_weight"),
            chapters(),
            map("annexes", r -> new Annex(r.cell("annex"), r.number("chapter"), r.text("title"))),
            map("evidence-kinds", r -> new EvidenceKind(r.cell("kind"), r.text("name"))),
            map("scale", GuidelineFiles::step),
            map("levels", GuidelineFiles::level),
            fingerprint());
    compare(head, "chapters", guideline.chapters().size());
    compare(head, "annexes", guideline.annexes().size());
    compare(head, "indicators", guideline.indicators().size());
    compare(head, "core", guideline.indicators().stream().filter(Indicator::core).count());
    return guideline;
  }

  private static void compare(Row head, String what, long actual) {
    if (head.number(what) != actual) {
      throw new IllegalArgumentException(
          "the edition should have %d %s, its files have %d"
              .formatted(head.number(what), what, actual));
    }
  }

  private List<Chapter> chapters() {
    List<Indicator> indicators = map("indicators", GuidelineFiles::indicator);
    List<Chapter> chapters = new ArrayList<>();
    for (Row row : rows("chapters")) {
      int number = row.number("chapter");
      chapters.add(
          new Chapter(
              number,
              row.text("title"),
              indicators.stream().filter(indicator -> indicator.chapter() == number).toList()));
    }
    return chapters;
  }

  private static Indicator indicator(Row row) {
    return new Indicator(
        row.cell("code"),
        row.number("chapter"),
        row.flag("core"),
        row.text("indicator"),
        Evidence.parse(row.cell("evidence")),
        row.cell("origin"));
  }

  private static ScaleStep step(Row row) {
    String finding = row.cell("finding");
    return new ScaleStep(
        row.number("score"),
        row.text("meaning"),
        finding.isEmpty() ? null : Severity.valueOf(finding));
  }

  static LevelRule level(Row row) {
    return new LevelRule(
        Level.valueOf(row.cell("level")),
        row.text("name"),
        row.number("core_minimum"),
        row.number("indicator_minimum"),
        row.number("chapter_percent_minimum"),
        row.number("chapters_at_top"));
  }

  private <T> List<T> map(String file, Function<Row, T> reader) {
    return rows(file).stream().map(reader).toList();
  }

  private List<Row> rows(String file) {
    return Csv.rows(files.getOrDefault(file, "")).stream().map(Row::new).toList();
  }

  private String fingerprint() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      FILES.forEach(f -> sha.update(files.getOrDefault(f, "").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha.digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
