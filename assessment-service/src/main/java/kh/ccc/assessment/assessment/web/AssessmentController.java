package kh.ccc.assessment.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import kh.ccc.assessment.assessment.Assessment;
import kh.ccc.assessment.assessment.AssessmentCommand;
import kh.ccc.assessment.assessment.AssessmentCommands;
import kh.ccc.assessment.assessment.web.AssessmentRequests.ReasonRequest;
import kh.ccc.assessment.assessment.web.AssessmentRequests.StartRequest;
import kh.ccc.assessment.cbo.Cbo;
import kh.ccc.assessment.cbo.Cbos;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.ETags;
import kh.ccc.platform.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Starting, reading and giving up an assessment. */
@RestController
@RequestMapping("/api/assessments")
@Tag(name = "assessments")
class AssessmentController {

  private final AssessmentCommands commands;
  private final AssessmentAccess access;
  private final AssessmentViews views;
  private final Cbos cbos;

  AssessmentController(
      AssessmentCommands commands, AssessmentAccess access, AssessmentViews views, Cbos cbos) {
    this.commands = commands;
    this.access = access;
    this.views = views;
    this.cbos = cbos;
  }

  @PostMapping
  @Permitted({Role.CBO_REPRESENTATIVE, Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "Start the assessment of a registered CBO against the newest edition")
  ResponseEntity<AssessmentView> start(
      @Valid @RequestBody StartRequest request, Caller caller, CommandContext context) {
    Optional<Cbo> cbo = cbos.find(request.cboId());
    if (cbo.isEmpty()) {
      throw new Invalid("/cboId", "cbo-unknown");
    }
    access.requireStarter(caller, cbo.get(), request.purpose());
    Versioned<Assessment> started =
        commands.start(cbo.get(), request.purpose(), request.adviser(), context);
    return ETags.created(started, views.view(started.state()));
  }

  @GetMapping("/{id}")
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
  @Operation(summary = "One assessment with answers, findings and result")
  ResponseEntity<AssessmentView> get(@PathVariable String id, Caller caller) {
    Versioned<Assessment> found = access.toRead(caller, id);
    return ETags.ok(found, views.view(found.state()));
  }

  @GetMapping("/{id}/history")
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
  @Operation(summary = "What happened in an assessment, oldest first")
  ResponseEntity<HistoryView> history(@PathVariable String id, Caller caller) {
    Versioned<Assessment> found = access.toRead(caller, id);
    List<HistoryView.Entry> entries =
        commands.history(id).stream().map(HistoryView.Entry::of).toList();
    return ETags.ok(found, new HistoryView(entries));
  }

  @PostMapping("/{id}/abandonment")
  @Permitted({Role.CBO_REPRESENTATIVE, Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "End an assessment without a recommendation")
  ResponseEntity<AssessmentView> abandon(
      @PathVariable String id,
      @Valid @RequestBody ReasonRequest request,
      ExpectedVersion version,
      Caller caller,
      CommandContext context) {
    access.requireAbandoner(caller, id);
    Versioned<Assessment> changed =
        commands.execute(
            id, version.value(), context, new AssessmentCommand.Abandon(request.reason()));
    return ETags.ok(changed, views.view(changed.state()));
  }
}
