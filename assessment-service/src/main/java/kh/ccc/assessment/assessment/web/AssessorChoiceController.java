package kh.ccc.assessment.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kh.ccc.assessment.assessment.Assessment;
import kh.ccc.assessment.assessment.AssessmentCommands;
import kh.ccc.assessment.assessment.Workloads;
import kh.ccc.assessment.assessment.Workloads.Workload;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an officer wants to know of assessors before asking one. */
@RestController
@Tag(name = "assessments")
class AssessorChoiceController {

  private final AssessmentCommands commands;
  private final AssessmentAccess access;
  private final Workloads workloads;

  AssessorChoiceController(
      AssessmentCommands commands, AssessmentAccess access, Workloads workloads) {
    this.commands = commands;
    this.access = access;
    this.workloads = workloads;
  }

  /**
   * An assessor for that assessment.
   *
   * @param waiting assessments for which the declaration on conflicts of interest is due
   * @param scoring assessments that are being scored
   * @param since when the oldest of them was handed in
   * @param obstacle code of the refusal that asking would meet; absent when none would
   */
  record ChoiceView(
      String account,
      int waiting,
      int scoring,
      @Nullable Instant since,
      @Nullable String obstacle) {}

  @GetMapping("/api/assessments/{id}/assessors")
  @Permitted(Role.PROGRAMME_OFFICER)
  @Operation(
      summary = "Load and obstacles of assessors, in the order in which they are asked for",
      description = "An account of whom nothing is known has no load.")
  Page<ChoiceView> choices(
      @PathVariable String id,
      @RequestParam @NotEmpty @Size(max = 100) List<@Size(max = 100) String> account,
      Caller caller) {
    access.requireOfficer(caller, id);
    Assessment.Started assessment = AssessmentCommands.started(commands.find(id).state());
    @Nullable String representative = access.representative(assessment.subject());
    Map<String, Workload> loads = workloads.of(account);
    return new Page<>(
        account.stream()
            .distinct()
            .map(one -> {
              Workload load = loads.getOrDefault(one, Workload.NONE);
              return new ChoiceView(
                  one,
                  load.waiting(),
                  load.scoring(),
                  load.since(),
                  AssessmentCommands.obstacle(assessment, one, caller.id(), representative)
                      .orElse(null));
            })
            .toList(),
        null);
  }
}
