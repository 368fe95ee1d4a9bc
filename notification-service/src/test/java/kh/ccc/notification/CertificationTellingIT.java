package kh.ccc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.Appeal;
import kh.ccc.contracts.certification.AppealDecided;
import kh.ccc.contracts.certification.AppealFiled;
import kh.ccc.contracts.certification.AppealPanelNamed;
import kh.ccc.contracts.certification.ApplicationDeferred;
import kh.ccc.contracts.certification.ApplicationPutOnAgenda;
import kh.ccc.contracts.certification.ApplicationRefused;
import kh.ccc.contracts.certification.ApplicationReturned;
import kh.ccc.contracts.certification.CertificateGranted;
import kh.ccc.contracts.certification.CertificateReinstated;
import kh.ccc.contracts.certification.CertificateSuspended;
import kh.ccc.contracts.certification.CertificateWithdrawn;
import kh.ccc.contracts.certification.Deadline;
import kh.ccc.contracts.certification.DeadlineApproaching;
import kh.ccc.contracts.certification.DeadlineMissed;
import kh.ccc.contracts.certification.Words;
import kh.ccc.contracts.registry.CboRegistered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What representatives are told of their application, certificate, appeal and due days. */
class CertificationTellingIT extends ServiceTest {

  private final String cbo = UUID.randomUUID().toString();

  @Test
  void representativesAreToldWhatTheCommitteeDecided() throws Exception {
    Person rep = person("en");
    String application = UUID.randomUUID().toString();
    String certificate = UUID.randomUUID().toString();
    var applied = Events.application(cbo, "DEFERRED", rep.account());
    var granted = Events.certificate(cbo, "ACTIVE", rep.account());
    publish(
        Contracts.APPLICATION_DEFERRED,
        application,
        2,
        new ApplicationDeferred(applied, "Close finding 4.2.", LocalDate.of(2026, 6, 1)));
    awaitTold(rep.account(), "application-deferred SENT");
    publish(Contracts.APPLICATION_REFUSED, application, 3, new ApplicationRefused(applied, "No."));
    awaitTold(rep.account(), "application-deferred SENT", "application-refused SENT");
    publish(Contracts.CERTIFICATE_GRANTED, certificate, 1, new CertificateGranted(granted));
    publish(
        Contracts.CERTIFICATE_SUSPENDED,
        certificate,
        2,
        new CertificateSuspended(
            granted, "SURVEILLANCE_OVERDUE", new Words("ហួស", "a regular check is overdue")));
    publish(Contracts.CERTIFICATE_REINSTATED, certificate, 3, new CertificateReinstated(granted));

    awaitTold(
        rep.account(),
        "application-deferred SENT",
        "application-refused SENT",
        "certificate-granted SENT",
        "certificate-suspended SENT",
        "certificate-reinstated SENT");
    MimeMessage suspended = MAIL.arrivedFor(rep.email()).get(3);
    assertThat(suspended.getContent().toString())
        .contains("a regular check is overdue", "/verify/CBO-2026-000123-K", "1 September 2026");
  }

  @Test
  void representativesAreToldOfAQuestionTheAgendaAndTheirAppeal() throws Exception {
    Person rep = person("en");
    Person stranger = person("en");
    String application = UUID.randomUUID().toString();
    publish(
        Contracts.APPLICATION_RETURNED,
        application,
        2,
        new ApplicationReturned(Events.application(cbo, "RETURNED", rep.account())));
    awaitTold(rep.account(), "application-returned SENT");
    publish(
        Contracts.APPLICATION_PUT_ON_AGENDA,
        application,
        4,
        new ApplicationPutOnAgenda(
            Events.application(cbo, "ON_AGENDA", rep.account()), UUID.randomUUID().toString()));
    awaitTold(rep.account(), "application-returned SENT", "application-put-on-agenda SENT");
    Appeal appeal = Events.appeal(cbo, rep.account());
    publish(Contracts.APPEAL_FILED, appeal.appealId(), 1, new AppealFiled(appeal));
    publish(
        Contracts.APPEAL_DECIDED,
        appeal.appealId(),
        9,
        new AppealDecided(appeal, "UPHELD", List.of("REINSTATE"), "AP-2026-7"));

    awaitTold(
        rep.account(),
        "application-returned SENT",
        "application-put-on-agenda SENT",
        "appeal-filed SENT",
        "appeal-decided SENT");
    List<MimeMessage> mails = MAIL.arrivedFor(rep.email());
    assertThat(mails.get(2).getContent().toString())
        .contains("against the suspension of the certificate", "1 May 2026");
    assertThat(mails.get(3).getContent().toString()).contains("upheld", "AP-2026-7");
    assertThat(told(stranger.account())).isEmpty();
  }

  @Test
  void whoIsNamedToJudgeAnAppealIsToldAndSoIsTheAppellant() throws Exception {
    Person rep = person("en");
    Person member = person("en");
    Person other = person("km");
    Appeal appeal = Events.appeal(cbo, rep.account());
    publish(
        Contracts.APPEAL_PANEL_NAMED,
        appeal.appealId(),
        3,
        new AppealPanelNamed(
            appeal, List.of(member.account(), other.account()), LocalDate.of(2026, 4, 24)));

    awaitTold(rep.account(), "appeal-panel-named SENT");
    awaitTold(member.account(), "appeal-to-judge SENT");
    awaitTold(other.account(), "appeal-to-judge SENT");
    assertThat(MAIL.arrivedFor(rep.email()).getFirst().getContent().toString())
        .contains("you can object until 24 April 2026");
    assertThat(MAIL.arrivedFor(member.email()).getFirst().getContent().toString())
        .contains("1 May 2026", "/desk/committee/appeals/" + appeal.appealId());
  }

  @Test
  void representativesAreToldOfTheEndAndOfDaysThatComeNearInTheirLanguage() throws Exception {
    Person rep = person("km");
    Person officer = person("en");
    publish(Contracts.CBO_REGISTERED, cbo, 2, new CboRegistered(record("REGISTERED", rep)));
    awaitTold(rep.account(), "cbo-registered SENT");
    String certificate = UUID.randomUUID().toString();
    publish(
        Contracts.CERTIFICATE_WITHDRAWN,
        certificate,
        4,
        new CertificateWithdrawn(
            Events.certificate(cbo, "WITHDRAWN", rep.account()),
            "NOT_CURED_IN_TIME",
            new Words("មិនបានកែតម្រូវទាន់ពេល", "it was not put right in time")));
    awaitTold(rep.account(), "cbo-registered SENT", "certificate-withdrawn SENT");
    String deadline = UUID.randomUUID().toString();
    publish(
        Contracts.DEADLINE_APPROACHING,
        deadline,
        1,
        new DeadlineApproaching(deadline(deadline, null), 30));
    awaitTold(
        rep.account(),
        "cbo-registered SENT",
        "certificate-withdrawn SENT",
        "deadline-approaching SENT");
    publish(
        Contracts.DEADLINE_MISSED,
        deadline,
        2,
        new DeadlineMissed(deadline(deadline, officer.account())));
    awaitTold(officer.account(), "deadline-missed SENT");
    assertThat(MAIL.arrivedFor(rep.email()).get(1).getContent().toString())
        .contains("មិនបានកែតម្រូវទាន់ពេល")
        .doesNotContain("NOT_CURED", "{");
    assertThat(MAIL.arrivedFor(rep.email()).get(2).getContent().toString())
        .contains("ការតាមដាន", "30")
        .doesNotContain("{");
    assertThat(MAIL.arrivedFor(officer.email()).getFirst().getContent().toString())
        .contains("regular check", "1 March 2027")
        .doesNotContain("{");
  }

  private Deadline deadline(String id, @Nullable String account) {
    return new Deadline(
        id,
        "SURVEILLANCE_DUE",
        new Words("ការតាមដាន", "regular check"),
        "certificate",
        "certificate-of-" + cbo,
        "CBO-2026-000123-K",
        cbo,
        "03010101",
        LocalDate.of(2027, 3, 1),
        account);
  }

  private kh.ccc.contracts.registry.Cbo record(String status, Person representative) {
    return Events.cbo(cbo, status, representative.account());
  }
}
