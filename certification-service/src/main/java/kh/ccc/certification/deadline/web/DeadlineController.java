package kh.ccc.certification.deadline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kh.ccc.certification.deadline.DeadlineRules;
import kh.ccc.certification.deadline.Deadlines;
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

/** The work queue: what is due where, soonest first. */
@Tag(name = "deadlines")
@RestController
class DeadlineController {

  private static final Pattern KEY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}/[0-9a-f-]{36}");

  private final Deadlines deadlines;
  private final DeadlineRules rules;

  DeadlineController(Deadlines deadlines, DeadlineRules rules) {
    this.deadlines = deadlines;
    this.rules = rules;
  }

  /** Open and missed deadlines of the places that the caller works for, soonest first. */
  @Operation(summary = "Open and missed deadlines, soonest first")
  @GetMapping("/api/deadlines")
  @Permitted({
    Role.PROGRAMME_OFFICER,
    Role.REVIEWER,
    Role.COMMITTEE_MEMBER,
    Role.COMMITTEE_CHAIR,
    Role.COMPLAINTS_OFFICER,
    Role.APPEAL_PANEL_MEMBER,
    Role.AUDITOR
  })
  Page<DeadlineView> list(
      @RequestParam(defaultValue = "CERTIFICATION") Desk desk,
      @RequestParam(required = false)
          @jakarta.validation.constraints.Pattern(regexp = "[A-Z_]{1,60}")
          @Nullable String kind,
      @RequestParam(required = false) @jakarta.validation.constraints.Pattern(regexp = "\\d\\d")
          @Nullable String province,
      @RequestParam(required = false) @Nullable LocalDate until,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
      Caller caller) {
    Set<String> areas = areas(desk, province, caller);
    List<Deadlines.Listed> found =
        deadlines.list(
            new Deadlines.Query(desk.name(), kind, areas, until, after(cursor), limit + 1));
    List<Deadlines.Listed> shown = found.subList(0, Math.min(limit, found.size()));
    boolean last = found.size() <= limit;
    return new Page<>(
        shown.stream().map(listed -> DeadlineView.of(listed, rules)).toList(),
        last ? null : Cursors.write(shown.getLast().key()));
  }

  private static Set<String> areas(Desk desk, @Nullable String province, Caller caller) {
    if (province == null) {
      return desk.areas(caller);
    }
    desk.require(province, caller);
    return Set.of(province);
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
