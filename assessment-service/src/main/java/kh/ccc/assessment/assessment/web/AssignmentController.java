package kh.ccc.assessment.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import kh.ccc.assessment.assessment.Assessment;
import kh.ccc.assessment.assessment.AssessmentCommand;
import kh.ccc.assessment.assessment.AssessmentCommands;
import kh.ccc.assessment.assessment.web.AssessmentRequests.AssignmentRequest;
import kh.ccc.assessment.assessment.web.AssessmentRequests.DeclarationRequest;
import kh.ccc.assessment.assessment.web.AssessmentRequests.ReasonRequest;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.ETags;
import kh.ccc.platform.web.ExpectedVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From the officer's completeness check to an assessor without a conflict of interest. */
@RestController
@RequestMapping("/api/assessments/{id}")
@Tag(name = "assessments")
class AssignmentController {

  private final AssessmentCommands commands;
  private final AssessmentAccess access;
  private final AssessmentViews views;

  AssignmentController(
      AssessmentCommands commands, AssessmentAccess access, AssessmentViews views) {
    this.commands = commands;
    this.access = access;
    this.views = views;
  }

  @PostMapping("/return")
  @Permitted(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Send an incomplete self-assessment back to the CBO")
  ResponseEntity<AssessmentView> giveBack(
      @PathVariable String id,
      @Valid @RequestBody ReasonRequest request,
      ExpectedVersion version,
      Caller caller,
      CommandContext context) {
    access.requireOfficer(caller, id);
    return execute(id, version, context, new AssessmentCommand.Return(request.reason()));
  }

  @PostMapping("/assignment")
  @Permitted(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Find the self-assessment complete and ask an assessor, or replace one")
  ResponseEntity<AssessmentView> assign(
      @PathVariable String id,
      @Valid @RequestBody AssignmentRequest request,
      ExpectedVersion version,
      Caller caller,
      CommandContext context) {
    access.requireOfficer(caller, id);
    return execute(
        id,
        version,
        context,
        new AssessmentCommand.Assign(
            request.assessor(), caller.id(), representative(id), request.dueOn(context.today())));
  }

  @PostMapping("/conflict-declaration")
  @Permitted({Role.ASSESSOR, Role.LEAD_ASSESSOR})
  @Operation(summary = "Declare on conflicts of interest: without one the assessor has accepted")
  ResponseEntity<AssessmentView> declare(
      @PathVariable String id,
      @Valid @RequestBody DeclarationRequest request,
      ExpectedVersion version,
      Caller caller,
      CommandContext context) {
    access.requireAssessor(caller, id);
    return execute(
        id,
        version,
        context,
        new AssessmentCommand.Declare(
            caller.id(), request.hasConflict(), request.statement(), representative(id)));
  }

  private @Nullable String representative(String id) {
    return access.representative(AssessmentCommands.started(commands.find(id).state()).subject());
  }

  private ResponseEntity<AssessmentView> execute(
      String id, ExpectedVersion version, CommandContext context, AssessmentCommand command) {
    Versioned<Assessment> changed = commands.execute(id, version.value(), context, command);
    return ETags.ok(changed, views.view(changed.state()));
  }
}
