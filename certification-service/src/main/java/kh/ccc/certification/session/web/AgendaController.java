package kh.ccc.certification.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.session.SessionCommands;
import kh.ccc.certification.session.web.SessionRequests.AgendaRequest;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The agenda of a session. A case on it says so itself, so that it can be on one agenda only;
 * nothing here needs an If-Match, since no change can undo somebody else's.
 */
@Tag(name = "committee sessions")
@RestController
@RequestMapping("/api/committee-sessions/{id}/agenda")
class AgendaController {

  private final SessionCommands sessions;
  private final Eligibility eligibility;

  AgendaController(SessionCommands sessions, Eligibility eligibility) {
    this.sessions = sessions;
    this.eligibility = eligibility;
  }

  /**
   * A case of the agenda.
   *
   * @param uncontested can be decided together with others
   */
  record ItemView(
      String applicationId,
      String cboId,
      @Nullable String nameKm,
      @Nullable String nameLatin,
      String area,
      Level level,
      Application.Status status,
      boolean uncontested,
      int votes) {}

  /** The cases in the order in which they came in. */
  @Operation(summary = "The cases of a session in the order in which they came in")
  @GetMapping
  @Permitted({Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  Page<ItemView> agenda(@PathVariable String id, Caller caller) {
    SessionAccess.requireReader(sessions, id, caller);
    return page(id);
  }

  /** Puts cases on the agenda, all or none: reviewed ones, or deferred ones that may come back. */
  @Operation(summary = "Put cases on the agenda of a session")
  @PostMapping
  @Permitted({Role.COMMITTEE_CHAIR, Role.PROGRAMME_OFFICER})
  Page<ItemView> put(
      @PathVariable String id,
      @Valid @RequestBody AgendaRequest request,
      CommandContext context,
      Caller caller) {
    SessionAccess.require(sessions, id, caller, Role.COMMITTEE_CHAIR, Role.PROGRAMME_OFFICER);
    sessions.putOnAgenda(id, request.applications(), context);
    return page(id);
  }

  /** Takes a case off the agenda; it can be put on another one then. */
  @Operation(summary = "Take a case off the agenda of a session")
  @DeleteMapping("/{applicationId}")
  @Permitted({Role.COMMITTEE_CHAIR, Role.PROGRAMME_OFFICER})
  Page<ItemView> takeOff(
      @PathVariable String id,
      @PathVariable String applicationId,
      CommandContext context,
      Caller caller) {
    SessionAccess.require(sessions, id, caller, Role.COMMITTEE_CHAIR, Role.PROGRAMME_OFFICER);
    sessions.takeOffAgenda(id, applicationId, context);
    return page(id);
  }

  /** The whole agenda: a session has as many cases as people can decide on. */
  private Page<ItemView> page(String id) {
    List<Application.Submitted> cases = sessions.agenda(id);
    Map<String, CboFacts> cbos =
        eligibility.cbos(cases.stream().map(one -> one.dossier().cboId()).distinct().toList());
    return new Page<>(
        cases.stream().map(one -> view(one, cbos.get(one.dossier().cboId()))).toList(), null);
  }

  private static ItemView view(Application.Submitted application, @Nullable CboFacts cbo) {
    return new ItemView(
        application.dossier().applicationId(),
        application.dossier().cboId(),
        cbo == null ? null : cbo.nameKm(),
        cbo == null ? null : cbo.nameLatin(),
        application.dossier().area(),
        application.dossier().level(),
        application.status(),
        application instanceof Application.OnAgenda item && item.isUncontested(),
        application.ballot().votes().size());
  }
}
