package kh.ccc.certification.application.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kh.ccc.certification.deadline.DeadlineRules;
import kh.ccc.certification.deadline.Deadlines;
import kh.ccc.certification.deadline.web.DeadlineView;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a CBO itself has to mind: checks that are due, the end of its certificate, its appeals. */
@Tag(name = "deadlines")
@RestController
class OwnDeadlineController {

  /** A complaint about a CBO is not the CBO's to see by its deadlines. */
  private static final Set<String> OPEN_TO_THE_CBO = Set.of("certificate", "application", "appeal");

  private final Deadlines deadlines;
  private final DeadlineRules rules;
  private final Eligibility eligibility;

  OwnDeadlineController(Deadlines deadlines, DeadlineRules rules, Eligibility eligibility) {
    this.deadlines = deadlines;
    this.rules = rules;
    this.eligibility = eligibility;
  }

  @Operation(summary = "Open and missed deadlines of a CBO, or of all that one speaks for")
  @GetMapping("/api/deadlines/own")
  @Permitted(Role.CBO_REPRESENTATIVE)
  Page<DeadlineView> own(
      @RequestParam(required = false) @Size(min = 1, max = 100) @Nullable String cboId,
      Caller caller) {
    List<String> cbos = cboId == null ? eligibility.representedBy(caller.id()) : List.of(cboId);
    Caller.permit(cbos.stream().allMatch(cbo -> speaksFor(cbo, caller)));
    return new Page<>(
        cbos.stream()
            .flatMap(cbo -> deadlines.ofCbo(cbo).stream())
            .filter(listed -> OPEN_TO_THE_CBO.contains(listed.deadline().subject().type()))
            .sorted(Comparator.comparing(Deadlines.Listed::key))
            .map(listed -> DeadlineView.of(listed, rules))
            .toList(),
        null);
  }

  private boolean speaksFor(String cboId, Caller caller) {
    return eligibility
        .cbo(cboId)
        .filter(cbo ->
            caller.is(cbo.representative()) && caller.hasFor(cbo.area(), Role.CBO_REPRESENTATIVE))
        .isPresent();
  }
}
