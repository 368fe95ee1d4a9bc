package kh.ccc.certification.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import kh.ccc.certification.session.Session;
import kh.ccc.certification.session.SessionCommand;
import kh.ccc.certification.session.SessionCommands;
import kh.ccc.certification.session.web.SessionRequests.AttendanceRequest;
import kh.ccc.certification.session.web.SessionRequests.CancellationRequest;
import kh.ccc.certification.session.web.SessionRequests.PlanRequest;
import kh.ccc.certification.session.web.SessionView.MinutesView;
import kh.ccc.platform.domain.Unknown;
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

/** The committee's sessions: planned, opened with a quorum, closed with minutes. */
@Tag(name = "committee sessions")
@RestController
@RequestMapping("/api/committee-sessions")
class SessionController {

  private final SessionCommands sessions;

  SessionController(SessionCommands sessions) {
    this.sessions = sessions;
  }

  /** Plans a session of the committee. */
  @Operation(summary = "Plan a session of the committee")
  @PostMapping
  @Permitted({Role.COMMITTEE_CHAIR, Role.PROGRAMME_OFFICER})
  ResponseEntity<SessionView> plan(
      @Valid @RequestBody PlanRequest request, CommandContext context, Caller caller) {
    caller.require(request.inArea(), Role.COMMITTEE_CHAIR, Role.PROGRAMME_OFFICER);
    Versioned<Session> session = sessions.plan(request.command(caller.id()), context);
    return ETags.created(session, view(session));
  }

  /** A session with those present and its resolutions. */
  @Operation(summary = "One session of the committee")
  @GetMapping("/{id}")
  @Permitted({Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  ResponseEntity<SessionView> session(@PathVariable String id, Caller caller) {
    SessionAccess.requireReader(sessions, id, caller);
    return answer(sessions.find(id));
  }

  /** Calls a planned session off; its agenda is free for another one. */
  @Operation(summary = "Call a planned session off")
  @PostMapping("/{id}/cancellation")
  @Permitted({Role.COMMITTEE_CHAIR, Role.PROGRAMME_OFFICER})
  ResponseEntity<SessionView> cancel(
      @PathVariable String id,
      @Valid @RequestBody CancellationRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    SessionAccess.require(sessions, id, caller, Role.COMMITTEE_CHAIR, Role.PROGRAMME_OFFICER);
    return answer(sessions.cancel(id, request.command(), expected.value(), context));
  }

  /** Opens the session: the chair names who is there, a quorum at least. */
  @Operation(summary = "Open a session with the members who are there")
  @PostMapping("/{id}/opening")
  @Permitted(Role.COMMITTEE_CHAIR)
  ResponseEntity<SessionView> open(
      @PathVariable String id,
      @Valid @RequestBody AttendanceRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    SessionAccess.require(sessions, id, caller, Role.COMMITTEE_CHAIR);
    SessionCommand.OpenSession open = new SessionCommand.OpenSession(request.present());
    return answer(sessions.open(id, open, expected.value(), context));
  }

  /** Records who has come or left since. */
  @Operation(summary = "Record who is there now")
  @PutMapping("/{id}/attendance")
  @Permitted(Role.COMMITTEE_CHAIR)
  ResponseEntity<SessionView> attendance(
      @PathVariable String id,
      @Valid @RequestBody AttendanceRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    SessionAccess.require(sessions, id, caller, Role.COMMITTEE_CHAIR);
    SessionCommand.ChangeAttendance change = new SessionCommand.ChangeAttendance(request.present());
    return answer(sessions.attendance(id, change, expected.value(), context));
  }

  /** Closes the session with its minutes; what was not decided leaves its agenda. */
  @Operation(summary = "Close a session with its minutes")
  @PostMapping("/{id}/closing")
  @Permitted(Role.COMMITTEE_CHAIR)
  ResponseEntity<SessionView> close(
      @PathVariable String id, ExpectedVersion expected, CommandContext context, Caller caller) {
    SessionAccess.require(sessions, id, caller, Role.COMMITTEE_CHAIR);
    return answer(sessions.close(id, expected.value(), context));
  }

  /** The minutes of a closed session with their seal. */
  @Operation(summary = "The minutes of a closed session with their seal")
  @GetMapping("/{id}/minutes")
  @Permitted({Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  ResponseEntity<MinutesView> minutes(@PathVariable String id, Caller caller) {
    if (SessionAccess.requireReader(sessions, id, caller) instanceof Session.Closed closed) {
      MinutesView view = new MinutesView(closed.minutes(), closed.seal());
      return ResponseEntity.ok().eTag("\"" + closed.seal().digest() + "\"").body(view);
    }
    throw new Unknown("minutes-unknown");
  }

  private static ResponseEntity<SessionView> answer(Versioned<Session> session) {
    return ETags.ok(session, view(session));
  }

  private static SessionView view(Versioned<Session> session) {
    return SessionView.of(SessionCommands.known(session.state()));
  }
}
