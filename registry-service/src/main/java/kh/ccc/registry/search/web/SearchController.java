package kh.ccc.registry.search.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.Page;
import kh.ccc.registry.directory.DirectoryEntry;
import kh.ccc.registry.directory.DirectoryQuery;
import kh.ccc.registry.search.SearchCommands;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Saved searches of a donor. They are its own notes: nobody else sees them, and one is there or not
 * there, so nothing here needs a version.
 */
@RestController
@RequestMapping("/api/directory/searches")
@Tag(name = "directory")
class SearchController {

  private final SearchCommands commands;

  SearchController(SearchCommands commands) {
    this.commands = commands;
  }

  /** What to look for, as in the address of the directory. */
  @Schema(name = "SearchCriteria")
  record Criteria(
      @Size(max = 200) @Nullable String q,
      @Size(max = 25) @Nullable List<@NotNull @Pattern(regexp = "\\d{2}") String> province,
      @Size(max = 50) @Nullable List<@NotNull @Pattern(regexp = "\\d{4}") String> district,
      @Size(max = 100) @Nullable List<@NotNull @Size(max = 10) String> sector,
      @Size(max = 50) @Nullable List<@NotNull @Size(max = 60) String> type,
      @Size(max = 10) @Nullable List<@NotNull @Size(max = 20) String> certificate,
      @Nullable Boolean synthetic) {

    DirectoryQuery query() {
      return new DirectoryQuery(
          q == null ? "" : q.strip(),
          orNone(province),
          orNone(district),
          orNone(sector),
          orNone(type),
          orNone(certificate),
          synthetic);
    }

    static Criteria of(DirectoryQuery query) {
      return new Criteria(
          query.text(),
          query.provinces(),
          query.districts(),
          query.sectors(),
          query.types(),
          query.standings(),
          query.synthetic());
    }

    private static List<String> orNone(@Nullable List<String> values) {
      return values == null ? List.of() : values;
    }
  }

  @Schema(name = "SaveSearch")
  record SaveRequest(
      @NotBlank @Size(max = 80) @Pattern(regexp = "[^\\p{Cntrl}]*") String name,
      @NotNull @Valid Criteria criteria) {}

  /**
   * @param total how many organizations it finds now
   * @param fresh how many of them came or changed since the last look
   * @param news the first of these
   */
  @Schema(name = "SavedSearch")
  record SearchView(
      String searchId,
      String name,
      Criteria criteria,
      Instant lookedAt,
      long total,
      long fresh,
      List<DirectoryEntry> news) {

    static SearchView of(SearchCommands.Answered answered) {
      return new SearchView(
          answered.search().searchId(),
          answered.search().name(),
          Criteria.of(answered.search().query()),
          answered.search().lookedAt(),
          answered.total(),
          answered.news().total(),
          answered.news().items());
    }
  }

  @GetMapping
  @Permitted(Role.DONOR)
  @Operation(summary = "One's saved searches, with what is new since the last look")
  Page<SearchView> list(Caller caller) {
    return new Page<>(commands.of(caller.id()).stream().map(SearchView::of).toList(), null);
  }

  @PostMapping
  @Permitted(Role.DONOR)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Save a search of the directory, at most 20")
  SearchView save(@Valid @RequestBody SaveRequest request, CommandContext context) {
    return SearchView.of(
        commands.save(request.name().strip(), request.criteria().query(), context));
  }

  @PostMapping("/{searchId}/look")
  @Permitted(Role.DONOR)
  @Operation(summary = "Say that one has seen its answers; what comes later is new")
  SearchView look(@PathVariable String searchId, CommandContext context) {
    return SearchView.of(commands.look(searchId, context));
  }

  @DeleteMapping("/{searchId}")
  @Permitted(Role.DONOR)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Forget a search")
  void remove(@PathVariable String searchId, Caller caller) {
    commands.remove(caller.id(), searchId);
  }
}
