package kh.ccc.assessment.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import kh.ccc.assessment.assessment.Assessment;
import kh.ccc.assessment.assessment.AssessmentCommand;
import kh.ccc.assessment.assessment.AssessmentCommands;
import kh.ccc.assessment.assessment.web.AssessmentRequests.AmendmentRequest;
import kh.ccc.assessment.assessment.web.AssessmentRequests.FindingsRequest;
import kh.ccc.assessment.assessment.web.AssessmentRequests.RecommendationRequest;
import kh.ccc.assessment.assessment.web.AssessmentRequests.VisitRequest;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.ETags;
import kh.ccc.platform.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the accepted assessor finds and recommends. */
@RestController
@RequestMapping("/api/assessments/{id}")
@Tag(name = "assessments")
class FindingsController {

  private final AssessmentCommands commands;
  private final AssessmentAccess access;
  private final AssessmentViews views;

  FindingsController(AssessmentCommands commands, AssessmentAccess access, AssessmentViews views) {
    this.commands = commands;
    this.access = access;
    this.views = views;
  }

  @PutMapping("/findings/chapters/{chapter}")
  @Permitted({Role.ASSESSOR, Role.LEAD_ASSESSOR})
  @Operation(summary = "Score a chapter; replaces what was scored there, some indicators may wait")
  ResponseEntity<AssessmentView> score(
      @PathVariable String id,
      @PathVariable int chapter,
      @Valid @RequestBody FindingsRequest request,
      ExpectedVersion version,
      Caller caller,
      CommandContext context) {
    access.requireAssessor(caller, id);
    return execute(
        id,
        version,
        context,
        new AssessmentCommand.ScoreChapter(
            chapter, AssessmentRequests.answers(request.findings()), caller.id()));
  }

  @PutMapping("/visit")
  @Permitted({Role.ASSESSOR, Role.LEAD_ASSESSOR})
  @Operation(summary = "Note the visit: its day, how many of each group were met, what was seen")
  ResponseEntity<AssessmentView> visit(
      @PathVariable String id,
      @Valid @RequestBody VisitRequest request,
      ExpectedVersion version,
      Caller caller,
      CommandContext context) {
    access.requireAssessor(caller, id);
    return execute(
        id,
        version,
        context,
        new AssessmentCommand.NoteVisit(request.visit(), caller.id(), context.today()));
  }

  @PostMapping("/recommendation")
  @Permitted({Role.ASSESSOR, Role.LEAD_ASSESSOR})
  @Operation(summary = "Recommend a level that the scores support, or NONE")
  ResponseEntity<AssessmentView> recommend(
      @PathVariable String id,
      @Valid @RequestBody RecommendationRequest request,
      ExpectedVersion version,
      Caller caller,
      CommandContext context) {
    access.requireAssessor(caller, id);
    return execute(
        id,
        version,
        context,
        new AssessmentCommand.Recommend(
            request.level(), request.summary(), caller.id(), context.at()));
  }

  @PostMapping("/amendments")
  @Permitted({Role.LEAD_ASSESSOR, Role.REVIEWER})
  @Operation(summary = "Amend the report as an appeal wants it; earlier versions stay")
  ResponseEntity<AssessmentView> amend(
      @PathVariable String id,
      @Valid @RequestBody AmendmentRequest request,
      ExpectedVersion version,
      Caller caller,
      CommandContext context) {
    access.requireAmender(caller, id);
    return execute(
        id,
        version,
        context,
        new AssessmentCommand.Amend(
            AssessmentRequests.answers(request.findings()),
            request.level(),
            request.summary(),
            caller.id(),
            context.at()));
  }

  private ResponseEntity<AssessmentView> execute(
      String id, ExpectedVersion version, CommandContext context, AssessmentCommand command) {
    Versioned<Assessment> changed = commands.execute(id, version.value(), context, command);
    return ETags.ok(changed, views.view(changed.state()));
  }
}
