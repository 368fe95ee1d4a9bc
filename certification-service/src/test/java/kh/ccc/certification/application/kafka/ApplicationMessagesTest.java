package kh.ccc.certification.application.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kh.ccc.certification.application.Application;
import kh.ccc.certification.application.ApplicationEvent;
import kh.ccc.certification.application.Choice;
import kh.ccc.certification.application.Deferral;
import kh.ccc.certification.application.Dossier;
import kh.ccc.certification.application.Question;
import kh.ccc.certification.application.RecusalReason;
import kh.ccc.certification.application.Resolution;
import kh.ccc.certification.application.Tally;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.Level;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.ApplicationDeferred;
import kh.ccc.contracts.certification.ApplicationGranted;
import kh.ccc.contracts.certification.ApplicationRefused;
import kh.ccc.contracts.certification.ApplicationReturned;
import kh.ccc.contracts.certification.ApplicationSubmitted;
import kh.ccc.platform.journal.Message;
import org.junit.jupiter.api.Test;

class ApplicationMessagesTest {

  private static final Instant NOON = Instant.parse("2026-03-01T05:00:00Z");
  private static final Application NONE = new Application.NotSubmitted();
  private static final ApplicationEvent SUBMITTED =
      new ApplicationEvent.Submitted(
          new Dossier(
              "application-1",
              "assessment-1",
              "cbo-1",
              "0301",
              Level.GOOD_PRACTICE,
              1,
              1,
              "account-officer",
              "account-dara",
              List.of("account-trainer"),
              List.of("account-assessor1"),
              LocalDate.of(2026, 3, 1)));
  private static final Application APPLIED = Application.apply(NONE, SUBMITTED);
  private static final Resolution RESOLUTION =
      new Resolution(
          "RES-1",
          "Text",
          "account-chair",
          NOON,
          new Tally(List.of(), Map.of(Choice.DEFER, 3)),
          "session-1",
          null);

  @Test
  void applicationIsToldWithItsWholePublicState() {
    assertThat(ApplicationMessages.of(NONE, SUBMITTED, APPLIED))
        .containsExactly(
            new Message<>(
                Contracts.APPLICATION_SUBMITTED,
                "application-1",
                new ApplicationSubmitted(state("APPLIED"))));
  }

  @Test
  void deferralIsToldWithItsConditions() {
    LocalDate until = LocalDate.of(2026, 6, 1);
    ApplicationEvent deferred =
        new ApplicationEvent.Deferred(List.of("First.", "Second."), until, RESOLUTION);
    assertThat(ApplicationMessages.of(APPLIED, deferred, Application.apply(APPLIED, deferred)))
        .containsExactly(
            new Message<>(
                Contracts.APPLICATION_DEFERRED,
                "application-1",
                new ApplicationDeferred(state("DEFERRED"), "First.\nSecond.", until)));
  }

  @Test
  void refusalIsToldWithItsReason() {
    ApplicationEvent refused = new ApplicationEvent.Refused("Reason.", RESOLUTION);
    assertThat(ApplicationMessages.of(APPLIED, refused, Application.apply(APPLIED, refused)))
        .containsExactly(
            new Message<>(
                Contracts.APPLICATION_REFUSED,
                "application-1",
                new ApplicationRefused(state("REFUSED"), "Reason.")));
  }

  @Test
  void deferralOfTheFirstFormIsStillRead() {
    LocalDate until = LocalDate.of(2026, 6, 1);
    Application deferred =
        Application.apply(
            APPLIED, new ApplicationEvent.DeferredOnOneCondition("One text.", until, RESOLUTION));
    assertThat(((Application.Deferred) deferred).deferral().conditions())
        .extracting(Deferral.Condition::text)
        .containsExactly("One text.");
  }

  @Test
  void grantIsToldWithItsCertificate() {
    LocalDate from = LocalDate.of(2026, 3, 1);
    ApplicationEvent granted =
        new ApplicationEvent.Granted(Level.PROVISIONAL, from, from.plusYears(1), RESOLUTION, null);
    assertThat(ApplicationMessages.of(APPLIED, granted, Application.apply(APPLIED, granted)))
        .containsExactly(
            new Message<>(
                Contracts.APPLICATION_GRANTED,
                "application-1",
                new ApplicationGranted(
                    state("GRANTED"),
                    "PROVISIONAL",
                    CertificateId.forApplication("application-1").value())));
  }

  @Test
  void questionsAreToldWithoutTheirWords() {
    ApplicationEvent asked =
        new ApplicationEvent.QuestionAsked(new Question("reviewer", "Who is Dara?", NOON, null));
    assertThat(ApplicationMessages.of(APPLIED, asked, Application.apply(APPLIED, asked)))
        .containsExactly(
            new Message<>(
                Contracts.APPLICATION_RETURNED,
                "application-1",
                new ApplicationReturned(state("RETURNED"))));
  }

  @Test
  void votesAndRecusalsStayInTheCommittee() {
    ApplicationEvent vote = new ApplicationEvent.VoteCast("m", Choice.GRANT, "comment", NOON);
    ApplicationEvent recused = new ApplicationEvent.MemberRecused("m", RecusalReason.RELATED);
    assertThat(ApplicationMessages.of(APPLIED, vote, Application.apply(APPLIED, vote))).isEmpty();
    assertThat(ApplicationMessages.of(APPLIED, recused, Application.apply(APPLIED, recused)))
        .isEmpty();
  }

  private static kh.ccc.contracts.certification.Application state(String status) {
    return new kh.ccc.contracts.certification.Application(
        "application-1", "cbo-1", "assessment-1", "0301", "GOOD_PRACTICE", status, "account-dara");
  }
}
