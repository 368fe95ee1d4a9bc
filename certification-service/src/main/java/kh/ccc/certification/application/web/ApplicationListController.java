package kh.ccc.certification.application.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationSummary;
import kh.ccc.certification.application.Applications;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.BadRequest;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The work list of officers and of the committee. */
@Tag(name = "applications")
@RestController
class ApplicationListController {

  private static final Pattern KEY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}/[0-9a-f-]{36}");

  private final Applications applications;
  private final Eligibility eligibility;

  ApplicationListController(Applications applications, Eligibility eligibility) {
    this.applications = applications;
    this.eligibility = eligibility;
  }

  /** Applications in the order in which they came, of the places that the caller works for. */
  @Operation(summary = "Applications in the order in which they came")
  @GetMapping("/api/applications")
  @Permitted({
    Role.PROGRAMME_OFFICER,
    Role.REVIEWER,
    Role.COMMITTEE_MEMBER,
    Role.COMMITTEE_CHAIR,
    Role.AUDITOR
  })
  Page<ApplicationEntryView> list(
      @RequestParam(required = false) Application.@Nullable Status status,
      @RequestParam(required = false) @jakarta.validation.constraints.Pattern(regexp = "\\d\\d")
          @Nullable String province,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
      Caller caller) {
    Set<String> areas = areas(province, caller);
    return page(
        applications.list(new Applications.Query(status, areas, after(cursor), limit + 1)), limit);
  }

  private static @Nullable String after(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String key = Cursors.read(cursor, 1).getFirst();
    if (!KEY.matcher(key).matches()) {
      throw new BadRequest(400, "cursor-malformed");
    }
    return key;
  }

  private static Set<String> areas(@Nullable String province, Caller caller) {
    if (province == null) {
      return ApplicationAccess.areas(caller);
    }
    ApplicationAccess.requireFor(province, caller);
    return Set.of(province);
  }

  /** One more than the limit was asked for, to know whether there is another page. */
  private Page<ApplicationEntryView> page(List<ApplicationSummary> found, int limit) {
    List<ApplicationSummary> shown = found.subList(0, Math.min(limit, found.size()));
    List<ApplicationEntryView> items = views(shown);
    boolean last = found.size() <= limit;
    return new Page<>(items, last ? null : Cursors.write(shown.getLast().key()));
  }

  private List<ApplicationEntryView> views(List<ApplicationSummary> shown) {
    Map<String, CboFacts> cbos =
        eligibility.cbos(shown.stream().map(ApplicationSummary::cboId).distinct().toList());
    return shown.stream()
        .map(summary -> ApplicationEntryView.of(summary, cbos.get(summary.cboId())))
        .toList();
  }
}
