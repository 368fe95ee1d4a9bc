package kh.ccc.assessment.rehearsal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kh.ccc.assessment.guideline.RuleSet;
import kh.ccc.assessment.guideline.Text;
import kh.ccc.assessment.rehearsal.Outcome;
import kh.ccc.assessment.rehearsal.Rehearsal;
import kh.ccc.assessment.rehearsal.RehearsalWork;
import kh.ccc.assessment.rehearsal.Rehearsals;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.ETags;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trials of other rules, for officers of the whole country: they see all assessments. */
@Tag(name = "rehearsals")
@RestController
@RequestMapping("/api/rehearsals")
class RehearsalController {

  private static final String COUNTRY = "";

  private final RehearsalWork work;
  private final Rehearsals rehearsals;

  RehearsalController(RehearsalWork work, Rehearsals rehearsals) {
    this.work = work;
    this.rehearsals = rehearsals;
  }

  /**
   * @param from first day of the recommendations that are tried
   * @param until last day
   */
  record RehearsalRequest(
      @NotBlank @Size(max = 60) String ruleSet,
      @NotNull LocalDate from,
      @NotNull LocalDate until) {}

  /**
   * @param seen assessments that were looked at
   * @param total assessments there are
   * @param changes how many would gain, lose or keep their level
   */
  record RehearsalView(
      String rehearsalId,
      String ruleSet,
      LocalDate from,
      LocalDate until,
      boolean finished,
      long seen,
      long total,
      Map<Outcome.Change, Long> changes) {}

  /** A set of rules that can be tried. */
  record RuleSetView(String code, Text title, int edition) {

    static RuleSetView of(RuleSet rules) {
      return new RuleSetView(rules.code(), rules.title(), rules.edition());
    }
  }

  @GetMapping("/rule-sets")
  @Permitted({Role.PROGRAMME_OFFICER, Role.ADMIN})
  @Operation(summary = "The rule sets that can be tried")
  Page<RuleSetView> ruleSets() {
    return new Page<>(work.ruleSets().stream().map(RuleSetView::of).toList(), null);
  }

  @GetMapping
  @Permitted({Role.PROGRAMME_OFFICER, Role.ADMIN})
  @Operation(summary = "The rehearsals, those of the latest time first")
  Page<RehearsalView> rehearsals(Caller caller) {
    requireOfficer(caller);
    List<RehearsalView> views =
        rehearsals.all().stream()
            .map(work::find)
            .map(this::view)
            .sorted(Comparator.comparing(RehearsalView::until).reversed())
            .toList();
    return new Page<>(views, null);
  }

  @PostMapping
  @Permitted({Role.PROGRAMME_OFFICER, Role.ADMIN})
  @Operation(summary = "Try another edition's rules on the assessments of a time; changes nothing")
  ResponseEntity<RehearsalView> start(
      @Valid @RequestBody RehearsalRequest request, CommandContext context, Caller caller) {
    requireOfficer(caller);
    if (request.until().isBefore(request.from())) {
      throw new Invalid("/until", "before-from");
    }
    Versioned<Rehearsal> started =
        work.start(request.ruleSet(), request.from(), request.until(), context);
    return ETags.created(started, view(started));
  }

  @GetMapping("/{id}")
  @Permitted({Role.PROGRAMME_OFFICER, Role.ADMIN})
  @Operation(summary = "How far a rehearsal is and how many would gain or lose a level")
  RehearsalView rehearsal(@PathVariable String id, Caller caller) {
    requireOfficer(caller);
    return view(work.find(id));
  }

  @GetMapping("/{id}/results")
  @Permitted({Role.PROGRAMME_OFFICER, Role.ADMIN})
  @Operation(summary = "Who would gain, lose or keep a level")
  Page<Outcome> results(
      @PathVariable String id,
      @RequestParam(required = false) Outcome.@Nullable Change change,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
      Caller caller) {
    requireOfficer(caller);
    work.find(id);
    @Nullable String after = cursor == null ? null : Cursors.read(cursor, 1).getFirst();
    List<Outcome> found = rehearsals.results(id, change, after, limit + 1);
    List<Outcome> shown = found.subList(0, Math.min(limit, found.size()));
    boolean last = found.size() <= limit;
    return new Page<>(shown, last ? null : Cursors.write(shown.getLast().assessmentId()));
  }

  @GetMapping(path = "/{id}/results.csv", produces = "text/csv")
  @Permitted({Role.PROGRAMME_OFFICER, Role.ADMIN})
  @Operation(summary = "All results as CSV")
  void csv(@PathVariable String id, Caller caller, HttpServletResponse response)
      throws IOException {
    requireOfficer(caller);
    work.find(id);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"rehearsal.csv\"");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    PrintWriter out = response.getWriter();
    out.print("assessmentId,cboId,area,before,after,change\r\n");
    List<Outcome> page = rehearsals.results(id, null, null, Page.MOST);
    while (!page.isEmpty()) {
      page.forEach(outcome -> out.print(line(outcome)));
      page = rehearsals.results(id, null, page.getLast().assessmentId(), Page.MOST);
    }
    out.flush();
  }

  /** Ids, codes and names of levels: nothing that would need quotes. */
  private static String line(Outcome outcome) {
    return "%s,%s,%s,%s,%s,%s\r\n"
        .formatted(
            outcome.assessmentId(),
            outcome.cboId(),
            outcome.area(),
            outcome.before(),
            outcome.after(),
            outcome.change());
  }

  private static void requireOfficer(Caller caller) {
    caller.require(COUNTRY, Role.PROGRAMME_OFFICER, Role.ADMIN);
  }

  private RehearsalView view(Versioned<Rehearsal> rehearsal) {
    Rehearsal.Planned planned = Rehearsal.planned(rehearsal.state());
    Rehearsal.Plan plan = planned.plan();
    Rehearsals.Progress progress = rehearsals.progress(plan.rehearsalId());
    return new RehearsalView(
        plan.rehearsalId(),
        plan.ruleSet(),
        plan.from(),
        plan.until(),
        planned.finished(),
        progress.seen(),
        progress.total(),
        progress.changes());
  }
}
