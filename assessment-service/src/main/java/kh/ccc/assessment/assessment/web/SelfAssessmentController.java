package kh.ccc.assessment.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import kh.ccc.assessment.assessment.Assessment;
import kh.ccc.assessment.assessment.AssessmentCommand;
import kh.ccc.assessment.assessment.AssessmentCommands;
import kh.ccc.assessment.assessment.web.AssessmentRequests.AnswersRequest;
import kh.ccc.assessment.assessment.web.AssessmentRequests.SubmissionRequest;
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

/** The CBO's own answers. */
@RestController
@RequestMapping("/api/assessments/{id}")
@Tag(name = "assessments")
class SelfAssessmentController {

  private final AssessmentCommands commands;
  private final AssessmentAccess access;
  private final AssessmentViews views;

  SelfAssessmentController(
      AssessmentCommands commands, AssessmentAccess access, AssessmentViews views) {
    this.commands = commands;
    this.access = access;
    this.views = views;
  }

  @PutMapping("/self-assessment/chapters/{chapter}")
  @Permitted({Role.CBO_REPRESENTATIVE, Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @Operation(
      summary = "Answer a chapter; replaces what was answered there, some indicators may wait")
  ResponseEntity<AssessmentView> answer(
      @PathVariable String id,
      @PathVariable int chapter,
      @Valid @RequestBody AnswersRequest request,
      ExpectedVersion version,
      Caller caller,
      CommandContext context) {
    access.requireCboSide(caller, id);
    return done(
        commands.execute(
            id,
            version.value(),
            context,
            new AssessmentCommand.AnswerChapter(
                chapter, AssessmentRequests.answers(request.answers()), caller.id())));
  }

  @PostMapping("/submission")
  @Permitted({Role.CBO_REPRESENTATIVE, Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "Hand in the complete self-assessment with the CBO's consent")
  ResponseEntity<AssessmentView> submit(
      @PathVariable String id,
      @Valid @RequestBody SubmissionRequest request,
      ExpectedVersion version,
      Caller caller,
      CommandContext context) {
    access.requireCboSide(caller, id);
    return done(
        commands.execute(
            id,
            version.value(),
            context,
            new AssessmentCommand.Submit(request.consent(), caller.id(), context.at())));
  }

  private ResponseEntity<AssessmentView> done(Versioned<Assessment> changed) {
    return ETags.ok(changed, views.view(changed.state()));
  }
}
