package kh.ccc.certification.appeal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import kh.ccc.certification.appeal.Appeal;
import kh.ccc.certification.appeal.AppealCommand;
import kh.ccc.certification.appeal.AppealCommands;
import kh.ccc.certification.appeal.AppealId;
import kh.ccc.certification.appeal.AppealRules;
import kh.ccc.certification.appeal.Contested;
import kh.ccc.certification.appeal.web.AppealRequests.AppealRequest;
import kh.ccc.certification.appeal.web.AppealRequests.ObjectionRequest;
import kh.ccc.certification.appeal.web.AppealViews.AppealView;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.OpenToAnyone;
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

/** What a CBO does with its appeal. */
@Tag(name = "appeals")
@RestController
@RequestMapping("/api/appeals")
class AppealController {

  private final AppealCommands appeals;
  private final AppealAccess access;
  private final AppealRules rules;

  AppealController(AppealCommands appeals, AppealAccess access, AppealRules rules) {
    this.appeals = appeals;
    this.access = access;
    this.rules = rules;
  }

  /** Appeals against a decision, within 14 working days; it stays in force meanwhile. */
  @Operation(summary = "Appeal against a decision, within 14 working days")
  @PostMapping
  @Permitted(Role.CBO_REPRESENTATIVE)
  ResponseEntity<AppealView> file(
      @Valid @RequestBody AppealRequest request, CommandContext context, Caller caller) {
    Contested decision =
        appeals.contested(request.against(), request.subjectId(), request.indicator());
    Caller.permit(
        caller.hasFor(decision.area(), Role.CBO_REPRESENTATIVE)
            && caller.is(decision.representative()));
    Versioned<Appeal> appeal = appeals.file(decision, request.grounds().strip(), context);
    return ETags.created(appeal, access.view(appeal, caller));
  }

  /** An appeal. */
  @Operation(summary = "One appeal")
  @GetMapping("/{id}")
  @Permitted({})
  ResponseEntity<AppealView> appeal(@PathVariable String id, Caller caller) {
    Versioned<Appeal> appeal = appeals.find(new AppealId(id));
    access.requireReader(appeal, caller);
    return access.answer(appeal, caller);
  }

  /** Terms of appeals. */
  @Operation(summary = "Terms of appeals and the size of a panel")
  @GetMapping("/rules")
  @OpenToAnyone
  AppealRules rules() {
    return rules;
  }

  /** The CBO does not want a decision any more. */
  @Operation(summary = "Withdraw one's appeal")
  @PostMapping("/{id}/withdrawal")
  @Permitted(Role.CBO_REPRESENTATIVE)
  ResponseEntity<AppealView> withdraw(
      @PathVariable String id, ExpectedVersion expected, CommandContext context, Caller caller) {
    return execute(id, new AppealCommand.Withdraw(), expected, context, caller);
  }

  /** The CBO objects to a member of the panel. */
  @Operation(summary = "Object to a member of the panel")
  @PostMapping("/{id}/objections")
  @Permitted(Role.CBO_REPRESENTATIVE)
  ResponseEntity<AppealView> object(
      @PathVariable String id,
      @Valid @RequestBody ObjectionRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    return execute(id, request.command(), expected, context, caller);
  }

  /** The CBO accepts the panel before the term for objections is over. */
  @Operation(summary = "Accept the panel before the term for objections is over")
  @PostMapping("/{id}/objections/waiver")
  @Permitted(Role.CBO_REPRESENTATIVE)
  ResponseEntity<AppealView> waive(
      @PathVariable String id, ExpectedVersion expected, CommandContext context, Caller caller) {
    return execute(id, new AppealCommand.WaiveObjections(), expected, context, caller);
  }

  private ResponseEntity<AppealView> execute(
      String id,
      AppealCommand command,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    AppealId appeal = new AppealId(id);
    access.requireAppellant(appeals.find(appeal), caller);
    return access.answer(appeals.execute(appeal, command, expected.value(), context), caller);
  }
}
