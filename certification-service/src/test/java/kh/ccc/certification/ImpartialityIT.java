package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationEvent;
import kh.ccc.certification.application.Choice;
import kh.ccc.certification.application.Resolution;
import kh.ccc.certification.application.Tally;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.certificate.Level;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Journal;
import kh.ccc.testing.ApiClient;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The auditor finds what was written past the commands' checks, and nothing in what was not. */
class ImpartialityIT extends CertificationIT {

  private static final String AUDITS = "/api/impartiality/audits";

  @Autowired Journal journal;
  @Autowired Aggregates<Application, ApplicationEvent> applications;
  @Autowired Aggregates<Certificate, CertificateEvent> certificateStreams;

  private ApiClient auditor() {
    return as("account-auditor", "AUDITOR");
  }

  @Test
  void casesThatWentThroughTheCommandsAreSound() {
    Set<String> mine = new HashSet<>();
    for (int n = 0; n < 3; n++) {
      String application = application();
      expect(200, decide(application, vote(application, "GRANT"), GRANT));
      mine.add(application);
    }
    JsonNode report = audit().path("report");
    assertThat(report.path("commits").asLong()).isPositive();
    assertThat(report.at("/counts/certificates").asInt()).isGreaterThanOrEqualTo(3);
    assertThat(violations(audit()))
        .filteredOn(found -> mine.contains(found.path("caseId").asString("")))
        .isEmpty();
  }

  @Test
  void decisionOfAnEvaluatorIsFoundWithItsRecords() {
    String application = application();
    plant(application, List.of(EVALUATOR, "account-member1", "account-member2"), 3, session());
    JsonNode found = only(application, "DUTIES_NOT_SEPARATE");
    assertThat(found.path("account").asString("")).isEqualTo(EVALUATOR);
    assertThat(found.path("detail").asString("")).isEqualTo("EVALUATOR + DECIDER");
    assertThat(found.path("evidence").size()).isEqualTo(2);
    String commit = journal.read("application-" + application).getLast().id();
    assertThat(found.path("evidence").toString()).contains(commit);
    only(application, "DECIDED_WITHOUT_PRESENCE");
  }

  @Test
  void decisionsOfReviewersAdvisersAndRecusedMembersAreFound() {
    String application = application();
    expect(
        200,
        member(4)
            .put(
                "/api/applications/" + application + "/recusals/mine",
                "{\"reason\": \"RELATED\"}"));
    plant(
        application,
        List.of(REVIEWER, "account-coordinator9", "account-recused9", "account-member4"),
        4,
        session());
    List<JsonNode> found = of(application, violations(audit()));
    assertThat(found)
        .extracting(one -> one.path("detail").asString(""))
        .contains("REVIEWER + DECIDER", "ADVISER + DECIDER", "CONFLICT_DECLARED + DECIDER");
    only(application, "DECIDED_AFTER_RECUSAL");
  }

  @Test
  void decisionWithoutQuorumReviewAndSessionIsFound() {
    String application = apply(assessment("GOOD_PRACTICE", "030102"), "GOOD_PRACTICE");
    plant(application, List.of("account-member1"), 1, null);
    only(application, "DECIDED_WITHOUT_QUORUM");
    only(application, "DECIDED_WITHOUT_REVIEW");
    only(application, "DECIDED_WITHOUT_PRESENCE");
  }

  @Test
  void auditReadsAllAndTheSameRecordsGiveTheSameDigest() {
    application();
    JsonNode second = auditedTwiceInQuiet();
    application();
    JsonNode third = audit().path("report");
    assertThat(third.path("journalDigest")).isNotEqualTo(second.path("journalDigest"));
    assertThat(third.path("commits").asLong()).isGreaterThan(second.path("commits").asLong());
  }

  /** The second of two audits of the same records: nothing was written between them. */
  private JsonNode auditedTwiceInQuiet() {
    AtomicReference<JsonNode> before = new AtomicReference<>(audit().path("report"));
    await()
        .atMost(SOON)
        .until(() -> {
          JsonNode now = audit().path("report");
          JsonNode last = before.getAndSet(now);
          boolean quiet = now.path("commits").asLong() == last.path("commits").asLong();
          if (quiet) {
            assertThat(now.path("journalDigest")).isEqualTo(last.path("journalDigest"));
          }
          return quiet;
        });
    return before.get();
  }

  @Test
  void attestationIsOnePageWithNumbersAndWithoutNames() {
    String application = application();
    expect(200, decide(application, vote(application, "GRANT"), GRANT));
    JsonNode report = audit().path("report");
    JsonNode page = expect(200, anyone().get("/api/impartiality/attestation")).json();
    assertThat(page.path("journalDigest").asString("")).hasSize(64);
    assertThat(page.at("/counts/granted").asInt())
        .isGreaterThanOrEqualTo(1)
        .isLessThanOrEqualTo(report.at("/counts/certificates").asInt() + 50);
    assertThat(page.at("/statement/en").asString(""))
        .contains(page.at("/period/from").asString(""));
    assertThat(page.at("/statement/km").asString("")).contains("គណៈកម្មាធិការ");
    assertThat(page.toString()).doesNotContain("account-");
  }

  @Test
  void onlyAuditorsAndTheImpartialityCommitteeAudit() {
    String id = audit().path("auditId").asString("");
    for (ApiClient stranger :
        List.of(chair(), member(1), reviewer(), representative(), as("a", "ADMIN"))) {
      expect(403, stranger.post(AUDITS, ""));
      expect(403, stranger.get(AUDITS));
      expect(403, stranger.get(AUDITS + "/" + id));
      expect(403, stranger.get(AUDITS + "/" + id + "/violations"));
    }
    expect(401, anyone().post(AUDITS, ""));
    ApiClient impartial = as("account-i", "IMPARTIALITY_MEMBER");
    expect(201, impartial.post(AUDITS, ""));
    expect(200, impartial.get(AUDITS + "/" + id));
    assertThat(expect(200, impartial.get(AUDITS)).body()).contains(id);
    expect(404, "audit-unknown", auditor().get(AUDITS + "/none"));
    String key = UUID.randomUUID().toString();
    String once = expect(201, auditor().post(AUDITS, "", key)).text("auditId");
    assertThat(auditor().post(AUDITS, "", key).text("auditId")).isEqualTo(once);
  }

  /** A grant that no command would have made. */
  private void plant(
      String application,
      List<String> deciders,
      int cast,
      @org.jspecify.annotations.Nullable String session) {
    Tally tally = new Tally(deciders, java.util.Map.of(Choice.GRANT, cast));
    Instant at = now();
    Resolution resolution =
        new Resolution("RES-PLANTED", "Planted.", CHAIR, at, tally, session, null);
    applications.execute(
        application,
        new CommandContext(CHAIR, UUID.randomUUID().toString(), at),
        state ->
            List.of(
                new ApplicationEvent.Granted(
                    Level.GOOD_PRACTICE,
                    clock.today(),
                    clock.today().plusYears(3),
                    resolution,
                    null)));
  }

  private JsonNode audit() {
    String id = expect(201, auditor().post(AUDITS, "")).text("auditId");
    return await()
        .atMost(SOON.multipliedBy(2))
        .until(
            () -> expect(200, auditor().get(AUDITS + "/" + id)).json(),
            view -> view.path("status").asString("").equals("FINISHED"));
  }

  private List<JsonNode> violations(JsonNode audit) {
    String path = AUDITS + "/" + audit.path("auditId").asString("") + "/violations?limit=200";
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = expect(200, auditor().get(path + cursor)).json();
      page.path("items").forEach(all::add);
      cursor = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : "";
    } while (!cursor.isEmpty());
    return all;
  }

  private static List<JsonNode> of(String application, List<JsonNode> violations) {
    return violations.stream()
        .filter(found -> found.path("caseId").asString("").equals(application))
        .toList();
  }

  private JsonNode only(String application, String kind) {
    List<JsonNode> found =
        of(application, violations(audit())).stream()
            .filter(one -> one.path("kind").asString("").equals(kind))
            .toList();
    assertThat(found).as(kind).hasSize(1);
    return found.getFirst();
  }

  @Test
  void certificateThatNobodyDecidedOnIsFound() {
    String certificate = certificate();
    Document commit =
        database
            .getCollection("journal")
            .find(new Document("stream", "certificate-" + certificate))
            .first();
    assertThat(commit).isNotNull();
    CertificateEvent.Granted granted =
        (CertificateEvent.Granted) certificateStreams.history(certificate).getFirst().event();
    String forged = UUID.randomUUID().toString();
    certificateStreams.execute(
        forged,
        new CommandContext("account-forger", UUID.randomUUID().toString(), now()),
        state ->
            List.of(
                new CertificateEvent.Granted(
                    granted.number().replace("CBO-", "FORGED-"), forgedGrant(granted, forged))));
    assertThat(violations(audit()))
        .filteredOn(one -> one.path("kind").asString("").equals("CERTIFIED_WITHOUT_DECISION"))
        .extracting(one -> one.path("caseId").asString(""))
        .contains("application-" + forged);
  }

  private static kh.ccc.certification.certificate.Grant forgedGrant(
      CertificateEvent.Granted of, String id) {
    return new kh.ccc.certification.certificate.Grant(
        id,
        "application-" + id,
        of.grant().assessmentId(),
        of.grant().cboId(),
        of.grant().area(),
        of.grant().level(),
        of.grant().edition(),
        of.grant().validFrom(),
        of.grant().validUntil(),
        of.grant().resolution(),
        of.grant().representative(),
        null);
  }
}
