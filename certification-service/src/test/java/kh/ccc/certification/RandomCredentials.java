package kh.ccc.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.certificate.CertificateNumber;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.Grant;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.credential.CertificateCredentials;
import kh.ccc.certification.credential.CredentialCommands;
import kh.ccc.certification.credential.CredentialTexts;
import kh.ccc.certification.credential.StatusLists;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.AssessmentFacts.ChapterScore;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.platform.journal.Versioned;

/** Credentials in any number, issued as for certificates, with random facts. */
record RandomCredentials(
    CredentialCommands commands,
    StatusLists lists,
    CertificateRules rules,
    Issuer issuer,
    CredentialTexts texts,
    TravellingClock clock,
    Random chance) {

  /** Issues so many credentials of certificates that nobody has; their ids. */
  List<String> issue(int count) {
    List<String> ids = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int n = 0; n < count; n++) {
        Certificate certificate = randomCertificate();
        String id = ((Certificate.Issued) certificate).grant().certificateId();
        CertificateCredentials issuing =
            new CertificateCredentials(
                commands, lists, new RandomFacts(chance.nextLong()), rules, issuer, texts, clock);
        ids.add(id);
        threads.execute(() -> issuing.project(new Versioned<>(id, 1, certificate)));
      }
    }
    return ids;
  }

  private Certificate randomCertificate() {
    LocalDate from = clock.today().minusDays(chance.nextInt(300));
    Level level = List.of(Level.values()).get(chance.nextInt(Level.values().length));
    Grant grant =
        new Grant(
            UUID.randomUUID().toString(),
            "application",
            "assessment",
            UUID.randomUUID().toString(),
            "03",
            level,
            1 + chance.nextInt(3),
            from,
            from.plusYears(3),
            "RES-1",
            CertificationIT.REPRESENTATIVE,
            null);
    String number =
        CertificateNumber.of(
                from.getYear(),
                CertificateNumber.serialAfter(from.getYear(), chance.nextInt(900_000)))
            .text();
    return Certificate.apply(
        new Certificate.NotGranted(), new CertificateEvent.Granted(number, grant));
  }

  /** Names of all kinds of characters, also such as nobody would use. */
  private record RandomFacts(long seed) implements Eligibility {

    @Override
    public List<String> representedBy(String account) {
      return List.of();
    }

    @Override
    public Optional<AssessmentFacts> assessment(String assessmentId) {
      Random chance = new Random(seed);
      List<ChapterScore> scores =
          IntStream.rangeClosed(1, 8)
              .mapToObj(n -> new ChapterScore(n, chance.nextInt(101)))
              .toList();
      return Optional.of(
          new AssessmentFacts(
              assessmentId,
              "cbo",
              1,
              "RECOMMENDED",
              CertificationIT.REPRESENTATIVE,
              List.of(CertificationIT.EVALUATOR),
              List.of(),
              List.of(),
              0,
              Level.ADVANCED,
              scores));
    }

    @Override
    public Optional<CboFacts> cbo(String cboId) {
      Random chance = new Random(seed + 1);
      return Optional.of(
          new CboFacts(
              cboId,
              chance.nextInt(20) == 0 ? null : name(chance, 0x1780, 0x17b3),
              name(chance, 0x20, 0x2ff) + (chance.nextInt(10) == 0 ? "\ud83c\udf3e\u2028\"\\" : ""),
              "03",
              "REGISTERED",
              chance.nextBoolean(),
              CertificationIT.REPRESENTATIVE));
    }

    @Override
    public List<AssessmentFacts> assessmentsOf(String cboId) {
      return List.of();
    }

    @Override
    public List<String> advisersSince(String cboId, Instant since) {
      return List.of();
    }

    @Override
    public Map<String, CboFacts> cbos(Collection<String> cboIds) {
      return Map.of();
    }

    private static String name(Random chance, int first, int last) {
      return chance
          .ints(3 + chance.nextInt(40), first, last + 1)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
  }
}
