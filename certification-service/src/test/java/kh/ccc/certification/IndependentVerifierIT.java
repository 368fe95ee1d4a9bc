package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.credential.CredentialCommands;
import kh.ccc.certification.credential.CredentialTexts;
import kh.ccc.certification.credential.StatusLists;
import kh.ccc.certification.credential.mongo.MongoStatusEntries;
import kh.ccc.certification.issuer.Issuer;
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

  private List<String> issue(int count) {
    return new RandomCredentials(commands, lists, rules, issuer, texts, clock, chance).issue(count);
  }

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

    JsonNode verdict = verdict(good, suspended, revoked, numbers, recognitions());
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
            "recognition.proof",
            "recognition.jwt",
            "mutant.recognition",
            "key.withdrawn",
            "key.another",
            "key.attacker-as-issuer",
            "list.changed",
            "list.of-another-purpose",
            "suspended.proof",
            "revoked.jwt",
            "answer");
  }

  /** One of each kind that is not a certificate. */
  private List<String> recognitions() {
    String cbo = "cbo-" + UUID.randomUUID();
    tellOfCbo(cbo, "0301", "REGISTERED", 1);
    await().atMost(SOON).until(() -> eligibility.cbo(cbo).isPresent());
    String forum = UUID.randomUUID().toString();
    Recognitions.checkIn(forum, cbo, now());
    List<String> ids =
        List.of(Recognitions.attendanceId(forum, cbo), Recognitions.ask(clock.today()));
    await()
        .atMost(SOON)
        .until(() ->
            ids.stream().allMatch(id -> anyone().get("/api/credentials/" + id).status() == 200));
    return ids;
  }

  private JsonNode verdict(
      List<String> good,
      List<String> suspended,
      List<String> revoked,
      List<String> numbers,
      List<String> recognitions)
      throws IOException, InterruptedException {
    Path task = PLACE.resolve("task.json");
    JsonMapper json = JsonMapper.shared();
    Files.writeString(
        task,
        json.writeValueAsString(
            Map.of(
                "publicUrl",
                issuer.publicUrl(),
                "address",
                "http://127.0.0.1:" + port,
                "now",
                now().toString(),
                "seed",
                chance.nextInt(1, Integer.MAX_VALUE),
                "ids",
                good,
                "marked",
                Map.of("suspended", suspended, "revoked", revoked),
                "numbers",
                numbers,
                "recognitions",
                recognitions)));
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
}
