package kh.ccc.registry.imports.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kh.ccc.platform.web.ProblemTexts;
import kh.ccc.registry.imports.ImportJob;
import kh.ccc.registry.imports.ImportJobs;
import kh.ccc.registry.imports.RowOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of an import as CSV, page by page, one line per finding. */
@Component
final class RowCsv {

  private static final int PAGE = 500;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final List<String> HEADER =
      List.of(
          "row",
          "line",
          "record_id",
          "name",
          "outcome",
          "cbo_id",
          "number",
          "look_alikes",
          "column",
          "severity",
          "code",
          "reason_km",
          "reason_en");

  private final ImportJobs jobs;
  private final ProblemTexts texts;

  RowCsv(ImportJobs jobs, ProblemTexts texts) {
    this.jobs = jobs;
    this.texts = texts;
  }

  /** With a byte order mark: these files are opened by a double click. */
  void write(ImportJob job, ImportJobs.Wanted wanted, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer)) {
      csv.writeRecord(HEADER);
      int last = 0;
      List<RowOutcome> page;
      do {
        page = jobs.outcomes(job, wanted, last, PAGE);
        page.forEach(row -> write(RowView.of(row, Map.of(), texts), csv));
        last = page.isEmpty() ? last : page.getLast().row();
      } while (page.size() == PAGE);
    }
  }

  private static void write(RowView row, CsvWriter csv) {
    if (row.findings().isEmpty()) {
      csv.writeRecord(line(row, null));
    }
    row.findings().forEach(finding -> csv.writeRecord(line(row, finding)));
  }

  private static List<String> line(RowView row, RowView.@Nullable FindingView finding) {
    return List.of(
        String.valueOf(row.row()),
        String.valueOf(row.line()),
        text(row.recordId()),
        text(row.name()),
        row.outcome().name(),
        text(row.cboId()),
        text(row.number()),
        String.join(" ", row.lookAlikes()),
        text(finding == null ? null : finding.column()),
        finding == null ? "" : finding.severity().name(),
        text(finding == null ? null : finding.code()),
        text(finding == null ? null : finding.message().km()),
        text(finding == null ? null : finding.message().en()));
  }

  /** A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
  private static String text(@Nullable String value) {
    String text = value == null ? "" : value;
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
