package kh.ccc.certification.appeal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.ccc.certification.appeal.Appeal;
import kh.ccc.certification.appeal.Appeals;
import kh.ccc.certification.appeal.web.AppealViews.AppealEntryView;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Grant;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.BadRequest;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of appeals; also how staff sees that a decision is under appeal. */
@Tag(name = "appeals")
@RestController
class AppealListController {

  private static final Pattern KEY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}/[0-9a-f-]{36}");

  private final Appeals appeals;
  private final Eligibility eligibility;

  AppealListController(Appeals appeals, Eligibility eligibility) {
    this.appeals = appeals;
    this.eligibility = eligibility;
  }

  /**
   * Appeals in the order in which they were filed: for staff those of their places, for a CBO's
   * representative their own.
   *
   * @param subject id of the application, certificate or assessment
   */
  @Operation(summary = "Appeals in the order in which they were filed")
  @GetMapping("/api/appeals")
  @Permitted({
    Role.CBO_REPRESENTATIVE,
    Role.COMPLAINTS_OFFICER,
    Role.PROGRAMME_OFFICER,
    Role.APPEAL_PANEL_MEMBER,
    Role.COMMITTEE_MEMBER,
    Role.COMMITTEE_CHAIR,
    Role.AUDITOR
  })
  Page<AppealEntryView> list(
      @RequestParam(required = false) Appeal.@Nullable Status status,
      @RequestParam(required = false) @Size(min = 1, max = 100) @Nullable String subject,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
      Caller caller) {
    List<Appeals.Entry> found =
        appeals.list(query(status, subject, after(cursor), limit + 1, caller));
    List<Appeals.Entry> shown = found.subList(0, Math.min(limit, found.size()));
    boolean last = found.size() <= limit;
    return new Page<>(views(shown), last ? null : Cursors.write(shown.getLast().key()));
  }

  private static Appeals.Query query(
      Appeal.@Nullable Status status,
      @Nullable String subject,
      @Nullable String after,
      int limit,
      Caller caller) {
    Set<Role> staff =
        Stream.concat(Arrays.stream(AppealAccess.staff()), Stream.of(Role.APPEAL_PANEL_MEMBER))
            .collect(Collectors.toSet());
    Set<String> areas =
        caller.grants().stream()
            .filter(grant -> staff.contains(grant.role()))
            .map(Grant::area)
            .collect(Collectors.toUnmodifiableSet());
    return areas.isEmpty()
        ? new Appeals.Query(status, subject, caller.id(), Set.of(""), after, limit)
        : new Appeals.Query(status, subject, null, areas, after, limit);
  }

  private List<AppealEntryView> views(List<Appeals.Entry> shown) {
    Map<String, CboFacts> cbos =
        eligibility.cbos(shown.stream().map(Appeals.Entry::cboId).distinct().toList());
    return shown.stream().map(entry -> AppealEntryView.of(entry, cbos.get(entry.cboId()))).toList();
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
}
