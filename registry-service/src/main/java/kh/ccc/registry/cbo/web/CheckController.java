package kh.ccc.registry.cbo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Happening;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.Page;
import kh.ccc.registry.cbo.Cbo;
import kh.ccc.registry.cbo.CboEvent;
import kh.ccc.registry.cbo.CboFacts;
import kh.ccc.registry.cbo.Dossier;
import kh.ccc.registry.cbo.Duplicates;
import kh.ccc.registry.cbo.Duplicates.LookAlike;
import kh.ccc.registry.cbo.Neighbours;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an officer looks at before deciding on a record: its look-alikes and its history. */
@RestController
@RequestMapping("/api/cbos/{id}")
@Tag(name = "cbos")
class CheckController {

  /** More than a person compares side by side. */
  private static final int MOST_CANDIDATES = 20;

  private static final Role[] CHECKERS = {
    Role.PROGRAMME_OFFICER, Role.PROVINCIAL_REGISTRAR, Role.ADMIN, Role.AUDITOR
  };

  private final Aggregates<Cbo, CboEvent> cbos;
  private final Neighbours neighbours;
  private final CboViews views;

  CheckController(Aggregates<Cbo, CboEvent> cbos, Neighbours neighbours, CboViews views) {
    this.cbos = cbos;
    this.neighbours = neighbours;
    this.views = views;
  }

  /**
   * A record that may be the same organization.
   *
   * @param cbo the whole of it, to be compared field by field
   * @param likenessKm how alike the Khmer names are, 0 to 100
   * @param likenessLatin how alike the Latin names are, 0 to 100
   * @param confirmedOther whether the submitter saw it and said that it is another organization
   */
  record CandidateView(CboView cbo, int likenessKm, int likenessLatin, boolean confirmedOther) {}

  @GetMapping("/duplicates")
  @Permitted({Role.PROGRAMME_OFFICER, Role.PROVINCIAL_REGISTRAR, Role.ADMIN, Role.AUDITOR})
  @Operation(
      summary = "Records that may be the same organization, most alike first",
      description = "Same commune, same sector, alike name; at most 20. A hint, never a proof.")
  Page<CandidateView> duplicates(@PathVariable String id, Caller caller) {
    CboFacts facts = dossier(id, caller).facts();
    Set<String> confirmed = confirmedOthers(cbos.history(id));
    return new Page<>(
        new Duplicates(neighbours.near(List.of(facts.neighbourhood())))
            .compared(id, facts).stream()
                .sorted(Comparator.comparingInt(LookAlike::likeness).reversed())
                .limit(MOST_CANDIDATES)
                .map(alike -> candidate(alike, confirmed))
                .toList(),
        null);
  }

  private CandidateView candidate(LookAlike alike, Set<String> confirmed) {
    String id = alike.neighbour().cboId();
    Versioned<Cbo> cbo = load(id);
    return new CandidateView(
        views.fullView(cbo, recorded(cbo), cbos.history(id)),
        alike.khmer(),
        alike.latin(),
        confirmed.contains(id));
  }

  private static Set<String> confirmedOthers(List<Happening<CboEvent>> history) {
    return history.stream()
        .map(Happening::event)
        .filter(CboEvent.Submitted.class::isInstance)
        .map(CboEvent.Submitted.class::cast)
        .flatMap(submitted -> submitted.notDuplicatesOf().stream())
        .collect(Collectors.toSet());
  }

  @GetMapping("/history")
  @Permitted({Role.PROGRAMME_OFFICER, Role.PROVINCIAL_REGISTRAR, Role.ADMIN, Role.AUDITOR})
  @Operation(summary = "Who did what to a record and when, oldest first")
  Page<HistoryLine> history(@PathVariable String id, Caller caller) {
    dossier(id, caller);
    return new Page<>(HistoryLine.of(cbos.history(id)), null);
  }

  private Dossier dossier(String id, Caller caller) {
    Dossier dossier = recorded(load(id)).dossier();
    if (!caller.hasFor(dossier.facts().area(), CHECKERS)) {
      throw new Unknown("cbo-unknown");
    }
    return dossier;
  }

  private Versioned<Cbo> load(String id) {
    return cbos.find(id).orElseThrow(() -> new Unknown("cbo-unknown"));
  }

  private static Cbo.Recorded recorded(Versioned<Cbo> cbo) {
    return cbo.state().recorded().orElseThrow(() -> new Unknown("cbo-unknown"));
  }
}
