package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import kh.ccc.certification.application.Agreements;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationCommand;
import kh.ccc.certification.application.ApplicationCommands;
import kh.ccc.certification.application.ApplicationEvent;
import kh.ccc.certification.application.ApplicationId;
import kh.ccc.certification.application.ApplicationRules;
import kh.ccc.certification.application.Sittings;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.Holdings;
import kh.ccc.certification.certificate.Level;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Journal;
import kh.ccc.platform.journal.ViewProjector;
import kh.ccc.testing.ApiClient.Answer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each grant has one certificate, each certificate a number of its own. */
class GrantsIT extends CertificationIT {

  private static final int MANY = 50;

  @Autowired Journal journal;
  @Autowired ApplicationRules rules;
  @Autowired Agreements agreements;
  @Autowired Sittings sittings;
  @Autowired CertificateRules certificateRules;
  @Autowired Holdings holdings;

  @Test
  void fiftyGrantsAtOnceGetFiftyNumbersOfTheirOwn() throws Exception {
    session();
    List<Callable<Callable<Answer>>> votes = Collections.nCopies(MANY, this::votedOn);
    List<Callable<Answer>> grants = atOnce(votes);

    List<String> numbers = new ArrayList<>();
    for (Answer decided : atOnce(grants)) {
      String id = expect(200, decided).json().at("/decision/certificateId").asString();
      numbers.add(expect(200, anyone().get("/api/certificates/" + id)).text("number"));
    }
    assertThat(numbers).hasSize(MANY).doesNotHaveDuplicates();
    assertThat(reservedNumbers()).containsAll(numbers).doesNotHaveDuplicates();
    assertThat(reservedNumbers()).hasSize((int) issuedCertificates());
  }

  @Test
  void sameDecisionManyTimesAtOnceMakesOneCertificate() throws Exception {
    String application = application();
    String etag = vote(application, "GRANT");
    List<Callable<Answer>> attempts = new ArrayList<>();
    for (int n = 0; n < 10; n++) {
      attempts.add(() -> decide(application, etag, GRANT));
    }
    List<Integer> statuses = atOnce(attempts).stream().map(Answer::status).toList();
    assertThat(statuses).containsOnlyOnce(200);
    assertThat(statuses).isSubsetOf(200, 409, 412);
    String id = CertificateId.forApplication(application).value();
    assertThat(journal.read("certificate-" + id)).hasSize(1);
  }

  @Test
  void decisionWhoseProcessDiedBeforeTheCertificateIsCarriedOutOnce() {
    String application = application();
    String etag = vote(application, "GRANT");
    long version = Long.parseLong(etag.replace("\"", ""));
    Aggregates<Application, ApplicationEvent> dying =
        new Aggregates<>(
            CertificationConfiguration.applicationType(),
            journal,
            ViewProjector.none(),
            commit -> {});
    CommandContext context = new CommandContext(CHAIR, "decision-before-the-kill", now());
    new ApplicationCommands(
            dying, eligibility, agreements, rules, certificateRules, sittings, holdings)
        .decide(
            new ApplicationId(application),
            new ApplicationCommand.Decide(
                new ApplicationCommand.Outcome.Grant(Level.GOOD_PRACTICE), "Granted."),
            version,
            context);

    String id = CertificateId.forApplication(application).value();
    await().atMost(SOON).until(() -> anyone().get("/api/certificates/" + id).status() == 200);
    String number = anyone().get("/api/certificates/" + id).text("number");
    assertThat(verify(number).text("answer")).isEqualTo("VALID");
    assertThat(journal.read("certificate-" + id)).hasSize(1);
    assertThat(journal.read("certificate-" + id).getFirst().at()).isEqualTo(context.at());
    await()
        .atMost(SOON)
        .until(
            () -> chair().get("/api/applications/" + application).text("status").equals("GRANTED"));
  }

  /** The decision that is due on an application of its own. */
  private Callable<Answer> votedOn() {
    String application = application();
    String etag = vote(application, "GRANT");
    return () -> decide(application, etag, GRANT);
  }

  private List<String> reservedNumbers() {
    return database
        .getCollection("certificate_numbers")
        .find()
        .map(document -> document.getString("number"))
        .into(new ArrayList<>());
  }

  private long issuedCertificates() {
    return database.getCollection("certificates").countDocuments(new Document());
  }
}
