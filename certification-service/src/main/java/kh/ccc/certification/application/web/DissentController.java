package kh.ccc.certification.application.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.application.Dissents;
import kh.ccc.certification.application.web.ApplicationRequests.DissentRequest;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.ETags;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dissenting opinions of members: sealed until an appeal releases them. */
@Tag(name = "committee")
@RestController
@RequestMapping("/api/applications/{id}/dissents")
class DissentController {

  private final ApplicationCommands applications;
  private final Dissents dissents;

  DissentController(ApplicationCommands applications, Dissents dissents) {
    this.applications = applications;
    this.dissents = dissents;
  }

  /**
   * A dissenting opinion.
   *
   * @param releasedFor id of the appeal; absent while it is sealed
   */
  record OpinionView(String member, String opinion, @Nullable String releasedFor) {

    static OpinionView of(Dissents.Opinion opinion) {
      return new OpinionView(opinion.member(), opinion.words(), opinion.releasedFor().orElse(null));
    }
  }

  /**
   * Seals the caller's own dissenting opinion; nobody else reads it until an appeal releases it.
   * Needs no If-Match: nobody else can change it.
   */
  @Operation(summary = "Seal one's dissenting opinion on a decision")
  @PutMapping("/mine")
  @Permitted(Role.COMMITTEE_MEMBER)
  ResponseEntity<OpinionView> seal(
      @PathVariable String id,
      @Valid @RequestBody DissentRequest request,
      CommandContext context,
      Caller caller) {
    ApplicationId application = new ApplicationId(id);
    ApplicationAccess.require(applications, application, caller, Role.COMMITTEE_MEMBER);
    Versioned<Application> sealed = dissents.seal(application, request.opinion().strip(), context);
    return ETags.ok(sealed, own(application, caller));
  }

  /** The caller's own opinion. */
  @Operation(summary = "One's own dissenting opinion")
  @GetMapping("/mine")
  @Permitted(Role.COMMITTEE_MEMBER)
  OpinionView mine(@PathVariable String id, Caller caller) {
    ApplicationId application = new ApplicationId(id);
    ApplicationAccess.require(applications, application, caller, Role.COMMITTEE_MEMBER);
    return own(application, caller);
  }

  /** The opinions that an appeal has released; empty while all are sealed. */
  @Operation(summary = "The dissenting opinions that an appeal has released")
  @GetMapping
  @Permitted({Role.APPEAL_PANEL_MEMBER, Role.COMMITTEE_MEMBER, Role.COMMITTEE_CHAIR, Role.AUDITOR})
  Page<OpinionView> released(@PathVariable String id, Caller caller) {
    ApplicationId application = new ApplicationId(id);
    ApplicationAccess.requireReaderOfOpinions(applications.find(application), caller);
    List<OpinionView> opinions =
        dissents.released(application).stream().map(OpinionView::of).toList();
    return new Page<>(opinions, null);
  }

  private OpinionView own(ApplicationId application, Caller caller) {
    return dissents
        .of(application, caller.id())
        .map(OpinionView::of)
        .orElseThrow(() -> new Unknown("dissent-unknown"));
  }
}
