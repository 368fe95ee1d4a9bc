package kh.ccc.registry.directory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.Page;
import kh.ccc.platform.web.Paged;
import kh.ccc.registry.directory.Directory;
import kh.ccc.registry.directory.DirectoryEntry;
import kh.ccc.registry.directory.DirectoryPage;
import kh.ccc.registry.directory.DirectoryPage.FacetCount;
import kh.ccc.registry.directory.DirectoryQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The public directory of registered organizations. */
@RestController
@RequestMapping("/api/directory")
@Tag(name = "directory")
class DirectoryController {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final Directory directory;
  private final DirectoryCsv csv;

  DirectoryController(Directory directory, DirectoryCsv csv) {
    this.directory = directory;
    this.csv = csv;
  }

  /**
   * A page of the directory.
   *
   * @param total answers on all pages
   * @param facets how many answers each value of a filter would give
   */
  record DirectoryView(
      long total,
      List<DirectoryEntry> items,
      @Nullable String next,
      Map<String, List<FacetCount>> facets)
      implements Paged {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @OpenToAnyone
  @Operation(
      summary = "Search the registered organizations",
      description =
          "By words in Khmer or Latin letters, province, district, sector, kind and certificate;"
              + " a filter that is given several times takes any of its values.")
  DirectoryView search(
      @RequestParam(defaultValue = "") @Size(max = 200) String q,
      @RequestParam(defaultValue = "") @Size(max = 25) List<String> province,
      @RequestParam(defaultValue = "") @Size(max = 50) List<String> district,
      @RequestParam(defaultValue = "") @Size(max = 100) List<String> sector,
      @RequestParam(defaultValue = "") @Size(max = 50) List<String> type,
      @RequestParam(defaultValue = "") @Size(max = 10) List<String> certificate,
      @RequestParam(required = false) @Nullable Boolean synthetic,
      @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MOST) int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    DirectoryQuery query =
        new DirectoryQuery(q, province, district, sector, type, certificate, synthetic);
    DirectoryPage page = directory.search(query, after(cursor), limit);
    return new DirectoryView(page.total(), page.items(), next(page.last()), page.facets());
  }

  @GetMapping(
      path = {"", "/cbo-directory.csv"},
      produces = "text/csv")
  @OpenToAnyone
  @Operation(
      summary = "The whole answer as CSV",
      description =
          "With hxl=true the second row holds HXL hashtags; with bom=true Excel opens it. The second"
              + " address is a plain link that browsers and spreadsheets can follow.")
  ResponseEntity<StreamingResponseBody> export(
      @RequestParam(defaultValue = "") @Size(max = 200) String q,
      @RequestParam(defaultValue = "") @Size(max = 25) List<String> province,
      @RequestParam(defaultValue = "") @Size(max = 50) List<String> district,
      @RequestParam(defaultValue = "") @Size(max = 100) List<String> sector,
      @RequestParam(defaultValue = "") @Size(max = 50) List<String> type,
      @RequestParam(defaultValue = "") @Size(max = 10) List<String> certificate,
      @RequestParam(required = false) @Nullable Boolean synthetic,
      @RequestParam(defaultValue = "false") boolean hxl,
      @RequestParam(defaultValue = "false") boolean bom) {
    DirectoryQuery query =
        new DirectoryQuery(q, province, district, sector, type, certificate, synthetic);
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cbo-directory.csv\"")
        .body(out -> csv.write(query, hxl, bom, out));
  }

  private static DirectoryPage.@Nullable After after(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    List<String> parts = Cursors.read(cursor, 2);
    return new DirectoryPage.After(parts.get(0), parts.get(1));
  }

  private static @Nullable String next(DirectoryPage.@Nullable After last) {
    return last == null ? null : Cursors.write(last.name(), last.cboId());
  }
}
