package kh.ccc.certification.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kh.ccc.certification.InMemoryJournal;
import kh.ccc.certification.certificate.CertificateRules.LevelRule;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.ViewProjector;
import org.jspecify.annotations.Nullable;

/** Certificates and rules for tests. */
public final class CertificateFixtures {

  public static final LocalDate GRANTED_ON = LocalDate.of(2026, 3, 1);
  public static final String REASON = "UNDER_REVIEW";
  public static final String URGENT = "SAFEGUARDING_RISK";
  public static final String NOT_CURED = "NOT_CURED_IN_TIME";
  public static final String WRONG = "WRONG_FACTS";
  public static final String CHECKED = "SURVEILLANCE_RESULT";

  private CertificateFixtures() {}

  public static CertificateRules rules() {
    return new CertificateRules(
        List.of(
            new LevelRule(Level.PROVISIONAL, 1, List.of(), "បណ្តោះអាសន្ន", "Provisional", "test"),
            new LevelRule(
                Level.GOOD_PRACTICE, 3, List.of(12, 24), "ការអនុវត្តល្អ", "Good Practice", "test"),
            new LevelRule(Level.ADVANCED, 3, List.of(12, 24), "ជឿនលឿន", "Advanced", "test")),
        Period.ofMonths(6),
        180,
        90,
        90,
        REASON,
        NOT_CURED,
        List.of(
            new Reason(REASON, "កំពុងពិនិត្យ", "it is being reviewed"),
            new Reason(URGENT, "ពិនិត្យបន្ទាន់", "under urgent review")),
        List.of(URGENT),
        List.of(new Reason(NOT_CURED, "មិនទាន់ពេល", "not put right in time")),
        List.of(new Reason(WRONG, "មិនត្រឹមត្រូវ", "it stood on wrong facts")),
        List.of(new Reason(CHECKED, "លទ្ធផល", "result of a check")));
  }

  public static Grant grant() {
    return grant(Level.GOOD_PRACTICE);
  }

  public static Grant grant(Level level) {
    return grant("application-1", rules().term(level, GRANTED_ON), level, null);
  }

  public static Grant grant(
      String application, Term term, Level level, @Nullable String predecessor) {
    return new Grant(
        CertificateId.forApplication(application).value(),
        application,
        "assessment-1",
        "cbo-1",
        "030102",
        level,
        1,
        term.validFrom(),
        term.validUntil(),
        "RES-1",
        "account-dara",
        predecessor);
  }

  /** What is known of the assessment and the CBO of these certificates. */
  public static Evidence evidence() {
    return new Evidence() {
      @Override
      public Optional<Evaluation> evaluation(String assessmentId) {
        return Optional.of(
                new Evaluation(
                    "assessment-1", "cbo-1", List.of("account-assessor1"), 0, Level.ADVANCED))
            .filter(known -> known.assessmentId().equals(assessmentId));
      }

      @Override
      public Optional<String> representative(String cboId) {
        return Optional.of("account-dara").filter(known -> cboId.equals("cbo-1"));
      }
    };
  }

  /** Places of CBOs that are kept in memory. */
  public static Holders holders() {
    Map<String, Holders.Place> places = new ConcurrentHashMap<>();
    return new Holders() {
      @Override
      public Optional<Place> of(String cboId) {
        return Optional.ofNullable(places.get(cboId));
      }

      @Override
      public boolean take(
          String cboId, @Nullable CertificateId from, CertificateId to, Instant at) {
        Place next = new Place(to, at);
        return from == null
            ? places.putIfAbsent(cboId, next) == null
            : of(cboId)
                .filter(place -> place.certificate().equals(from))
                .map(place -> places.replace(cboId, place, next))
                .orElse(false);
      }
    };
  }

  /** Certificates that nobody holds yet. */
  public static Holdings noHoldings() {
    return holdings(histories(new InMemoryJournal()), List.of());
  }

  /**
   * @param ofCbo the certificates of the CBO, newest first
   */
  public static Holdings holdings(
      Aggregates<Certificate, CertificateEvent> histories, List<CertificateId> ofCbo) {
    return new Holdings(histories, listing(ofCbo), holders(), rules());
  }

  private static Certificates listing(List<CertificateId> ofCbo) {
    return new Certificates() {
      @Override
      public Optional<CertificateId> withNumber(CertificateNumber number) {
        return Optional.empty();
      }

      @Override
      public List<CertificateId> ofCbo(String cboId) {
        return List.copyOf(ofCbo);
      }
    };
  }

  public static Aggregates<Certificate, CertificateEvent> histories(Journal journal) {
    return new Aggregates<>(
        new AggregateType<>(
            "certificate",
            new Certificate.NotGranted(),
            Certificate::apply,
            CertificateEvent.TABLE,
            AggregateType.nothingPublic()),
        journal,
        ViewProjector.none(),
        commit -> {});
  }

  public static CertificateNumber number() {
    return CertificateNumber.of(2026, CertificateNumber.serialAfter(2026, 0));
  }

  /** Numbers that are counted in memory. */
  public static CertificateNumbers numbers() {
    Map<CertificateId, CertificateNumber> given = new ConcurrentHashMap<>();
    return (certificate, year) -> {
      synchronized (given) {
        return given.computeIfAbsent(
            certificate,
            id ->
                CertificateNumber.of(year, CertificateNumber.serialAfter(year, 2 * given.size())));
      }
    };
  }
}
