package kh.ccc.certification.application;

import static kh.ccc.certification.application.ApplicationFixtures.AGREEMENTS;
import static kh.ccc.certification.application.ApplicationFixtures.CHAIR;
import static kh.ccc.certification.application.ApplicationFixtures.NOON;
import static kh.ccc.certification.application.ApplicationFixtures.REPRESENTATIVE;
import static kh.ccc.certification.application.ApplicationFixtures.RULES;
import static kh.ccc.certification.application.ApplicationFixtures.assessment;
import static kh.ccc.certification.application.ApplicationFixtures.cbo;
import static kh.ccc.certification.application.ApplicationFixtures.knowing;
import static kh.ccc.certification.application.ApplicationFixtures.onAgenda;
import static kh.ccc.certification.application.ApplicationFixtures.sitting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import kh.ccc.certification.InMemoryJournal;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.certificate.CertificateFixtures;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.Holdings;
import kh.ccc.certification.certificate.Level;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Happening;
import kh.ccc.platform.journal.Versioned;
import org.junit.jupiter.api.Test;

/** The certificate follows from the decision, once, whatever happens between the two. */
class GrantsTest {

  private static final ApplicationId ID = ApplicationId.forAssessment("assessment-1");
  private static final String CERTIFICATE = CertificateId.forApplication(ID.value()).value();

  private final InMemoryJournal journal = new InMemoryJournal();
  private final AtomicBoolean crash = new AtomicBoolean();
  private final List<String> projected = new ArrayList<>();

  private final Aggregates<Certificate, CertificateEvent> certificates =
      CertificateFixtures.histories(journal);
  private final Holdings holdings =
      CertificateFixtures.holdings(certificates, List.of(new CertificateId(CERTIFICATE)));
  private final Grants grants =
      new Grants(
          new CertificateCommands(
              certificates,
              CertificateFixtures.numbers(),
              holdings,
              CertificateFixtures.evidence(),
              CertificateFixtures.rules()),
          application -> projected.add(application.id()));
  private final Aggregates<Application, ApplicationEvent> applications =
      new Aggregates<>(
          new AggregateType<>(
              "application",
              new Application.NotSubmitted(),
              Application::apply,
              ApplicationEvent.TABLE,
              AggregateType.nothingPublic()),
          journal,
          this::projectUnlessCrashed,
          commit -> {});
  private final ApplicationCommands commands =
      new ApplicationCommands(
          applications,
          knowing(assessment(), cbo()),
          AGREEMENTS,
          RULES,
          CertificateFixtures.rules(),
          session -> sitting(4),
          holdings);

  private void projectUnlessCrashed(Versioned<Application> application) {
    if (crash.get()) {
      throw new IllegalStateException("killed after the append");
    }
    grants.project(application);
  }

  @Test
  void decisionIsFollowedByItsCertificate() {
    decideToGrant();
    Certificate.Active certificate =
        (Certificate.Active) certificates.find(CERTIFICATE).orElseThrow().state();
    assertThat(certificate.grant().level()).isEqualTo(Level.GOOD_PRACTICE);
    assertThat(certificate.grant().validFrom()).isEqualTo("2026-03-01");
    assertThat(certificate.grant().validUntil()).isEqualTo("2029-02-28");
    assertThat(certificate.grant().representative()).isEqualTo(REPRESENTATIVE);
    assertThat(certificate.grant().resolution()).startsWith("RES-2026-03-01-");
    assertThat(projected).contains(ID.value());
  }

  @Test
  void crashBetweenDecisionAndCertificateIsMadeGoodWithTheMomentOfTheDecision() {
    vote();
    crash.set(true);
    assertThatThrownBy(this::decide).hasMessageContaining("killed");
    assertThat(applications.find(ID.value()).orElseThrow().state())
        .isInstanceOf(Application.Granted.class);
    assertThat(certificates.find(CERTIFICATE)).isEmpty();

    crash.set(false);
    grants.project(applications.find(ID.value()).orElseThrow());

    List<Happening<CertificateEvent>> history = certificates.history(CERTIFICATE);
    assertThat(history).hasSize(1);
    assertThat(history.getFirst().at()).isEqualTo(NOON);
    assertThat(history.getFirst().actor()).isEqualTo(CHAIR);
  }

  @Test
  void projectingAGrantAgainChangesNothing() {
    decideToGrant();
    List<Happening<CertificateEvent>> once = certificates.history(CERTIFICATE);
    grants.project(applications.find(ID.value()).orElseThrow());
    grants.project(applications.find(ID.value()).orElseThrow());
    assertThat(certificates.history(CERTIFICATE)).isEqualTo(once);
  }

  @Test
  void refusalLeadsToNoCertificate() {
    submit();
    for (int n = 0; n < 3; n++) {
      vote(n, Choice.REFUSE);
    }
    commands.decide(
        ID,
        new ApplicationCommand.Decide(new ApplicationCommand.Outcome.Refuse("No."), "R"),
        4,
        command(CHAIR));
    assertThat(certificates.find(CERTIFICATE)).isEmpty();
  }

  private void decideToGrant() {
    vote();
    decide();
  }

  private void vote() {
    submit();
    for (int n = 0; n < 3; n++) {
      vote(n, Choice.GRANT);
    }
  }

  private void submit() {
    applications.execute(ID.value(), command(REPRESENTATIVE), state -> onAgenda(REPRESENTATIVE));
  }

  private void vote(int member, Choice choice) {
    commands.vote(
        ID, new ApplicationCommand.CastVote(choice, null), command("account-member" + member));
  }

  private void decide() {
    commands.decide(
        ID,
        new ApplicationCommand.Decide(
            new ApplicationCommand.Outcome.Grant(Level.GOOD_PRACTICE), "Granted."),
        4,
        command(CHAIR));
  }

  private static CommandContext command(String account) {
    return new CommandContext(account, UUID.randomUUID().toString(), NOON);
  }
}
