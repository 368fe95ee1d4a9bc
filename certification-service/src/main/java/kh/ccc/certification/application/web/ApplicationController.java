package kh.ccc.certification.application.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.application.ApplicationRules;
import kh.ccc.certification.application.web.ApplicationRequests.SubmitRequest;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.ETags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Applications for a certificate: handed in by a CBO, seen by who works with them. */
@Tag(name = "applications")
@RestController
@RequestMapping("/api/applications")
class ApplicationController {

  private final ApplicationCommands commands;
  private final ApplicationRules rules;

  ApplicationController(ApplicationCommands commands, ApplicationRules rules) {
    this.commands = commands;
    this.rules = rules;
  }

  /**
   * Applies for a certificate on the strength of a recommended assessment: the CBO's
   * representative, or a programme officer of the area on the CBO's behalf.
   */
  @Operation(summary = "Apply for a certificate on the strength of a recommended assessment")
  @PostMapping
  @Permitted({Role.CBO_REPRESENTATIVE, Role.PROGRAMME_OFFICER})
  ResponseEntity<ApplicationView> submit(
      @Valid @RequestBody SubmitRequest request, CommandContext context, Caller caller) {
    CboFacts cbo = commands.cboOfAssessment(request.assessmentId());
    Caller.permit(
        caller.hasFor(cbo.area(), Role.PROGRAMME_OFFICER)
            || (caller.hasFor(cbo.area(), Role.CBO_REPRESENTATIVE)
                && caller.is(cbo.representative())));
    Versioned<Application> application = commands.submit(request.command(), context);
    return ETags.created(application, ApplicationAccess.view(application, caller));
  }

  /** An application with the committee's decision. */
  @Operation(summary = "One application with the committee's decision")
  @GetMapping("/{id}")
  @Permitted({
    Role.CBO_REPRESENTATIVE,
    Role.PROGRAMME_OFFICER,
    Role.COMMITTEE_MEMBER,
    Role.COMMITTEE_CHAIR,
    Role.AUDITOR
  })
  ResponseEntity<ApplicationView> application(@PathVariable String id, Caller caller) {
    Versioned<Application> application = commands.find(new ApplicationId(id));
    ApplicationAccess.requireReader(application, caller);
    return ETags.ok(application, ApplicationAccess.view(application, caller));
  }

  /**
   * What applies to applications.
   *
   * @param agreementVersion version of the certification agreement that is to be accepted
   * @param quorum fewest votes for a decision; abstentions do not count
   * @param longestDeferralMonths a decision is put off at most this long
   */
  record RulesView(int agreementVersion, int quorum, long longestDeferralMonths) {}

  /** The agreement in force, the committee's quorum, how long a decision can be put off. */
  @Operation(summary = "The agreement in force, the quorum, how long a decision can be put off")
  @GetMapping("/rules")
  @OpenToAnyone
  RulesView rules() {
    return new RulesView(
        rules.agreementVersion(), rules.quorum(), rules.longestDeferral().toTotalMonths());
  }
}
