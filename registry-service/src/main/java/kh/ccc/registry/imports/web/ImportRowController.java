package kh.ccc.registry.imports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.BadRequest;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.Page;
import kh.ccc.platform.web.ProblemTexts;
import kh.ccc.registry.imports.Finding;
import kh.ccc.registry.imports.ImportCommands;
import kh.ccc.registry.imports.ImportJob;
import kh.ccc.registry.imports.ImportJobs;
import kh.ccc.registry.imports.Outcome;
import kh.ccc.registry.imports.RowOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What became of the rows of a list, to be read and to be mended in the list itself. */
@RestController
@RequestMapping("/api/imports/{id}")
@Tag(name = "imports")
class ImportRowController {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final ImportCommands commands;
  private final ImportJobs jobs;
  private final ProblemTexts texts;
  private final RowCsv csv;

  ImportRowController(ImportCommands commands, ImportJobs jobs, ProblemTexts texts, RowCsv csv) {
    this.commands = commands;
    this.jobs = jobs;
    this.texts = texts;
    this.csv = csv;
  }

  @GetMapping("/rows")
  @Permitted({Role.PROGRAMME_OFFICER, Role.ADMIN, Role.AUDITOR})
  @Operation(
      summary = "What became of each row, and why, in the order of the list",
      description = "column and code together: only rows in which that was noticed.")
  Page<RowView> rows(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Outcome outcome,
      @RequestParam(required = false) @Size(max = 200) @Nullable String column,
      @RequestParam(required = false) @Size(max = 60) @Nullable String code,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    ImportJob job = commands.find(id);
    List<RowOutcome> found =
        jobs.outcomes(job, wanted(outcome, column, code), after(cursor), limit);
    Map<String, Long> lines =
        jobs.linesOf(job, found.stream().flatMap(row -> row.lookAlikes().stream()).toList());
    return new Page<>(
        found.stream().map(row -> RowView.of(row, lines, texts)).toList(),
        found.size() < limit ? null : Cursors.write(String.valueOf(found.getLast().row())));
  }

  @GetMapping("/rows.csv")
  @Permitted({Role.PROGRAMME_OFFICER, Role.ADMIN, Role.AUDITOR})
  @Operation(summary = "The same as CSV, one line per reason")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Outcome outcome,
      @RequestParam(required = false) @Size(max = 200) @Nullable String column,
      @RequestParam(required = false) @Size(max = 60) @Nullable String code) {
    ImportJob job = commands.find(id);
    ImportJobs.Wanted wanted = wanted(outcome, column, code);
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-rows.csv\"")
        .body(out -> csv.write(job, wanted, out));
  }

  private static ImportJobs.Wanted wanted(
      @Nullable Outcome outcome, @Nullable String column, @Nullable String code) {
    return new ImportJobs.Wanted(
        outcome, column == null || code == null ? null : new Finding.Kind(column, code));
  }

  private static int after(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return 0;
    }
    try {
      return Integer.parseInt(Cursors.read(cursor, 1).getFirst());
    } catch (NumberFormatException e) {
      throw new BadRequest(400, "cursor-malformed");
    }
  }
}
