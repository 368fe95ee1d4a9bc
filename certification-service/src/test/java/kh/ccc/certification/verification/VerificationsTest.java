package kh.ccc.certification.verification;

import static kh.ccc.certification.application.ApplicationFixtures.assessment;
import static kh.ccc.certification.application.ApplicationFixtures.cbo;
import static kh.ccc.certification.application.ApplicationFixtures.knowing;
import static kh.ccc.certification.certificate.CertificateFixtures.GRANTED_ON;
import static kh.ccc.certification.certificate.CertificateFixtures.REASON;
import static kh.ccc.certification.certificate.CertificateFixtures.grant;
import static kh.ccc.certification.certificate.CertificateFixtures.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kh.ccc.certification.InMemoryJournal;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateEvent;
import kh.ccc.certification.certificate.CertificateFixtures;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.CertificateNumber;
import kh.ccc.certification.certificate.Certificates;
import kh.ccc.certification.certificate.Suspension;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.time.Programme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerificationsTest {

  private static final LocalDate SUSPENDED_ON = GRANTED_ON.plusMonths(5);
  private static final LocalDate UNTIL = SUSPENDED_ON.plusMonths(2);
  private static final LocalDate REINSTATED_ON = UNTIL.plusMonths(1);
  private static final LocalDate LAST = grant().validUntil();

  private final Aggregates<Certificate, CertificateEvent> histories =
      CertificateFixtures.histories(new InMemoryJournal());
  private final Verifications verifications =
      new Verifications(
          new OneCertificate(),
          histories,
          knowing(assessment(), cbo()),
          CertificateFixtures.rules());

  @BeforeEach
  void history() {
    happens(GRANTED_ON, new CertificateEvent.Granted(number().text(), grant()));
    Suspension suspension = new Suspension(REASON, SUSPENDED_ON, UNTIL, "RES-2");
    happens(SUSPENDED_ON, new CertificateEvent.Suspended(suspension));
    happens(REINSTATED_ON, new CertificateEvent.Reinstated(REINSTATED_ON, "RES-3"));
  }

  @Test
  void eachDayIsAnsweredAsItStoodThen() {
    assertThat(on(LocalDate.of(1900, 1, 1))).isEqualTo(Answer.NOT_YET_VALID);
    assertThat(on(GRANTED_ON.minusDays(1))).isEqualTo(Answer.NOT_YET_VALID);
    assertThat(on(GRANTED_ON)).isEqualTo(Answer.VALID);
    assertThat(on(SUSPENDED_ON.minusDays(1))).isEqualTo(Answer.VALID);
    assertThat(on(SUSPENDED_ON)).isEqualTo(Answer.SUSPENDED);
    assertThat(on(REINSTATED_ON.minusDays(1))).isEqualTo(Answer.SUSPENDED);
    assertThat(on(REINSTATED_ON)).isEqualTo(Answer.VALID);
    assertThat(on(LAST)).isEqualTo(Answer.VALID);
    assertThat(on(LAST.plusDays(1))).isEqualTo(Answer.GRACE);
    assertThat(on(LAST.plusDays(90))).isEqualTo(Answer.GRACE);
    assertThat(on(LAST.plusDays(91))).isEqualTo(Answer.EXPIRED);
    assertThat(on(LAST.plusYears(50))).isEqualTo(Answer.EXPIRED);
  }

  @Test
  void suspensionThatRanOutIsNotValidByItself() {
    assertThat(on(UNTIL.plusDays(1))).isEqualTo(Answer.SUSPENDED);
  }

  @Test
  void eachEndIsAnsweredFromItsDayOn() {
    LocalDate day = REINSTATED_ON.plusMonths(1);
    happens(day, new CertificateEvent.Withdrawn(day, CertificateFixtures.NOT_CURED, "RES-4"));
    assertThat(on(day.minusDays(1))).isEqualTo(Answer.VALID);
    assertThat(on(day)).isEqualTo(Answer.WITHDRAWN);
    assertThat(on(LAST.plusYears(1))).isEqualTo(Answer.WITHDRAWN);
    LocalDate later = day.plusMonths(1);
    happens(later, new CertificateEvent.Restored(later, "appeal-1", "RES-5"));
    assertThat(on(later.minusDays(1))).isEqualTo(Answer.WITHDRAWN);
    assertThat(on(later)).isEqualTo(Answer.VALID);
    LocalDate last = later.plusMonths(1);
    happens(last, new CertificateEvent.Surrendered(last, "account-dara"));
    assertThat(on(last)).isEqualTo(Answer.SURRENDERED);
  }

  @Test
  void daysBeforeItWasVoidedAreAnsweredAsTheyStoodAndSaySo() {
    LocalDate day = REINSTATED_ON.plusMonths(1);
    happens(day, new CertificateEvent.Voided(day, CertificateFixtures.WRONG, "RES-4"));
    assertThat(on(day)).isEqualTo(Answer.VOIDED);
    assertThat(on(SUSPENDED_ON)).isEqualTo(Answer.SUSPENDED);
    assertThat(verifications.verify(number(), GRANTED_ON).voidedOn()).contains(day);
    assertThat(verifications.verify(number(), day).voidedOn()).isEmpty();
  }

  @Test
  void suspensionIsShownOnItsDaysOnly() {
    assertThat(verifications.verify(number(), SUSPENDED_ON).suspension()).isPresent();
    assertThat(verifications.verify(number(), REINSTATED_ON).suspension()).isEmpty();
  }

  @Test
  void suspendedCertificateExpiresAllTheSame() {
    Suspension late = new Suspension(REASON, LAST.minusDays(3), LAST.plusMonths(1), "RES-4");
    happens(LAST.minusDays(3), new CertificateEvent.Suspended(late));
    assertThat(on(LAST)).isEqualTo(Answer.SUSPENDED);
    assertThat(on(LAST.plusDays(1))).isEqualTo(Answer.EXPIRED);
  }

  @Test
  void daysAreDaysOfCambodia() {
    Instant lastMinute = GRANTED_ON.atTime(LocalTime.of(23, 59)).atZone(Programme.ZONE).toInstant();
    Suspension late = new Suspension(REASON, LAST.minusDays(1), LAST, "RES-5");
    assertThat(lastMinute)
        .isBefore(GRANTED_ON.plusDays(1).atStartOfDay(Programme.ZONE).toInstant());
    Instant justAfterMidnight =
        LAST.minusDays(1).atTime(LocalTime.of(0, 1)).atZone(Programme.ZONE).toInstant();
    happens(justAfterMidnight, new CertificateEvent.Suspended(late));
    assertThat(on(LAST.minusDays(2))).isEqualTo(Answer.VALID);
    assertThat(on(LAST.minusDays(1))).isEqualTo(Answer.SUSPENDED);
  }

  @Test
  void numberThatWasNeverIssuedIsUnknown() {
    CertificateNumber other = CertificateNumber.of(2026, 3);
    assertThatThrownBy(() -> verifications.verify(other, GRANTED_ON)).isInstanceOf(Unknown.class);
  }

  private Answer on(LocalDate day) {
    return verifications.verify(number(), day).answer();
  }

  private void happens(LocalDate day, CertificateEvent event) {
    happens(day.atTime(LocalTime.NOON).atZone(Programme.ZONE).toInstant(), event);
  }

  private void happens(Instant at, CertificateEvent event) {
    CommandContext context = new CommandContext("account-chair", "command-" + at, at);
    histories.execute(grant().certificateId(), context, state -> List.of(event));
  }

  /** Knows the one certificate of these tests. */
  private static final class OneCertificate implements Certificates {

    @Override
    public Optional<CertificateId> withNumber(CertificateNumber wanted) {
      return Optional.of(new CertificateId(grant().certificateId()))
          .filter(id -> wanted.equals(number()));
    }

    @Override
    public List<CertificateId> ofCbo(String cboId) {
      return List.of();
    }
  }
}
