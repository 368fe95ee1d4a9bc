package kh.ccc.certification.session.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.application.ApplicationSummary;
import kh.ccc.certification.application.Applications;
import kh.ccc.certification.application.Part;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.session.SessionCommands;
import kh.ccc.certification.session.web.SessionRequests.AgendaRequest;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.BadRequest;
import kh.ccc.platform.web.Cursors;
import kh.ccc.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The agenda of a session. A case on it says so itself, so that it can be on one agenda only;
 * nothing here needs an If-Match, since no change can undo somebody else's.
 */
@Tag(name = "committee sessions")
@RestController
@RequestMapping("/api/committee-sessions/{id}/agenda")
class AgendaController {

  private static final Pattern KEY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}/[0-9a-f-]{36}");

  private static final int SHOWN = 50;

  private final SessionCommands sessions;
  private final Applications applications;
  private final ApplicationCommands cases;
  private final Eligibility eligibility;

  AgendaController(
      SessionCommands sessions,
      Applications applications,
      ApplicationCommands cases,
      Eligibility eligibility) {
    this.sessions = sessions;
    this.applications = applications;
    this.cases = cases;
    this.eligibility = eligibility;
  }

  /**
   * A case of the agenda.
   *
   * @param uncontested can be decided together with others
   * @param mine what the caller has to do with it, for members of the committee
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
      int votes,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Part mine) {}

  /** The cases in the order in which they came in. */
  @Operation(summary = "The cases of a session in the order in which they came in")
  @GetMapping
  @Permitted({Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  Page<ItemView> agenda(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "" + SHOWN) @Min(1) @Max(Page.MOST) int limit,
      Caller caller) {
    SessionAccess.requireReader(sessions, id, caller);
    return page(id, after(cursor), limit, one -> part(one, caller));
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
    return page(id, null, SHOWN, one -> null);
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
    return page(id, null, SHOWN, one -> null);
  }

  private static @Nullable String after(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String key = Cursors.read(cursor, 1).getFirst();
    if (!KEY.matcher(key).matches()) {
      throw new BadRequest(400, "cursor-malformed");
    }
    return key;
  }

  /** From the view, one page at a time: the histories of 500 cases are not read for a list. */
  private Page<ItemView> page(
      String id,
      @Nullable String after,
      int limit,
      Function<ApplicationSummary, @Nullable Part> part) {
    List<ApplicationSummary> found = applications.agenda(id, after, limit + 1);
    List<ApplicationSummary> shown = found.subList(0, Math.min(limit, found.size()));
    Map<String, CboFacts> cbos =
        eligibility.cbos(shown.stream().map(ApplicationSummary::cboId).distinct().toList());
    List<ItemView> items =
        shown.stream().map(one -> view(one, cbos.get(one.cboId()), part.apply(one))).toList();
    return new Page<>(items, found.size() <= limit ? null : Cursors.write(shown.getLast().key()));
  }

  private static ItemView view(
      ApplicationSummary item, @Nullable CboFacts cbo, @Nullable Part mine) {
    return new ItemView(
        item.applicationId(),
        item.cboId(),
        cbo == null ? null : cbo.nameKm(),
        cbo == null ? null : cbo.nameLatin(),
        item.area(),
        item.level(),
        item.status(),
        item.uncontested(),
        item.votes(),
        mine);
  }

  private @Nullable Part part(ApplicationSummary item, Caller caller) {
    return caller.hasFor(item.area(), Role.COMMITTEE_MEMBER)
        ? cases.partOf(new ApplicationId(item.applicationId()), caller.id())
        : null;
  }
}
