package kh.ccc.certification.application.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.application.Dossier;
import kh.ccc.certification.application.ReviewCommands;
import kh.ccc.certification.application.web.ReviewRequests.CompletenessRequest;
import kh.ccc.certification.application.web.ReviewRequests.JudgementRequest;
import kh.ccc.certification.application.web.ReviewRequests.QuestionRequest;
import kh.ccc.certification.application.web.ReviewRequests.ReviewRequest;
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

/** The independent review between the application and the committee. */
@Tag(name = "review")
@RestController
@RequestMapping("/api/applications/{id}")
class ReviewController {

  private final ApplicationCommands applications;
  private final ReviewCommands reviews;

  ReviewController(ApplicationCommands applications, ReviewCommands reviews) {
    this.applications = applications;
    this.reviews = reviews;
  }

  /**
   * Records point by point whether the application is complete. A complete one is reviewed; with a
   * point that is not met it goes back to the CBO.
   */
  @Operation(summary = "Record whether an application is complete")
  @PostMapping("/completeness-check")
  @Permitted(Role.REVIEWER)
  ResponseEntity<ApplicationView> check(
      @PathVariable String id,
      @Valid @RequestBody CompletenessRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    ApplicationId application = reviewed(id, caller);
    return answer(reviews.check(application, request.command(), expected.value(), context), caller);
  }

  /** Asks the CBO; the review goes on when it has answered. */
  @Operation(summary = "Return an application to the CBO with a question")
  @PostMapping("/questions")
  @Permitted(Role.REVIEWER)
  ResponseEntity<ApplicationView> ask(
      @PathVariable String id,
      @Valid @RequestBody QuestionRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    ApplicationId application = reviewed(id, caller);
    return answer(reviews.ask(application, request.command(), expected.value(), context), caller);
  }

  /** Ends the review with a recommendation; the committee can take the case up then. */
  @Operation(summary = "End the review with a recommendation to the committee")
  @PostMapping("/review")
  @Permitted(Role.REVIEWER)
  ResponseEntity<ApplicationView> recommend(
      @PathVariable String id,
      @Valid @RequestBody ReviewRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    ApplicationId application = new ApplicationId(id);
    Dossier dossier = ApplicationAccess.require(applications, application, caller, Role.REVIEWER);
    return answer(
        reviews.recommend(application, request.command(dossier.level()), expected.value(), context),
        caller);
  }

  /** Says whether the CBO met that condition of the deferral; may be corrected until the agenda. */
  @Operation(summary = "Say whether a condition of the deferral is met")
  @PutMapping("/conditions/{number}")
  @Permitted(Role.REVIEWER)
  ResponseEntity<ApplicationView> judge(
      @PathVariable String id,
      @PathVariable @Min(1) @Max(20) int number,
      @Valid @RequestBody JudgementRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    ApplicationId application = reviewed(id, caller);
    return answer(
        reviews.judge(application, request.command(number), expected.value(), context), caller);
  }

  private ApplicationId reviewed(String id, Caller caller) {
    ApplicationId application = new ApplicationId(id);
    ApplicationAccess.require(applications, application, caller, Role.REVIEWER);
    return application;
  }

  private static ResponseEntity<ApplicationView> answer(
      Versioned<Application> application, Caller caller) {
    return ETags.ok(application, ApplicationAccess.view(application, caller));
  }
}
