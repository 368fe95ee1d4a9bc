package kh.ccc.certification.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kh.ccc.certification.complaint.Complaint;
import kh.ccc.certification.complaint.Complaints;
import kh.ccc.certification.complaint.web.ComplaintViews.ComplaintEntryView;
import kh.ccc.certification.complaint.web.ComplaintViews.ComplaintProposalView;
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

/** The office's list of complaints, and the committee's list of proposed suspensions. */
@Tag(name = "complaints")
@RestController
class ComplaintListController {

  private static final Pattern KEY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}/[0-9a-f-]{36}");

  private final Complaints complaints;
  private final Eligibility eligibility;

  ComplaintListController(Complaints complaints, Eligibility eligibility) {
    this.complaints = complaints;
    this.eligibility = eligibility;
  }

  /** Complaints in the order in which they came; without their words. */
  @Operation(summary = "Complaints in the order in which they came, without their words")
  @GetMapping("/api/complaints")
  @Permitted({Role.COMPLAINTS_OFFICER, Role.AUDITOR})
  Page<ComplaintEntryView> list(
      @RequestParam(required = false) Complaint.@Nullable Status status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
      Caller caller) {
    Set<String> areas = areas(caller, Set.of(Role.COMPLAINTS_OFFICER, Role.AUDITOR));
    List<Complaints.Entry> found =
        complaints.list(new Complaints.Query(status, areas, after(cursor), limit + 1));
    List<Complaints.Entry> shown = found.subList(0, Math.min(limit, found.size()));
    List<ComplaintEntryView> items = views(shown);
    boolean last = found.size() <= limit;
    return new Page<>(items, last ? null : Cursors.write(shown.getLast().key()));
  }

  /** Suspensions that complaints propose, newest first. */
  @Operation(summary = "Suspensions that complaints propose to the committee")
  @GetMapping("/api/complaints/suspension-proposals")
  @Permitted({Role.COMMITTEE_MEMBER, Role.COMMITTEE_CHAIR, Role.COMPLAINTS_OFFICER, Role.AUDITOR})
  Page<ComplaintProposalView> proposals(Caller caller) {
    Set<String> areas =
        areas(
            caller,
            Set.of(
                Role.COMMITTEE_MEMBER,
                Role.COMMITTEE_CHAIR,
                Role.COMPLAINTS_OFFICER,
                Role.AUDITOR));
    List<Complaints.Proposal> found = complaints.proposals(areas, Page.MOST);
    Map<String, CboFacts> cbos =
        eligibility.cbos(found.stream().map(Complaints.Proposal::cboId).distinct().toList());
    List<ComplaintProposalView> items =
        found.stream().map(one -> ComplaintProposalView.of(one, cbos.get(one.cboId()))).toList();
    return new Page<>(items, null);
  }

  private static Set<String> areas(Caller caller, Set<Role> roles) {
    return caller.grants().stream()
        .filter(grant -> roles.contains(grant.role()))
        .map(Grant::area)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<ComplaintEntryView> views(List<Complaints.Entry> shown) {
    Map<String, CboFacts> cbos =
        eligibility.cbos(
            shown.stream()
                .map(Complaints.Entry::cboId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return shown.stream()
        .map(entry ->
            ComplaintEntryView.of(entry, entry.cboId() == null ? null : cbos.get(entry.cboId())))
        .toList();
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
