package kh.ccc.registry.cbo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.time.Programme;
import kh.ccc.platform.web.ETags;
import kh.ccc.platform.web.ExpectedVersion;
import kh.ccc.platform.web.Problems;
import kh.ccc.registry.cbo.Cbo;
import kh.ccc.registry.cbo.CboCommands;
import kh.ccc.registry.cbo.CboEvent;
import kh.ccc.registry.cbo.CboFacts;
import kh.ccc.registry.cbo.Dossier;
import kh.ccc.registry.cbo.PossibleDuplicate;
import kh.ccc.registry.reading.Readings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records of organizations: submit, look at, correct, decide. */
@RestController
@RequestMapping("/api/cbos")
@Tag(name = "cbos")
class CboController {

  private final CboCommands commands;
  private final Aggregates<Cbo, CboEvent> cbos;
  private final CboViews views;
  private final Problems problems;
  private final Readings readings;
  private final Clock clock;

  CboController(
      CboCommands commands,
      Aggregates<Cbo, CboEvent> cbos,
      CboViews views,
      Problems problems,
      Readings readings,
      Clock clock) {
    this.commands = commands;
    this.cbos = cbos;
    this.views = views;
    this.problems = problems;
    this.readings = readings;
    this.clock = clock;
  }

  @PostMapping
  @Permitted({
    Role.CBO_REPRESENTATIVE,
    Role.NETWORK_COORDINATOR,
    Role.PROGRAMME_OFFICER,
    Role.PROVINCIAL_REGISTRAR,
    Role.ADMIN
  })
  @Operation(
      summary = "Submit an organization for registration",
      description =
          "A look-alike in the same commune is refused as possible-duplicate with the candidates"
              + " and a confirmation, to be sent with the same request when it is another one.")
  ResponseEntity<CboView> submit(
      @Valid @RequestBody CboRequests.Submit request, Caller caller, CommandContext context) {
    CboFacts facts = commands.factsOf(request.draft(), context);
    String representative = CboAccess.representative(caller, facts, request.representative());
    Versioned<Cbo> cbo = commands.submit(facts, representative, request.confirmation(), context);
    return ETags.created(cbo, full(cbo));
  }

  @GetMapping("/{id}")
  @OpenToAnyone
  @Operation(summary = "A registered organization; for those who work on it, in every state")
  ResponseEntity<CboView> find(@PathVariable String id, Caller caller) {
    Versioned<Cbo> cbo = load(id);
    Cbo.Recorded recorded = recorded(cbo);
    CboAccess.requireVisible(caller, recorded);
    CboAccess.reader(caller, recorded.dossier())
        .ifPresent(role -> readings.note(id, today(), role.name()));
    CboView view =
        CboAccess.seesAll(caller, recorded.dossier())
            ? full(cbo)
            : views.publicView(recorded, cbos.history(id));
    return ResponseEntity.ok().eTag(tag(cbo, view)).body(view);
  }

  /**
   * The version; of an organization with a certificate also what is shown of that, which changes
   * without a new version of the record.
   */
  private static String tag(Versioned<Cbo> cbo, CboView view) {
    return view.certificate() == null
        ? "\"%d\"".formatted(cbo.version())
        : "\"%d-%08x\"".formatted(cbo.version(), Objects.hash(view.certificate(), view.timeline()));
  }

  @PutMapping("/{id}")
  @Permitted({
    Role.CBO_REPRESENTATIVE,
    Role.NETWORK_COORDINATOR,
    Role.PROGRAMME_OFFICER,
    Role.PROVINCIAL_REGISTRAR,
    Role.ADMIN
  })
  @Operation(
      summary = "Correct a record before it is registered; a returned one is submitted again")
  ResponseEntity<CboView> correct(
      @PathVariable String id,
      @Valid @RequestBody CboRequests.Correct request,
      Caller caller,
      ExpectedVersion version,
      CommandContext context) {
    Dossier dossier = visible(id, caller);
    CboFacts facts = commands.factsOf(request.draft(dossier.facts().synthetic()), context);
    CboAccess.requireCorrect(caller, dossier, facts);
    return answer(commands.correct(id, version.value(), facts, context));
  }

  @PostMapping("/{id}/verification")
  @Permitted({Role.PROGRAMME_OFFICER, Role.PROVINCIAL_REGISTRAR, Role.ADMIN})
  @Operation(summary = "Verify a record: the organization is registered and gets its number")
  ResponseEntity<CboView> verify(
      @PathVariable String id, Caller caller, ExpectedVersion version, CommandContext context) {
    CboAccess.requireDecide(caller, visible(id, caller));
    return answer(commands.verify(id, version.value(), context));
  }

  @PostMapping("/{id}/return")
  @Permitted({Role.PROGRAMME_OFFICER, Role.PROVINCIAL_REGISTRAR, Role.ADMIN})
  @Operation(summary = "Send a record back to be completed")
  ResponseEntity<CboView> sendBack(
      @PathVariable String id,
      @Valid @RequestBody CboRequests.Reason request,
      Caller caller,
      ExpectedVersion version,
      CommandContext context) {
    CboAccess.requireDecide(caller, visible(id, caller));
    return answer(commands.sendBack(id, version.value(), request.text(), context));
  }

  @PostMapping("/{id}/rejection")
  @Permitted({Role.PROGRAMME_OFFICER, Role.PROVINCIAL_REGISTRAR, Role.ADMIN})
  @Operation(summary = "Refuse a record")
  ResponseEntity<CboView> reject(
      @PathVariable String id,
      @Valid @RequestBody CboRequests.Reason request,
      Caller caller,
      ExpectedVersion version,
      CommandContext context) {
    CboAccess.requireDecide(caller, visible(id, caller));
    return answer(commands.reject(id, version.value(), request.text(), context));
  }

  @PostMapping("/{id}/withdrawal")
  @Permitted({
    Role.CBO_REPRESENTATIVE,
    Role.NETWORK_COORDINATOR,
    Role.PROGRAMME_OFFICER,
    Role.PROVINCIAL_REGISTRAR
  })
  @Operation(summary = "Take a request back; only who submitted or represents it")
  ResponseEntity<CboView> withdraw(
      @PathVariable String id, Caller caller, ExpectedVersion version, CommandContext context) {
    Caller.permit(CboAccess.owns(caller, visible(id, caller)));
    return answer(commands.withdraw(id, version.value(), null, context));
  }

  @ExceptionHandler
  ResponseEntity<DuplicateProblem> possibleDuplicate(PossibleDuplicate duplicate, Locale locale) {
    return ResponseEntity.status(409)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            DuplicateProblem.of(
                problems.of(409, duplicate.code(), duplicate.facts(), locale), duplicate));
  }

  private LocalDate today() {
    return Programme.dayOf(clock.instant());
  }

  private Dossier visible(String id, Caller caller) {
    Cbo.Recorded recorded = recorded(load(id));
    CboAccess.requireVisible(caller, recorded);
    return recorded.dossier();
  }

  private Versioned<Cbo> load(String id) {
    return cbos.find(id).orElseThrow(() -> new Unknown("cbo-unknown"));
  }

  private static Cbo.Recorded recorded(Versioned<Cbo> cbo) {
    return cbo.state().recorded().orElseThrow(() -> new Unknown("cbo-unknown"));
  }

  private ResponseEntity<CboView> answer(Versioned<Cbo> cbo) {
    return ETags.ok(cbo, full(cbo));
  }

  private CboView full(Versioned<Cbo> cbo) {
    return views.fullView(cbo, recorded(cbo), cbos.history(cbo.id()));
  }
}
