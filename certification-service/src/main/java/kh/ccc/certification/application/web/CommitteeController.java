package kh.ccc.certification.application.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.application.Dossier;
import kh.ccc.certification.application.Part;
import kh.ccc.certification.application.web.ApplicationRequests.DecisionRequest;
import kh.ccc.certification.application.web.ApplicationRequests.RecusalRequest;
import kh.ccc.certification.application.web.ApplicationRequests.VoteRequest;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The certification committee: members vote or step back, the chair records the decision. */
@Tag(name = "committee")
@RestController
@RequestMapping("/api/applications/{id}")
class CommitteeController {

  private final ApplicationCommands applications;

  CommitteeController(ApplicationCommands applications) {
    this.applications = applications;
  }

  /** Whether the caller may review this case and decide on it, and why not. */
  @Operation(summary = "Whether the caller may review and decide on this case, and why not")
  @GetMapping("/parts/mine")
  @Permitted({Role.REVIEWER, Role.COMMITTEE_MEMBER, Role.COMMITTEE_CHAIR})
  Part part(@PathVariable String id, Caller caller) {
    ApplicationId application = new ApplicationId(id);
    ApplicationAccess.requireReader(applications.find(application), caller);
    return applications.partOf(application, caller.id());
  }

  /**
   * The caller's own vote, which may be changed until the decision. Needs no If-Match: nobody else
   * can change it, and members vote at the same time.
   */
  @Operation(summary = "Vote, or change one's vote, until the decision")
  @PutMapping("/votes/mine")
  @Permitted(Role.COMMITTEE_MEMBER)
  ResponseEntity<ApplicationView> vote(
      @PathVariable String id,
      @Valid @RequestBody VoteRequest request,
      CommandContext context,
      Caller caller) {
    ApplicationId application = new ApplicationId(id);
    ApplicationAccess.require(applications, application, caller, Role.COMMITTEE_MEMBER);
    return answer(applications.vote(application, request.command(), context), caller);
  }

  /** The caller steps back from this case for good; a vote given before is taken out. */
  @Operation(summary = "Step back from this case for good")
  @PutMapping("/recusals/mine")
  @Permitted(Role.COMMITTEE_MEMBER)
  ResponseEntity<ApplicationView> recuse(
      @PathVariable String id,
      @Valid @RequestBody RecusalRequest request,
      CommandContext context,
      Caller caller) {
    ApplicationId application = new ApplicationId(id);
    ApplicationAccess.require(applications, application, caller, Role.COMMITTEE_MEMBER);
    return answer(applications.recuse(application, request.command(), context), caller);
  }

  /**
   * What the committee decided: needs the quorum, a majority for it, and for a grant no open major
   * finding. A grant issues the certificate at once.
   */
  @Operation(summary = "Record what the committee decided; a grant issues the certificate")
  @PostMapping("/decision")
  @Permitted(Role.COMMITTEE_CHAIR)
  ResponseEntity<ApplicationView> decide(
      @PathVariable String id,
      @Valid @RequestBody DecisionRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    ApplicationId application = new ApplicationId(id);
    Dossier dossier =
        ApplicationAccess.require(applications, application, caller, Role.COMMITTEE_CHAIR);
    return answer(
        applications.decide(
            application, request.command(dossier.level()), expected.value(), context),
        caller);
  }

  private static ResponseEntity<ApplicationView> answer(
      Versioned<Application> application, Caller caller) {
    return ETags.ok(application, ApplicationAccess.view(application, caller));
  }
}
