package kh.ccc.assessment.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kh.ccc.assessment.assessment.AssessmentEntry;
import kh.ccc.assessment.assessment.AssessmentList;
import kh.ccc.assessment.assessment.AssessmentQuery;
import kh.ccc.assessment.assessment.Purpose;
import kh.ccc.assessment.assessment.Status;
import kh.ccc.assessment.cbo.Cbo;
import kh.ccc.assessment.cbo.Cbos;
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

/** The work queue: what waits for whom, in the order in which it started. */
@RestController
@Tag(name = "assessments")
class AssessmentListController {

  private final AssessmentList list;
  private final Cbos cbos;

  AssessmentListController(AssessmentList list, Cbos cbos) {
    this.list = list;
    this.cbos = cbos;
  }

  @GetMapping("/api/assessments")
  @Permitted({
    Role.CBO_REPRESENTATIVE,
    Role.NETWORK_COORDINATOR,
    Role.PROGRAMME_OFFICER,
    Role.ASSESSOR,
    Role.LEAD_ASSESSOR,
    Role.REVIEWER,
    Role.COMMITTEE_MEMBER,
    Role.COMMITTEE_CHAIR,
    Role.AUDITOR
  })
  @Operation(summary = "Assessments that the caller oversees or, with mine=true, takes part in")
  Page<EntryView> list(
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(required = false) @Nullable Status status,
      @RequestParam(required = false) @Nullable Purpose purpose,
      @RequestParam(required = false) @Pattern(regexp = "\\d\\d") @Nullable String province,
      @RequestParam(required = false) @Size(max = 100) @Nullable String cboId,
      @RequestParam(defaultValue = "false") boolean amendmentWanted,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
      Caller caller) {
    List<AssessmentEntry> found =
        list.find(
            new AssessmentQuery(
                mine ? List.of() : AssessmentAccess.areas(caller, amendmentWanted),
                new AssessmentQuery.Own(caller.id(), cbos.representedBy(caller.id())),
                status,
                purpose,
                province,
                cboId,
                amendmentWanted,
                after(cursor),
                limit + 1));
    return page(found, limit);
  }

  private Page<EntryView> page(List<AssessmentEntry> found, int limit) {
    List<AssessmentEntry> entries = found.subList(0, Math.min(limit, found.size()));
    Map<String, Cbo> known =
        cbos.findAll(entries.stream().map(AssessmentEntry::cboId).distinct().toList());
    List<EntryView> items =
        entries.stream().map(e -> EntryView.of(e, known.get(e.cboId()))).toList();
    return new Page<>(items, found.size() <= limit ? null : cursor(entries.getLast()));
  }

  private static String cursor(AssessmentEntry last) {
    return Cursors.write(Long.toString(last.startedAt().toEpochMilli()), last.assessmentId());
  }

  private static AssessmentQuery.@Nullable After after(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    List<String> parts = Cursors.read(cursor, 2);
    try {
      return new AssessmentQuery.After(
          Instant.ofEpochMilli(Long.parseLong(parts.getFirst())), parts.getLast());
    } catch (NumberFormatException e) {
      throw new BadRequest(400, "cursor-malformed");
    }
  }

  /**
   * A line of the work queue.
   *
   * @param dueOn last day for the assessor's recommendation
   */
  record EntryView(
      String assessmentId,
      String cboId,
      AssessmentView.@Nullable CboView cbo,
      String area,
      Purpose purpose,
      int edition,
      Status status,
      @Nullable String assessor,
      @Nullable LocalDate dueOn,
      Instant startedAt,
      @Nullable Instant submittedAt,
      int openMajors,
      @Nullable String recommendedLevel) {

    static EntryView of(AssessmentEntry entry, @Nullable Cbo cbo) {
      return new EntryView(
          entry.assessmentId(),
          entry.cboId(),
          cbo == null ? null : AssessmentViews.cbo(cbo),
          entry.area(),
          entry.purpose(),
          entry.edition(),
          entry.status(),
          entry.assessor(),
          entry.dueOn(),
          entry.startedAt(),
          entry.submittedAt(),
          entry.openMajors(),
          entry.recommendedLevel());
    }
  }
}
