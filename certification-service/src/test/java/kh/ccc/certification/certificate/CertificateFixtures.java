package kh.ccc.certification.certificate;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kh.ccc.certification.certificate.CertificateRules.LevelRule;
import kh.ccc.certification.certificate.CertificateRules.SuspensionReason;

/** Certificates and rules for tests. */
public final class CertificateFixtures {

  public static final LocalDate GRANTED_ON = LocalDate.of(2026, 3, 1);
  public static final String REASON = "UNDER_REVIEW";

  private CertificateFixtures() {}

  public static CertificateRules rules() {
    return new CertificateRules(
        List.of(
            new LevelRule(Level.PROVISIONAL, 1, "បណ្តោះអាសន្ន", "Provisional"),
            new LevelRule(Level.GOOD_PRACTICE, 3, "ការអនុវត្តល្អ", "Good Practice"),
            new LevelRule(Level.ADVANCED, 3, "ជឿនលឿន", "Advanced")),
        Period.ofMonths(6),
        List.of(new SuspensionReason(REASON, "កំពុងពិនិត្យ", "it is being reviewed")));
  }

  public static Grant grant() {
    Term term = rules().term(Level.GOOD_PRACTICE, GRANTED_ON);
    return new Grant(
        CertificateId.forApplication("application-1").value(),
        "application-1",
        "assessment-1",
        "cbo-1",
        "030102",
        Level.GOOD_PRACTICE,
        1,
        term.validFrom(),
        term.validUntil(),
        "RES-1",
        "account-dara");
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
