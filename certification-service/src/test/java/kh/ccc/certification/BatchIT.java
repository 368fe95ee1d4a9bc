package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.application.ApplicationEvent;
import kh.ccc.certification.application.Grants;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.CertificateNumbers;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.session.BatchWork;
import kh.ccc.certification.session.Session;
import kh.ccc.certification.session.SessionCommand.CarryBatch;
import kh.ccc.certification.session.SessionCommands;
import kh.ccc.certification.session.SessionEvent;
import kh.ccc.certification.session.SessionMotions;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Commit;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.testing.ApiClient.Answer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One resolution, many certificates: each once, whatever happens to who carries it out. */
class BatchIT extends CertificationIT {

  private static final Logger log = LoggerFactory.getLogger(BatchIT.class);

  /** {@code -Dbatch.cases=500} measures what a committee may decide at most. */
  private static final int MANY = Integer.getInteger("batch.cases", 12);

  private static final int PREPARED_AT_ONCE = 25;

  /** Early, before the running service takes the work up and is faster with eight at once. */
  private static final int KILLED_AT = 2;

  private static final String PROPOSE = "{\"resolution\": \"Granted together.\"}";

  @Autowired Journal journal;
  @Autowired kh.ccc.certification.application.Agreements agreements;
  @Autowired kh.ccc.certification.application.ApplicationRules rules;
  @Autowired kh.ccc.certification.application.Sittings sittings;
  @Autowired CertificateRules certificateRules;
  @Autowired CertificateCommands certificates;
  @Autowired CertificateNumbers numbers;
  @Autowired kh.ccc.certification.certificate.Holdings holdings;
  @Autowired SessionCommands sessions;
  @Autowired SessionMotions motions;

  @Test
  void oneResolutionGrantsAllUncontestedCases() throws Exception {
    List<String> cases = cases(MANY);
    String contested = application();
    expect(200, vote(member(1), contested, "REFUSE"));
    long proposed = System.nanoTime();
    String batch = expect(201, propose(PROPOSE)).text("batchId");
    voteOn(batch);
    long adopted = System.nanoTime();
    expect(200, adopt(batch));
    JsonNode finished = awaitFinished(batch);
    log.info(
        "{} certificates in {} ms, proposed and voted in {} ms",
        MANY,
        millisSince(adopted),
        (adopted - proposed) / 1_000_000);

    assertThat(finished.path("total").asInt()).isEqualTo(MANY);
    assertThat(finished.path("done").asInt()).isEqualTo(MANY);
    assertThat(finished.path("granted").asInt()).isEqualTo(MANY);
    assertEachCertificateOnce(cases);
    assertNumbersFollowAgenda(finished);
    String reference = finished.path("reference").asString("");
    for (String one : cases) {
      JsonNode decision = chair().get("/api/applications/" + one).json().path("decision");
      assertThat(decision.path("reference").asString("")).isEqualTo(reference);
      assertThat(decision.path("batch").asString("")).isEqualTo(batch);
    }
    assertThat(chair().get("/api/applications/" + contested).text("status")).isEqualTo("ON_AGENDA");
    long closing = System.nanoTime();
    expect(200, sessionChange(chair(), session(), "closing", ""));
    log.info("closed with its minutes in {} ms", millisSince(closing));
    Answer minutes = chair().get("/api/committee-sessions/" + session() + "/minutes");
    assertThat(minutes.json().at("/minutes/batches/0/granted").asInt()).isEqualTo(MANY);
  }

  @Test
  void caseThatCannotBeDecidedSoIsLeftOverWithItsReason() throws Exception {
    List<String> cases = cases(3);
    String ofInvolved = cases.getFirst();
    expect(200, recuse(1, ofInvolved));
    expect(200, recuse(2, ofInvolved));
    String batch = expect(201, propose(PROPOSE)).text("batchId");
    expect(
        200,
        member(3)
            .post(
                path(batch) + "/removals",
                "{\"applicationId\": \"%s\"}".formatted(cases.getLast())));
    voteOn(batch);
    expect(200, adopt(batch));
    JsonNode finished = awaitFinished(batch);
    assertThat(finished.path("total").asInt()).isEqualTo(2);
    assertThat(finished.path("granted").asInt()).isEqualTo(1);
    assertThat(finished.at("/leftOver/0/applicationId").asString("")).isEqualTo(ofInvolved);
    assertThat(finished.at("/leftOver/0/code").asString("")).isEqualTo("quorum-missing");
    assertThat(chair().get("/api/applications/" + cases.getLast()).text("status"))
        .isEqualTo("ON_AGENDA");
  }

  private Answer recuse(int member, String application) {
    return member(member)
        .put("/api/applications/" + application + "/recusals/mine", "{\"reason\": \"RELATED\"}");
  }

  /**
   * An instance adopts the resolution, grants some cases and is killed: after the append of one
   * grant, before its certificate. The running service finds what is left and does it.
   */
  @Test
  void workOfADeadInstanceIsTakenUpByAnotherOne() throws Exception {
    List<String> cases = cases(MANY);
    String batch = expect(201, propose(PROPOSE)).text("batchId");
    voteOn(batch);
    KilledInstance killed = new KilledInstance(KILLED_AT);
    killed.adoptAndWork(session(), batch);

    JsonNode finished = awaitFinished(batch);
    assertThat(killed.granted).isEqualTo(KILLED_AT);
    assertThat(finished.path("granted").asInt()).isEqualTo(MANY);
    assertEachCertificateOnce(cases);
  }

  /** Works like the service until it dies in the middle of a case. */
  private final class KilledInstance {

    private final int diesAt;
    private int granted;

    KilledInstance(int diesAt) {
      this.diesAt = diesAt;
    }

    void adoptAndWork(String session, String batch) {
      Aggregates<Session, SessionEvent> mine =
          new Aggregates<>(
              SessionConfiguration.sessionType(), journal, ViewProjector.none(), commit -> {});
      CommandContext chair = new CommandContext(CHAIR, UUID.randomUUID().toString(), now());
      new SessionCommands(
              mine, agendas, applicationViews, motions, sittings, rules.quorum(), signatory)
          .carry(session, new CarryBatch(batch), sessions.find(session).version(), chair);
      BatchWork work = new BatchWork(mine, dying(), numbers, clock::instant, 1);
      try {
        work.workOn(session);
        throw new AssertionError("it did not die");
      } catch (Killed expected) {
        assertThat(expected).hasMessage("killed");
      }
    }

    private ApplicationCommands dying() {
      Grants grants = new Grants(certificates, application -> {});
      Aggregates<Application, ApplicationEvent> applications =
          new Aggregates<>(
              CertificationConfiguration.applicationType(),
              journal,
              application -> {
                if (++granted == diesAt) {
                  throw new Killed();
                }
                grants.project(application);
              },
              commit -> {});
      return new ApplicationCommands(
          applications, eligibility, agreements, rules, certificateRules, sittings, holdings);
    }
  }

  private static final class Killed extends RuntimeException {
    Killed() {
      super("killed");
    }
  }

  @Autowired kh.ccc.certification.application.Agendas agendas;
  @Autowired kh.ccc.certification.application.Applications applicationViews;
  @Autowired kh.ccc.certification.session.Signatory signatory;

  /** Half of the cases come on the agenda together, half one by one. */
  private List<String> cases(int many) throws Exception {
    Callable<String> ready =
        () -> reviewed(apply(assessment("GOOD_PRACTICE", "030102"), "GOOD_PRACTICE"));
    List<String> cases = new ArrayList<>();
    while (cases.size() < many) {
      cases.addAll(
          atOnce(Collections.nCopies(Math.min(PREPARED_AT_ONCE, many - cases.size()), ready)));
    }
    long begin = System.nanoTime();
    expect(200, putOnAgenda(session(), cases.subList(0, many / 2)));
    log.info("{} on the agenda together in {} ms", many / 2, millisSince(begin));
    long singly = System.nanoTime();
    for (String one : cases.subList(many / 2, many)) {
      expect(200, putOnAgenda(session(), List.of(one)));
    }
    log.info("{} on the agenda one by one in {} ms", many - many / 2, millisSince(singly));
    return cases;
  }

  private static long millisSince(long begin) {
    return (System.nanoTime() - begin) / 1_000_000;
  }

  private Answer propose(String body) {
    return sessionChange(chair(), session(), "batches", body);
  }

  private String path(String batch) {
    return "/api/committee-sessions/" + session() + "/batches/" + batch;
  }

  private void voteOn(String batch) {
    for (int n = 1; n <= 4; n++) {
      expect(200, member(n).put(path(batch) + "/votes/mine", "{\"vote\": \"FOR\"}"));
    }
  }

  private Answer adopt(String batch) {
    return sessionChange(chair(), session(), "batches/" + batch + "/adoption", "");
  }

  private JsonNode awaitFinished(String batch) {
    return await()
        .atMost(SOON.multipliedBy(3))
        .until(
            () -> expect(200, chair().get(path(batch))).json(),
            view -> view.path("status").asString("").equals("FINISHED"));
  }

  private void assertNumbersFollowAgenda(JsonNode finished) {
    List<String> given =
        finished
            .path("applications")
            .valueStream()
            .map(application -> CertificateId.forApplication(application.asString()))
            .map(id -> anyone().get("/api/certificates/" + id.value()).text("number"))
            .toList();
    assertThat(given).hasSize(MANY).isSorted();
  }

  private void assertEachCertificateOnce(List<String> applications) {
    Set<String> numbers = new HashSet<>();
    for (String application : applications) {
      String id = CertificateId.forApplication(application).value();
      await().atMost(SOON).until(() -> anyone().get("/api/certificates/" + id).status() == 200);
      numbers.add(anyone().get("/api/certificates/" + id).text("number"));
      List<Commit> grants =
          journal.read("certificate-" + id).stream()
              .filter(commit -> commit.events().getFirst().type().startsWith("granted"))
              .toList();
      assertThat(grants).hasSize(1);
      assertThat(
              journal.read("application-" + application).stream()
                  .flatMap(commit -> commit.events().stream())
                  .filter(event -> event.type().equals("granted.v1")))
          .hasSize(1);
    }
    assertThat(numbers).hasSize(applications.size());
    assertThat(
            database
                .getCollection("certificate_numbers")
                .find()
                .map(document -> document.getString("number"))
                .into(new ArrayList<>()))
        .doesNotHaveDuplicates();
    assertThat(database.getCollection("certificates").countDocuments(new Document())).isPositive();
  }
}
