package kh.ccc.certification.appeal;

import static kh.ccc.certification.appeal.AppealFixtures.CALENDAR;
import static kh.ccc.certification.appeal.AppealFixtures.CHAIR;
import static kh.ccc.certification.appeal.AppealFixtures.OFFICER;
import static kh.ccc.certification.appeal.AppealFixtures.PANEL;
import static kh.ccc.certification.appeal.AppealFixtures.REPRESENTATIVE;
import static kh.ccc.certification.appeal.AppealFixtures.RULES;
import static kh.ccc.certification.appeal.AppealFixtures.by;
import static kh.ccc.certification.application.ApplicationFixtures.assessment;
import static kh.ccc.certification.application.ApplicationFixtures.cbo;
import static kh.ccc.certification.application.ApplicationFixtures.knowing;
import static kh.ccc.certification.certificate.CertificateFixtures.REASON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import kh.ccc.certification.InMemoryJournal;
import kh.ccc.certification.appeal.Judgement.Outcome;
import kh.ccc.certification.appeal.kafka.AppealMessages;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationEvent;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateCommand;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.certificate.CertificateFixtures;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.CertificateNumber;
import kh.ccc.certification.certificate.Certificates;
import kh.ccc.certification.certificate.Grant;
import kh.ccc.certification.certificate.Level;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.separation.Separation;
import kh.ccc.certification.verification.Answer;
import kh.ccc.certification.verification.Verifications;
import kh.ccc.platform.journal.AggregateType;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Happening;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.journal.ViewProjector;
import org.junit.jupiter.api.Test;

/**
 * A case that happened, with its real dates (HQAI and ACT Alliance, 2023): a major finding on 9
 * August, the suspension told on the 11th, the appeal of the 24th upheld and the certificate
 * reinstated at once, the report amended on 20 November. The day of the panel's decision was not
 * published; here it is 9 October.
 */
class ReplayedCaseTest {

  private static final LocalDate GRANTED = LocalDate.of(2022, 1, 10);
  private static final LocalDate SUSPENDED = LocalDate.of(2023, 8, 11);
  private static final LocalDate APPEALED = LocalDate.of(2023, 8, 24);
  private static final LocalDate UPHELD = LocalDate.of(2023, 10, 9);
  private static final LocalDate AMENDED = LocalDate.of(2023, 11, 20);

  private static final Grant GRANT =
      CertificateFixtures.grant(
          "application-1",
          CertificateFixtures.rules().term(Level.GOOD_PRACTICE, GRANTED),
          Level.GOOD_PRACTICE,
          null);
  private static final CertificateId ID = new CertificateId(GRANT.certificateId());

  private final InMemoryJournal journal = new InMemoryJournal();
  private final Eligibility known = knowing(assessment(), cbo());
  private final Aggregates<Certificate, CertificateEvent> histories =
      CertificateFixtures.histories(journal);
  private final CertificateCommands certificates =
      new CertificateCommands(
          histories,
          CertificateFixtures.numbers(),
          CertificateFixtures.holdings(histories, List.of(ID)),
          CertificateFixtures.evidence(),
          CertificateFixtures.rules());
  private final Aggregates<Application, ApplicationEvent> applications =
      new Aggregates<>(
          new AggregateType<>(
              "application",
              new Application.NotSubmitted(),
              Application::apply,
              ApplicationEvent.TABLE,
              AggregateType.nothingPublic()),
          journal,
          ViewProjector.none(),
          commit -> {});
  private final Certificates list = new OneCertificate();
  private final Verifications verifications =
      new Verifications(list, histories, known, CertificateFixtures.rules());

  private final AtomicBoolean crash = new AtomicBoolean();
  private final AtomicReference<Aggregates<Appeal, AppealEvent>> self = new AtomicReference<>();
  private final Remedies remedies = new Remedies(new Actions(), ViewProjector.none(), self::get);
  private final Aggregates<Appeal, AppealEvent> appeals =
      new Aggregates<>(
          new AggregateType<>(
              "appeal",
              new Appeal.NotFiled(),
              Appeal::apply,
              AppealEvent.TABLE,
              AppealMessages::of),
          journal,
          this::projectUnlessCrashed,
          commit -> {});
  private final AppealFixtures.Words words = new AppealFixtures.Words();
  private final AppealCommands commands =
      new AppealCommands(
          appeals,
          (against, subject, indicator) -> {
            throw new AssertionError("not asked here");
          },
          words,
          new Separation(applications, histories, AppealFixtures.noApplications(), list, known),
          RULES,
          CALENDAR);

  ReplayedCaseTest() {
    self.set(appeals);
  }

  private void projectUnlessCrashed(Versioned<Appeal> appeal) {
    boolean decided = appeal.state() instanceof Appeal.Lodged lodged && lodged.judgement() != null;
    if (crash.get() && decided) {
      throw new IllegalStateException("killed after the append");
    }
    remedies.project(appeal);
  }

  @Test
  void eachOfItsDaysIsAnsweredAsItStood() {
    AppealId appeal = appealUntilReview();
    assertThat(on(APPEALED)).isEqualTo(Answer.SUSPENDED);
    decide(appeal);
    amendReport(appeal);

    assertThat(on(SUSPENDED.minusDays(2))).isEqualTo(Answer.VALID);
    assertThat(on(SUSPENDED)).isEqualTo(Answer.SUSPENDED);
    assertThat(on(APPEALED)).isEqualTo(Answer.SUSPENDED);
    assertThat(on(UPHELD.minusDays(1))).isEqualTo(Answer.SUSPENDED);
    assertThat(on(UPHELD)).isEqualTo(Answer.VALID);
    assertThat(on(AMENDED)).isEqualTo(Answer.VALID);
    assertThat(verifications.verify(number(), SUSPENDED).suspension()).isPresent();
  }

  @Test
  void reinstatementErasesNothing() {
    AppealId appeal = appealUntilReview();
    decide(appeal);
    List<Happening<CertificateEvent>> history = histories.history(ID.value());
    assertThat(history)
        .extracting(happening -> happening.event().getClass().getSimpleName())
        .containsExactly("Granted", "Suspended", "Restored");
    CertificateEvent.Restored restored = (CertificateEvent.Restored) history.getLast().event();
    assertThat(restored.appeal()).isEqualTo(appeal.value());
    assertThat(restored.resolution()).startsWith("APP-2023-10-09-");
  }

  @Test
  void reportIsAmendedLaterAndEndsTheAppealOnce() {
    AppealId appeal = appealUntilReview();
    decide(appeal);
    assertThat(lodged(appeal).status()).isEqualTo(Appeal.Status.UPHELD);
    assertThat(lodged(appeal).pending()).containsExactly(Remedy.AMEND_REPORT);
    amendReport(appeal);
    amendReport(appeal);
    assertThat(lodged(appeal).status()).isEqualTo(Appeal.Status.REMEDY_APPLIED);
    assertThat(lodged(appeal).done()).hasSize(2);
  }

  @Test
  void crashBetweenDecisionAndReinstatementIsMadeGoodOnceWithTheMomentOfTheDecision() {
    AppealId appeal = appealUntilReview();
    crash.set(true);
    assertThatThrownBy(() -> decide(appeal)).hasMessageContaining("killed");
    assertThat(on(UPHELD)).isEqualTo(Answer.SUSPENDED);

    crash.set(false);
    remedies.project(appeals.find(appeal.value()).orElseThrow());
    remedies.project(appeals.find(appeal.value()).orElseThrow());

    assertThat(on(UPHELD)).isEqualTo(Answer.VALID);
    assertThat(histories.history(ID.value())).hasSize(3);
    assertThat(histories.history(ID.value()).getLast().at()).isEqualTo(by("x", UPHELD).at());
    assertThat(lodged(appeal).done()).containsExactly(new Appeal.Done(Remedy.REINSTATE, null));
  }

  @Test
  void crashAfterTheReinstatementAndBeforeItsRecordReinstatesOnce() {
    AppealId appeal = appealUntilReview();
    crash.set(true);
    assertThatThrownBy(() -> decide(appeal)).hasMessageContaining("killed");
    Appeal.Lodged decided = lodged(appeal);
    Judgement judgement = Objects.requireNonNull(decided.judgement());
    new Actions()
        .reinstate(
            decided.file(),
            judgement,
            new CommandContext(
                judgement.presiding(),
                "appeal-" + appeal.value() + "-" + Remedy.REINSTATE,
                judgement.decidedAt()));
    crash.set(false);
    remedies.project(appeals.find(appeal.value()).orElseThrow());
    assertThat(histories.history(ID.value())).hasSize(3);
    assertThat(lodged(appeal).done()).containsExactly(new Appeal.Done(Remedy.REINSTATE, null));
  }

  @Test
  void remedyThatHasBecomeImpossibleIsRecordedAsThat() {
    AppealId appeal = appealUntilReview();
    certificates.execute(
        ID, new CertificateCommand.Reinstate("RES-9"), 2, by(CHAIR, UPHELD.minusDays(3)));
    decide(appeal);
    assertThat(lodged(appeal).done())
        .containsExactly(new Appeal.Done(Remedy.REINSTATE, "certificate-not-restorable"));
  }

  @Test
  void whoSuspendedIsNotOnThePanel() {
    AppealId appeal = filed();
    step(appeal, new AppealCommand.Admit(), OFFICER, APPEALED);
    List<String> members = List.of(PANEL.get(0), PANEL.get(1), CHAIR);
    assertThatThrownBy(() -> step(appeal, new AppealCommand.NamePanel(members), OFFICER, APPEALED))
        .hasMessageContaining("involved-before");
  }

  private AppealId filed() {
    certificates.certify(GRANT, by(CHAIR, GRANTED));
    certificates.execute(
        ID,
        new CertificateCommand.Suspend(REASON, SUSPENDED.plusMonths(6), "RES-2"),
        1,
        by(CHAIR, SUSPENDED));
    Contested decision =
        new Contested(
            Against.SUSPENSION,
            ID.value(),
            "RES-2",
            GRANT.assessmentId(),
            GRANT.cboId(),
            GRANT.area(),
            REPRESENTATIVE,
            SUSPENDED);
    String grounds = "The finding rests on a mistake.";
    return new AppealId(commands.file(decision, grounds, by(REPRESENTATIVE, APPEALED)).id());
  }

  private AppealId appealUntilReview() {
    AppealId appeal = filed();
    step(appeal, new AppealCommand.Admit(), OFFICER, APPEALED.plusDays(1));
    step(appeal, new AppealCommand.NamePanel(PANEL), OFFICER, APPEALED.plusDays(4));
    LocalDate review = LocalDate.of(2023, 9, 11);
    step(appeal, new AppealCommand.BeginReview(), PANEL.getFirst(), review);
    commands.vote(appeal, new AppealCommand.CastVote(Outcome.UPHELD), by(PANEL.get(0), UPHELD));
    commands.vote(appeal, new AppealCommand.CastVote(Outcome.UPHELD), by(PANEL.get(1), UPHELD));
    return appeal;
  }

  private void decide(AppealId appeal) {
    step(
        appeal,
        new AppealCommand.Decide(
            Outcome.UPHELD, List.of(Remedy.REINSTATE, Remedy.AMEND_REPORT), "Reasons."),
        PANEL.getFirst(),
        UPHELD);
  }

  private void amendReport(AppealId appeal) {
    commands.reportAmended(appeal, by("system:reports", AMENDED));
  }

  private void step(AppealId appeal, AppealCommand command, String account, LocalDate day) {
    commands.execute(appeal, command, commands.find(appeal).version(), by(account, day));
  }

  private Appeal.Lodged lodged(AppealId appeal) {
    return AppealCommands.lodged(commands.find(appeal).state());
  }

  private Answer on(LocalDate day) {
    return verifications.verify(number(), day).answer();
  }

  private CertificateNumber number() {
    Certificate.Issued issued =
        (Certificate.Issued) histories.find(ID.value()).orElseThrow().state();
    CertificateNumber.Reading reading = CertificateNumber.read(issued.number());
    return ((CertificateNumber.Reading.Sound) reading).number();
  }

  /** What the panel's decision does, without the committee's part. */
  private final class Actions implements RemedyActions {

    @Override
    public void reinstate(AppealFile appeal, Judgement judgement, CommandContext context) {
      certificates.restore(
          ID, new CertificateCommand.Restore(appeal.appealId(), judgement.reference()), context);
    }

    @Override
    public void reopen(AppealFile appeal, List<String> panel, CommandContext context) {
      throw new AssertionError("nothing to decide again");
    }

    @Override
    public void openDissents(AppealFile appeal, CommandContext context) {
      throw new AssertionError("a suspension has no votes");
    }

    @Override
    public void raiseLevel(AppealFile appeal, Judgement judgement, CommandContext context) {
      throw new AssertionError("no level to raise");
    }
  }

  /** The one certificate of this case. */
  private static final class OneCertificate implements Certificates {

    @Override
    public Optional<CertificateId> withNumber(CertificateNumber number) {
      return Optional.of(ID);
    }

    @Override
    public List<CertificateId> ofCbo(String cboId) {
      return List.of(ID);
    }
  }
}
