package kh.ccc.registry.imports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Grant;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.BadRequest;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.Page;
import kh.ccc.platform.web.ProblemTexts;
import kh.ccc.registry.imports.ImportCommands;
import kh.ccc.registry.imports.ImportJob;
import kh.ccc.registry.imports.ImportJobs;
import kh.ccc.registry.imports.ImportOptions;
import kh.ccc.registry.imports.Outcome;
import kh.ccc.registry.imports.RowOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Import of lists as jobs that can be looked at, started and resumed. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "imports")
class ImportController {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv");

  private final ImportCommands commands;
  private final ImportJobs jobs;
  private final ProblemTexts texts;

  ImportController(ImportCommands commands, ImportJobs jobs, ProblemTexts texts) {
    this.commands = commands;
    this.jobs = jobs;
    this.texts = texts;
  }

  @PostMapping
  @Permitted({Role.PROGRAMME_OFFICER, Role.ADMIN})
  @Operation(
      summary = "Import a list as CSV",
      description =
          "UTF-8, any line ends, at most 32 MB. With dryRun=true (the default) nothing is recorded"
              + " until the import is started. The same row of the same source is taken once.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(mediaType = "text/csv")))
  ResponseEntity<ImportView> receive(
      @Parameter(hidden = true) @RequestBody(required = false) byte @Nullable [] file,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false)
          @Nullable String contentType,
      @RequestParam @NotBlank @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9._\\-]+") String source,
      @RequestParam(defaultValue = "true") boolean dryRun,
      @RequestParam(defaultValue = "false") boolean register,
      @RequestParam(defaultValue = "false") boolean synthetic,
      @RequestParam(required = false) @Size(max = 60) @Nullable String type,
      @RequestParam(required = false) @Size(max = 10) @Nullable String sector,
      Caller caller,
      CommandContext context)
      throws HttpMediaTypeNotSupportedException {
    requireCsv(contentType);
    if (file == null || file.length == 0) {
      throw new Invalid("/body", "list-empty");
    }
    ImportOptions options = new ImportOptions(source, register, synthetic, type, sector);
    ImportJob job = commands.receive(file, options, areas(caller), dryRun, context);
    return accepted(job);
  }

  @GetMapping
  @Permitted({Role.PROGRAMME_OFFICER, Role.ADMIN, Role.AUDITOR})
  @Operation(summary = "The newest imports")
  Page<ImportView> newest(@RequestParam(defaultValue = "20") @Min(1) @Max(Page.MOST) int limit) {
    return new Page<>(jobs.newest(limit).stream().map(ImportView::of).toList(), null);
  }

  @GetMapping("/{id}")
  @Permitted({Role.PROGRAMME_OFFICER, Role.ADMIN, Role.AUDITOR})
  @Operation(summary = "How far an import is")
  ImportView find(@PathVariable String id) {
    return ImportView.of(commands.find(id));
  }

  @GetMapping("/{id}/rows")
  @Permitted({Role.PROGRAMME_OFFICER, Role.ADMIN, Role.AUDITOR})
  @Operation(summary = "What became of each row, and why, in the order of the list")
  Page<RowView> rows(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Outcome outcome,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    ImportJob job = commands.find(id);
    List<RowOutcome> found = jobs.outcomes(job, outcome, after(cursor), limit);
    return new Page<>(
        found.stream().map(row -> RowView.of(row, texts)).toList(),
        found.size() < limit ? null : Cursors.write(String.valueOf(found.getLast().row())));
  }

  @PostMapping("/{id}/start")
  @Permitted({Role.PROGRAMME_OFFICER, Role.ADMIN})
  @Operation(summary = "Record what a trial run found good; repeating it is harmless")
  ResponseEntity<ImportView> start(@PathVariable String id, Caller caller, CommandContext context) {
    return accepted(commands.start(id, context.actor(), areas(caller)));
  }

  /** Checked here, not by the mapping: who may not import hears that first. */
  private static void requireCsv(@Nullable String contentType)
      throws HttpMediaTypeNotSupportedException {
    MediaType type = contentType == null ? MediaType.ALL : MediaType.parseMediaType(contentType);
    if (!CSV.equalsTypeAndSubtype(type)) {
      throw new HttpMediaTypeNotSupportedException(type, List.of(CSV));
    }
  }

  private static ResponseEntity<ImportView> accepted(ImportJob job) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/imports/" + job.id()))
        .body(ImportView.of(job));
  }

  private static List<String> areas(Caller caller) {
    return caller.grants().stream()
        .filter(grant -> grant.role() == Role.PROGRAMME_OFFICER || grant.role() == Role.ADMIN)
        .map(Grant::area)
        .distinct()
        .toList();
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
