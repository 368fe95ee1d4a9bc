package kh.ccc.certification.appeal.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import kh.ccc.certification.appeal.AppealCommand;
import kh.ccc.certification.appeal.AppealCommands;
import kh.ccc.certification.appeal.AppealId;
import kh.ccc.certification.appeal.web.AppealRequests.AppealAnswerRequest;
import kh.ccc.certification.appeal.web.AppealRequests.AppealDecisionRequest;
import kh.ccc.certification.appeal.web.AppealRequests.AppealVoteRequest;
import kh.ccc.certification.appeal.web.AppealRequests.DeclineRequest;
import kh.ccc.certification.appeal.web.AppealRequests.PanelRequest;
import kh.ccc.certification.appeal.web.AppealViews.AppealView;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An appeal is prepared by a complaints officer and judged by its panel. */
@Tag(name = "appeals")
@RestController
@RequestMapping("/api/appeals/{id}")
class AppealOfficeController {

  private final AppealCommands appeals;
  private final AppealAccess access;

  AppealOfficeController(AppealCommands appeals, AppealAccess access) {
    this.appeals = appeals;
    this.access = access;
  }

  /** Takes it up. */
  @Operation(summary = "Take an appeal up")
  @PostMapping("/admission")
  @Permitted(Role.COMPLAINTS_OFFICER)
  ResponseEntity<AppealView> admit(
      @PathVariable String id, ExpectedVersion expected, CommandContext context, Caller caller) {
    return ofOffice(id, new AppealCommand.Admit(), expected, context, caller);
  }

  /** Does not take it up. */
  @Operation(summary = "Decline an appeal that is not admissible")
  @PostMapping("/refusal")
  @Permitted(Role.COMPLAINTS_OFFICER)
  ResponseEntity<AppealView> decline(
      @PathVariable String id,
      @Valid @RequestBody DeclineRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    return ofOffice(id, request.command(), expected, context, caller);
  }

  /** Names three people who had nothing to do with the case. */
  @Operation(summary = "Name the panel: three people who had nothing to do with the case")
  @PostMapping("/panel")
  @Permitted(Role.COMPLAINTS_OFFICER)
  ResponseEntity<AppealView> namePanel(
      @PathVariable String id,
      @Valid @RequestBody PanelRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    return ofOffice(id, request.command(), expected, context, caller);
  }

  /** Replaces the member, or dismisses the objection. */
  @Operation(summary = "Replace a member that was objected to, or dismiss the objection")
  @PostMapping("/panel/answer")
  @Permitted(Role.COMPLAINTS_OFFICER)
  ResponseEntity<AppealView> answer(
      @PathVariable String id,
      @Valid @RequestBody AppealAnswerRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    return ofOffice(id, request.command(), expected, context, caller);
  }

  /** The panel begins once nobody objects any more. */
  @Operation(summary = "Begin the review, once the term for objections is over")
  @PostMapping("/review")
  @Permitted(Role.APPEAL_PANEL_MEMBER)
  ResponseEntity<AppealView> begin(
      @PathVariable String id, ExpectedVersion expected, CommandContext context, Caller caller) {
    return ofPanel(id, new AppealCommand.BeginReview(), expected, context, caller);
  }

  /** The caller's own vote, which may be changed until the decision. */
  @Operation(summary = "Vote as a member of the panel")
  @PutMapping("/votes/mine")
  @Permitted(Role.APPEAL_PANEL_MEMBER)
  ResponseEntity<AppealView> vote(
      @PathVariable String id,
      @Valid @RequestBody AppealVoteRequest request,
      CommandContext context,
      Caller caller) {
    AppealId appeal = new AppealId(id);
    access.requirePanel(appeals.find(appeal), caller);
    AppealCommand.CastVote vote = new AppealCommand.CastVote(request.outcome());
    return access.answer(appeals.vote(appeal, vote, context), caller);
  }

  /** What the panel decided by majority; its remedies take effect at once. */
  @Operation(summary = "Record what the panel decided; its remedies take effect at once")
  @PostMapping("/decision")
  @Permitted(Role.APPEAL_PANEL_MEMBER)
  ResponseEntity<AppealView> decide(
      @PathVariable String id,
      @Valid @RequestBody AppealDecisionRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    return ofPanel(id, request.command(), expected, context, caller);
  }

  private ResponseEntity<AppealView> ofOffice(
      String id,
      AppealCommand command,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    AppealId appeal = new AppealId(id);
    access.requireOfficer(appeals.find(appeal), caller);
    return access.answer(appeals.execute(appeal, command, expected.value(), context), caller);
  }

  private ResponseEntity<AppealView> ofPanel(
      String id,
      AppealCommand command,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    AppealId appeal = new AppealId(id);
    access.requirePanel(appeals.find(appeal), caller);
    return access.answer(appeals.execute(appeal, command, expected.value(), context), caller);
  }
}
