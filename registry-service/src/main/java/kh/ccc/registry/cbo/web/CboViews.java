package kh.ccc.registry.cbo.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kh.ccc.platform.journal.Happening;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.time.Programme;
import kh.ccc.registry.cbo.Cbo;
import kh.ccc.registry.cbo.CboEvent;
import kh.ccc.registry.cbo.CboFacts;
import kh.ccc.registry.cbo.Dossier;
import kh.ccc.registry.cbo.web.CboView.BothLanguages;
import kh.ccc.registry.cbo.web.CboView.Internal;
import kh.ccc.registry.cbo.web.CboView.Moment;
import kh.ccc.registry.certificate.CertificateFacts;
import kh.ccc.registry.certificate.CertificateSummary;
import kh.ccc.registry.certificate.Certificates;
import kh.ccc.registry.codelist.CboType;
import kh.ccc.registry.codelist.CodeLists;
import kh.ccc.registry.codelist.CodedName;
import kh.ccc.registry.place.Gazetteer;
import kh.ccc.registry.place.PlaceLevel;
import kh.ccc.registry.place.web.PlaceView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what is shown of a record. */
@Component
final class CboViews {

  private final Gazetteer gazetteer;
  private final CodeLists lists;
  private final Certificates certificates;
  private final Clock clock;

  CboViews(Gazetteer gazetteer, CodeLists lists, Certificates certificates, Clock clock) {
    this.gazetteer = gazetteer;
    this.lists = lists;
    this.certificates = certificates;
    this.clock = clock;
  }

  CboView publicView(Cbo.Recorded cbo, List<Happening<CboEvent>> history) {
    return view(cbo, history, false, null);
  }

  CboView fullView(Versioned<Cbo> versioned, Cbo.Recorded cbo, List<Happening<CboEvent>> history) {
    Dossier dossier = cbo.dossier();
    Internal internal =
        new Internal(
            versioned.version(),
            reason(cbo),
            dossier.representative(),
            dossier.submittedBy(),
            dossier.origin().source(),
            dossier.origin().recordId());
    return view(cbo, history, true, internal);
  }

  private CboView view(
      Cbo.Recorded cbo,
      List<Happening<CboEvent>> history,
      boolean everything,
      @Nullable Internal internal) {
    CboFacts facts = cbo.dossier().facts();
    List<CertificateFacts> theirs = certificates.of(cbo.dossier().cboId());
    LocalDate today = Programme.dayOf(clock.instant());
    return new CboView(
        cbo.dossier().cboId(),
        cbo instanceof Cbo.Registered registered ? registered.number() : null,
        facts.nameKm(),
        facts.nameLatin(),
        facts.type(),
        facts.sector(),
        facts.area(),
        PlaceLevel.PROVINCE.codeIn(facts.area()),
        PlaceLevel.DISTRICT.codeIn(facts.area()),
        PlaceLevel.COMMUNE.codeIn(facts.area()),
        facts.members(),
        facts.womenMembers(),
        facts.foundedOn(),
        facts.synthetic(),
        CertificateFacts.shown(theirs, today)
            .map(certificate -> CertificateSummary.of(certificate, today))
            .orElse(null),
        cbo.status(),
        places(facts.area()),
        lists.sector(facts.sector()).map(CboViews::both).orElse(null),
        lists.type(facts.type()).map(CboType::name).map(CboViews::both).orElse(null),
        facts.legalForm().name(),
        timeline(history, theirs, everything),
        internal);
  }

  private Map<String, PlaceView> places(String area) {
    Map<String, PlaceView> places = new LinkedHashMap<>();
    for (PlaceLevel level : PlaceLevel.values()) {
      gazetteer
          .at(level, area)
          .ifPresent(
              place -> places.put(level.name().toLowerCase(Locale.ROOT), PlaceView.of(place)));
    }
    return places;
  }

  private static BothLanguages both(CodedName name) {
    return new BothLanguages(name.nameKm(), name.nameEn());
  }

  private static List<Moment> timeline(
      List<Happening<CboEvent>> history, List<CertificateFacts> theirs, boolean everything) {
    List<Moment> timeline = new ArrayList<>();
    for (Happening<CboEvent> happening : history) {
      if (everything || happening.event() instanceof CboEvent.Registered) {
        timeline.add(moment(Programme.dayOf(happening.at()), happening.event()));
      }
    }
    theirs.stream()
        .flatMap(certificate -> certificate.history().stream())
        .map(happened -> new Moment(happened.on(), happened.what(), happened.detail()))
        .forEach(timeline::add);
    // Stable: what happened on one day stays in the order in which it was told.
    timeline.sort(Comparator.comparing(Moment::on));
    return timeline;
  }

  static Moment moment(LocalDate on, CboEvent event) {
    return switch (event) {
      case CboEvent.Submitted e -> new Moment(on, "SUBMITTED", e.dossier().origin().source());
      case CboEvent.Corrected e -> new Moment(on, "CORRECTED", null);
      case CboEvent.Registered e -> new Moment(on, "REGISTERED", e.number());
      case CboEvent.Returned e -> new Moment(on, "RETURNED", e.reason());
      case CboEvent.Rejected e -> new Moment(on, "REJECTED", e.reason());
      case CboEvent.Withdrawn e -> new Moment(on, "WITHDRAWN", e.reason());
    };
  }

  private static @Nullable String reason(Cbo.Recorded cbo) {
    return switch (cbo) {
      case Cbo.Returned returned -> returned.reason();
      case Cbo.Rejected rejected -> rejected.reason();
      case Cbo.Submitted s -> null;
      case Cbo.Registered r -> null;
      case Cbo.Withdrawn w -> null;
    };
  }
}
