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
import kh.ccc.platform.web.Page;
import kh.ccc.registry.imports.ImportCommands;
import kh.ccc.registry.imports.ImportJob;
import kh.ccc.registry.imports.ImportJobs;
import kh.ccc.registry.imports.ImportOptions;
import kh.ccc.registry.imports.ListFile;
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

  ImportController(ImportCommands commands, ImportJobs jobs) {
    this.commands = commands;
    this.jobs = jobs;
  }

  @PostMapping
  @Permitted({Role.PROGRAMME_OFFICER, Role.ADMIN})
  @Operation(
      summary = "Import a list as CSV",
      description =
          "UTF-8, any line ends, at most 32 MB. With dryRun=true (the default) nothing is recorded"
              + " until the import is started. The same row of the same source is taken once."
              + " columns is a JSON object that says which header of the list holds which field,"
              + " {\"NAME\": \"Organization\"}; without it the headers tell themselves.",
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
      @RequestParam(required = false) @Size(max = 6_000) @Nullable String columns,
      Caller caller,
      CommandContext context)
      throws HttpMediaTypeNotSupportedException {
    requireCsv(contentType);
    if (file == null || file.length == 0) {
      throw new Invalid("/body", "list-empty");
    }
    ImportOptions options =
        new ImportOptions(source, register, synthetic, type, sector, ColumnsParam.read(columns));
    ImportJob job = commands.receive(file, options, areas(caller), dryRun, context);
    return accepted(job);
  }

  @PostMapping("/preview")
  @Permitted({Role.PROGRAMME_OFFICER, Role.ADMIN})
  @Operation(
      summary = "Look at the top of a list: its columns, what they seem to hold, some rows",
      description =
          "The first kilobytes of the file are enough. With the name of a list that was imported"
              + " before, what was said of its columns then is proposed again. Nothing is kept.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(mediaType = "text/csv")))
  ListFile.Beginning preview(
      @Parameter(hidden = true) @RequestBody(required = false) byte @Nullable [] file,
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false)
          @Nullable String contentType,
      @RequestParam(required = false) @Size(max = 100) @Nullable String source)
      throws HttpMediaTypeNotSupportedException {
    requireCsv(contentType);
    if (file == null || file.length == 0) {
      throw new Invalid("/body", "list-empty");
    }
    return commands.begin(file, source);
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
}
