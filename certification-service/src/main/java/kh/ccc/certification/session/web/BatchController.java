package kh.ccc.certification.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import kh.ccc.certification.application.Applications;
import kh.ccc.certification.session.Batch;
import kh.ccc.certification.session.BatchStart;
import kh.ccc.certification.session.Session;
import kh.ccc.certification.session.SessionCommand;
import kh.ccc.certification.session.SessionCommands;
import kh.ccc.certification.session.web.SessionRequests.BatchRequest;
import kh.ccc.certification.session.web.SessionRequests.BatchVoteRequest;
import kh.ccc.certification.session.web.SessionRequests.RemovalRequest;
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

/** Resolutions on many uncontested cases at once. */
@Tag(name = "committee sessions")
@RestController
@RequestMapping("/api/committee-sessions/{id}/batches")
class BatchController {

  private final SessionCommands sessions;
  private final Applications applications;
  private final BatchStart start;

  BatchController(SessionCommands sessions, Applications applications, BatchStart start) {
    this.sessions = sessions;
    this.applications = applications;
    this.start = start;
  }

  /** Proposes one resolution to grant what the reviewers recommend in up to 500 cases. */
  @Operation(summary = "Propose one resolution on many uncontested cases")
  @PostMapping
  @Permitted(Role.COMMITTEE_CHAIR)
  ResponseEntity<BatchView> propose(
      @PathVariable String id,
      @Valid @RequestBody BatchRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    SessionAccess.require(sessions, id, caller, Role.COMMITTEE_CHAIR);
    List<String> uncontested =
        request.applications() == null ? sessions.uncontested(id) : List.of();
    Versioned<Session> session =
        sessions.propose(id, request.command(uncontested), expected.value(), context);
    return ETags.created(session, view(session, context.newId("batch")));
  }

  /** How far the resolution is carried out. */
  @Operation(summary = "A resolution on many cases and how far it is carried out")
  @GetMapping("/{batch}")
  @Permitted({Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  ResponseEntity<BatchView> batch(
      @PathVariable String id, @PathVariable String batch, Caller caller) {
    SessionAccess.requireReader(sessions, id, caller);
    Versioned<Session> session = sessions.find(id);
    BatchView view = view(session, batch);
    return ResponseEntity.ok()
        .eTag("\"%d-%d\"".formatted(session.version(), view.done()))
        .body(view);
  }

  /** The caller's own vote on the resolution; changed as often as wanted until it is carried. */
  @Operation(summary = "Vote on a resolution on many cases")
  @PutMapping("/{batch}/votes/mine")
  @Permitted(Role.COMMITTEE_MEMBER)
  ResponseEntity<BatchView> vote(
      @PathVariable String id,
      @PathVariable String batch,
      @Valid @RequestBody BatchVoteRequest request,
      CommandContext context,
      Caller caller) {
    SessionAccess.require(sessions, id, caller, Role.COMMITTEE_MEMBER);
    return answer(sessions.vote(id, request.command(batch), context), batch);
  }

  /** Takes a case out, to be decided by itself; any member who is there can ask for it. */
  @Operation(summary = "Take a case out of a resolution on many cases")
  @PostMapping("/{batch}/removals")
  @Permitted(Role.COMMITTEE_MEMBER)
  ResponseEntity<BatchView> remove(
      @PathVariable String id,
      @PathVariable String batch,
      @Valid @RequestBody RemovalRequest request,
      CommandContext context,
      Caller caller) {
    SessionAccess.require(sessions, id, caller, Role.COMMITTEE_MEMBER);
    return answer(sessions.remove(id, request.command(batch), context), batch);
  }

  /**
   * Records that the resolution is adopted: needs the quorum and a majority. The certificates
   * follow one after the other, whatever happens to this process.
   */
  @Operation(summary = "Record that a resolution on many cases is adopted")
  @PostMapping("/{batch}/adoption")
  @Permitted(Role.COMMITTEE_CHAIR)
  ResponseEntity<BatchView> carry(
      @PathVariable String id,
      @PathVariable String batch,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    SessionAccess.require(sessions, id, caller, Role.COMMITTEE_CHAIR);
    Versioned<Session> session =
        sessions.carry(id, new SessionCommand.CarryBatch(batch), expected.value(), context);
    start.wake();
    return answer(session, batch);
  }

  private ResponseEntity<BatchView> answer(Versioned<Session> session, String batch) {
    return ETags.ok(session, view(session, batch));
  }

  private BatchView view(Versioned<Session> session, String id) {
    Batch batch = SessionCommands.batch(session.state(), id);
    return BatchView.of(batch, applications.grantedBy(id));
  }
}
