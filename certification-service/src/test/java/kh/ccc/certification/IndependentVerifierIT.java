package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import kh.ccc.certification.credential.mongo.MongoStatusEntries;
import kh.ccc.certification.eligibility.AssessmentFacts;
import kh.ccc.certification.eligibility.AssessmentFacts.ChapterScore;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.platform.journal.Versioned;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Software that others wrote, run by Node.js, gets a thousand random credentials over HTTP, accepts
 * them, and refuses more than a thousand that differ in one thing.
 */
class IndependentVerifierIT extends CertificationIT {

  private static final int MANY = 1_000;
  private static final int MARKED = 20;
  private static final Path SOURCE = Path.of("src/test/credential-verifier");
  private static final Path PLACE = Path.of("target/independent-verifier");

  @Autowired CredentialCommands commands;
  @Autowired StatusLists lists;
  @Autowired MongoStatusEntries entries;
  @Autowired CertificateRules rules;
  @Autowired Issuer issuer;
  @Autowired CredentialTexts texts;

  private final Random chance = new Random(20_261_123);

  @Test
  void othersAcceptWhatIsGoodAndRefuseWhateverIsNot() throws Exception {
    installVerifier();
    List<String> good = issue(MANY);
    List<String> suspended = issue(MARKED);
    List<String> revoked = issue(MARKED);
    suspended.forEach(id -> entries.note(id, 9, false, true));
    revoked.forEach(id -> entries.note(id, 9, true, false));
    clock.travel(java.time.Duration.ofSeconds(2));
    List<String> numbers =
        Stream.generate(this::certificate)
            .limit(5)
            .map(id -> anyone().get("/api/certificates/" + id).text("number"))
            .toList();

    JsonNode verdict = verdict(good, suspended, revoked, numbers);
    assertThat(verdict.path("failures")).isEmpty();
    assertThat(verdict.path("accepted").asInt()).isEqualTo(MANY);
    assertThat(verdict.path("refused").asInt()).isGreaterThanOrEqualTo(MANY);
    assertThat(verdict.path("counts").propertyNames())
        .contains(
            "good.jwt",
            "good.code",
            "mutant.changed",
            "mutant.without",
            "mutant.withMore",
            "mutant.jwt",
            "mutant.code",
            "key.withdrawn",
            "key.another",
            "key.attacker-as-issuer",
            "list.changed",
            "list.of-another-purpose",
            "suspended.proof",
            "revoked.jwt",
            "answer");
  }

  private JsonNode verdict(
      List<String> good, List<String> suspended, List<String> revoked, List<String> numbers)
      throws IOException, InterruptedException {
    Path task = PLACE.resolve("task.json");
    JsonMapper json = JsonMapper.shared();
    Files.writeString(
        task,
        json.writeValueAsString(
            Map.of(
                "publicUrl", issuer.publicUrl(),
                "address", "http://127.0.0.1:" + port,
                "now", now().toString(),
                "seed", chance.nextInt(1, Integer.MAX_VALUE),
                "ids", good,
                "marked", Map.of("suspended", suspended, "revoked", revoked),
                "numbers", numbers)));
    return json.readTree(run("node", "main.mjs", "task.json"));
  }

  /** Installs once; again when the lock file has changed. */
  private static void installVerifier() throws IOException, InterruptedException {
    Files.createDirectories(PLACE);
    Path installed = PLACE.resolve("installed-lock.json");
    String lock = Files.readString(SOURCE.resolve("package-lock.json"));
    try (Stream<Path> files = Files.list(SOURCE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, PLACE.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (!Files.exists(installed) || !Files.readString(installed).equals(lock)) {
      run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
      Files.writeString(installed, lock);
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Path errors = PLACE.resolve("errors.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(PLACE.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(errors) + output).isZero();
      return output;
    } finally {
      process.destroyForcibly();
    }
  }

  private List<String> issue(int count) {
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
            REPRESENTATIVE,
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
              REPRESENTATIVE,
              List.of(EVALUATOR),
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
              REPRESENTATIVE));
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
