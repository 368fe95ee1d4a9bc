package kh.ccc.certification.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.session.MotionCommands;
import kh.ccc.certification.session.Moved;
import kh.ccc.certification.session.Session;
import kh.ccc.certification.session.SessionCommands;
import kh.ccc.certification.session.SessionMotions;
import kh.ccc.certification.session.web.MotionRequests.MotionRequest;
import kh.ccc.certification.session.web.MotionRequests.MotionVoteRequest;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.ExpectedVersion;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a session decides on certificates. The tag of a motion is the version of its certificate:
 * the chair carries what they saw.
 */
@Tag(name = "committee sessions")
@RestController
@RequestMapping("/api/committee-sessions/{id}/motions")
class MotionController {

  private final SessionCommands sessions;
  private final SessionMotions motions;
  private final MotionCommands commands;
  private final Eligibility eligibility;

  MotionController(
      SessionCommands sessions,
      SessionMotions motions,
      MotionCommands commands,
      Eligibility eligibility) {
    this.sessions = sessions;
    this.motions = motions;
    this.commands = commands;
    this.eligibility = eligibility;
  }

  /** The motions of a session, whatever became of them; at most 500. */
  @Operation(summary = "The motions on certificates of a session")
  @GetMapping
  @Permitted({Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  Page<MotionView> motions(@PathVariable String id, Caller caller) {
    SessionAccess.requireReader(sessions, id, caller);
    List<Moved> all = motions.ofSession(id);
    Map<String, CboFacts> cbos =
        eligibility.cbos(all.stream().map(MotionController::cboId).distinct().toList());
    return new Page<>(
        all.stream().map(one -> view(one, cbos.get(cboId(one)), caller)).toList(), null);
  }

  /** One motion with its votes. */
  @Operation(summary = "One motion on a certificate with its votes")
  @GetMapping("/{motion}")
  @Permitted({Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  ResponseEntity<MotionView> motion(
      @PathVariable String id, @PathVariable String motion, Caller caller) {
    SessionAccess.requireReader(sessions, id, caller);
    return answer(HttpStatus.OK, motions.find(id, motion), caller);
  }

  /**
   * Brings a measure on a certificate before a session that is planned or open: what could not be
   * carried out today is refused.
   */
  @Operation(summary = "Bring a measure on a certificate before a session")
  @PostMapping
  @Permitted({Role.COMMITTEE_CHAIR, Role.PROGRAMME_OFFICER})
  ResponseEntity<MotionView> move(
      @PathVariable String id,
      @Valid @RequestBody MotionRequest request,
      CommandContext context,
      Caller caller) {
    Session.Known session =
        SessionAccess.require(sessions, id, caller, Role.COMMITTEE_CHAIR, Role.PROGRAMME_OFFICER);
    Moved moved =
        commands.move(
            id,
            session.plan().area(),
            new CertificateId(request.certificateId()),
            request.measured(),
            request.resolution().strip(),
            context);
    return answer(HttpStatus.CREATED, moved, caller);
  }

  /** The caller's own vote; changed as often as wanted until the motion is carried. */
  @Operation(summary = "Vote on a motion")
  @PutMapping("/{motion}/votes/mine")
  @Permitted(Role.COMMITTEE_MEMBER)
  ResponseEntity<MotionView> vote(
      @PathVariable String id,
      @PathVariable String motion,
      @Valid @RequestBody MotionVoteRequest request,
      CommandContext context,
      Caller caller) {
    SessionAccess.require(sessions, id, caller, Role.COMMITTEE_MEMBER);
    return answer(HttpStatus.OK, commands.vote(id, motion, request.vote(), context), caller);
  }

  /**
   * Records that the motion is carried, which needs the quorum and a majority; the certificate
   * changes with it.
   */
  @Operation(summary = "Record that a motion is carried; the certificate changes with it")
  @PostMapping("/{motion}/adoption")
  @Permitted(Role.COMMITTEE_CHAIR)
  ResponseEntity<MotionView> carry(
      @PathVariable String id,
      @PathVariable String motion,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    SessionAccess.require(sessions, id, caller, Role.COMMITTEE_CHAIR);
    return answer(HttpStatus.OK, commands.carry(id, motion, expected.value(), context), caller);
  }

  /** Takes a motion off that was not decided. */
  @Operation(summary = "Take a motion off that was not decided")
  @DeleteMapping("/{motion}")
  @Permitted({Role.COMMITTEE_CHAIR, Role.PROGRAMME_OFFICER})
  ResponseEntity<MotionView> drop(
      @PathVariable String id, @PathVariable String motion, CommandContext context, Caller caller) {
    SessionAccess.require(sessions, id, caller, Role.COMMITTEE_CHAIR, Role.PROGRAMME_OFFICER);
    return answer(HttpStatus.OK, commands.drop(id, motion, context), caller);
  }

  private ResponseEntity<MotionView> answer(HttpStatus status, Moved moved, Caller caller) {
    CboFacts cbo = eligibility.cbo(cboId(moved)).orElse(null);
    return ResponseEntity.status(status)
        .eTag("\"" + moved.version() + "\"")
        .body(view(moved, cbo, caller));
  }

  private MotionView view(Moved moved, @Nullable CboFacts cbo, Caller caller) {
    boolean votes = caller.hasFor(moved.certificate().grant().area(), Role.COMMITTEE_MEMBER);
    return MotionView.of(
        moved, cbo, votes ? commands.partsIn(moved).of(caller.id()).orElse(null) : null);
  }

  private static String cboId(Moved moved) {
    return moved.certificate().grant().cboId();
  }
}
