package kh.ccc.certification.certificate.kafka;

import static kh.ccc.certification.certificate.CertificateFixtures.grant;
import static kh.ccc.certification.certificate.CertificateFixtures.number;
import static kh.ccc.certification.certificate.CertificateFixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.certificate.Suspension;
import kh.ccc.contracts.Contracts;
import kh.ccc.contracts.certification.CertificateGranted;
import kh.ccc.contracts.certification.CertificateReinstated;
import kh.ccc.contracts.certification.CertificateSuspended;
import kh.ccc.contracts.certification.Words;
import kh.ccc.platform.journal.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CertificateMessagesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final CertificateMessages MESSAGES = new CertificateMessages(rules());
  private static final Certificate NONE = new Certificate.NotGranted();
  private static final CertificateEvent GRANTED =
      new CertificateEvent.Granted(number().text(), grant());
  private static final Certificate ACTIVE = Certificate.apply(NONE, GRANTED);
  private static final CertificateEvent SUSPENDED =
      new CertificateEvent.Suspended(
          new Suspension("UNDER_REVIEW", DAY, DAY.plusMonths(3), "RES-2"));
  private static final String KEY = grant().certificateId();

  @Test
  void grantIsToldWithItsNumberAndTerm() {
    assertThat(MESSAGES.of(NONE, GRANTED, ACTIVE))
        .containsExactly(
            new Message<>(
                Contracts.CERTIFICATE_GRANTED, KEY, new CertificateGranted(state("ACTIVE", null))));
  }

  @Test
  void suspensionIsToldWithItsReasonAndEnd() {
    assertThat(MESSAGES.of(ACTIVE, SUSPENDED, Certificate.apply(ACTIVE, SUSPENDED)))
        .containsExactly(
            new Message<>(
                Contracts.CERTIFICATE_SUSPENDED,
                KEY,
                new CertificateSuspended(
                    state("SUSPENDED", DAY.plusMonths(3)),
                    "UNDER_REVIEW",
                    new Words("កំពុងពិនិត្យ", "it is being reviewed"))));
  }

  @Test
  void reinstatementIsToldAsActiveAgain() {
    Certificate suspended = Certificate.apply(ACTIVE, SUSPENDED);
    CertificateEvent reinstated = new CertificateEvent.Reinstated(DAY, "RES-3");
    assertThat(MESSAGES.of(suspended, reinstated, Certificate.apply(suspended, reinstated)))
        .containsExactly(
            new Message<>(
                Contracts.CERTIFICATE_REINSTATED,
                KEY,
                new CertificateReinstated(state("ACTIVE", null))));
  }

  private static kh.ccc.contracts.certification.Certificate state(
      String status, @Nullable LocalDate suspendedUntil) {
    return new kh.ccc.contracts.certification.Certificate(
        KEY,
        number().text(),
        "cbo-1",
        "030102",
        "GOOD_PRACTICE",
        1,
        LocalDate.of(2026, 3, 1),
        LocalDate.of(2029, 2, 28),
        status,
        suspendedUntil,
        "account-dara",
        status.equals("ACTIVE") ? LocalDate.of(2029, 5, 29) : null,
        null,
        null);
  }
}
