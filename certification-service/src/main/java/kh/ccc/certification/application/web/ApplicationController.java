package kh.ccc.certification.application.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kh.ccc.certification.application.Agreement;
import kh.ccc.certification.application.Agreements;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.application.ApplicationRules;
import kh.ccc.certification.application.ReviewCommands;
import kh.ccc.certification.application.web.ApplicationRequests.AnswerRequest;
import kh.ccc.certification.application.web.ApplicationRequests.SubmitRequest;
import kh.ccc.certification.application.web.ApplicationRequests.WithdrawalRequest;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.time.Programme;
import kh.ccc.platform.web.ETags;
import kh.ccc.platform.web.ExpectedVersion;
import kh.ccc.platform.web.Page;
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
  private final ReviewCommands reviews;
  private final Agreements agreements;
  private final ApplicationRules rules;
  private final Clock clock;

  ApplicationController(
      ApplicationCommands commands,
      ReviewCommands reviews,
      Agreements agreements,
      ApplicationRules rules,
      Clock clock) {
    this.commands = commands;
    this.reviews = reviews;
    this.agreements = agreements;
    this.rules = rules;
    this.clock = clock;
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
    Role.REVIEWER,
    Role.COMMITTEE_MEMBER,
    Role.COMMITTEE_CHAIR,
    Role.AUDITOR
  })
  ResponseEntity<ApplicationView> application(@PathVariable String id, Caller caller) {
    Versioned<Application> application = commands.find(new ApplicationId(id));
    ApplicationAccess.requireReader(application, caller);
    return ETags.ok(application, ApplicationAccess.view(application, caller));
  }

  /** What the CBO answers to the reviewer's question, or that it brought what was missing. */
  @Operation(summary = "Answer what the reviewer asked")
  @PostMapping("/{id}/answers")
  @Permitted({Role.CBO_REPRESENTATIVE, Role.PROGRAMME_OFFICER})
  ResponseEntity<ApplicationView> answer(
      @PathVariable String id,
      @Valid @RequestBody AnswerRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    ApplicationId application = new ApplicationId(id);
    ApplicationAccess.requireSpeaker(commands.find(application), caller);
    Versioned<Application> answered =
        reviews.answer(application, request.command(), expected.value(), context);
    return ETags.ok(answered, ApplicationAccess.view(answered, caller));
  }

  /** The CBO takes its application back; possible until the committee has decided for good. */
  @Operation(summary = "Take an application back before it is decided")
  @PostMapping("/{id}/withdrawal")
  @Permitted({Role.CBO_REPRESENTATIVE, Role.PROGRAMME_OFFICER})
  ResponseEntity<ApplicationView> withdraw(
      @PathVariable String id,
      @Valid @RequestBody WithdrawalRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    ApplicationId application = new ApplicationId(id);
    ApplicationAccess.requireOwner(commands.find(application), caller);
    Versioned<Application> withdrawn =
        commands.withdraw(application, request.command(), expected.value(), context);
    return ETags.ok(withdrawn, ApplicationAccess.view(withdrawn, caller));
  }

  /**
   * What applies to applications.
   *
   * @param agreementVersion version of the certification agreement that is to be accepted today
   * @param quorum fewest votes for a decision; abstentions do not count
   * @param longestDeferralMonths a decision is put off at most this long
   * @param completeness what makes an application complete
   * @param dissentDays how long after a decision a dissenting opinion can be sealed
   */
  record ApplicationRulesView(
      int agreementVersion,
      int quorum,
      long longestDeferralMonths,
      List<ApplicationRules.Point> completeness,
      long dissentDays) {}

  /** The agreement in force, the committee's quorum, how long a decision can be put off. */
  @Operation(summary = "The agreement in force, the quorum, how long a decision can be put off")
  @GetMapping("/rules")
  @OpenToAnyone
  ApplicationRulesView rules() {
    return new ApplicationRulesView(
        agreements.inForce(today()).version(),
        rules.quorum(),
        rules.longestDeferral().toTotalMonths(),
        rules.completeness(),
        rules.dissentWindow().toDays());
  }

  /**
   * A version of the agreement.
   *
   * @param inForce true for the one that is to be accepted today
   */
  record AgreementView(
      int version,
      LocalDate effectiveFrom,
      boolean inForce,
      Agreement.Text km,
      Agreement.Text en) {}

  /** Every version of the certification agreement, newest first, to be read before accepting. */
  @Operation(summary = "The versions of the certification agreement, newest first")
  @GetMapping("/agreements")
  @OpenToAnyone
  Page<AgreementView> agreements() {
    return new Page<>(agreements.versions().reversed().stream().map(this::view).toList(), null);
  }

  /** One version of the certification agreement. */
  @Operation(summary = "One version of the certification agreement")
  @GetMapping("/agreements/{version}")
  @OpenToAnyone
  AgreementView agreement(@PathVariable int version) {
    return agreements
        .version(version)
        .map(this::view)
        .orElseThrow(() -> new Unknown("agreement-unknown"));
  }

  private AgreementView view(Agreement agreement) {
    return new AgreementView(
        agreement.version(),
        agreement.effectiveFrom(),
        agreement.equals(agreements.inForce(today())),
        agreement.km(),
        agreement.en());
  }

  private LocalDate today() {
    return Programme.dayOf(clock.instant());
  }
}
