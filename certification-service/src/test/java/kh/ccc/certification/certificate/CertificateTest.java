package kh.ccc.certification.certificate;

import static kh.ccc.certification.certificate.CertificateFixtures.GRANTED_ON;
import static kh.ccc.certification.certificate.CertificateFixtures.REASON;
import static kh.ccc.certification.certificate.CertificateFixtures.grant;
import static kh.ccc.certification.certificate.CertificateFixtures.number;
import static kh.ccc.certification.certificate.CertificateFixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import kh.ccc.certification.certificate.CertificateCommand.Certify;
import kh.ccc.certification.certificate.CertificateCommand.Reinstate;
import kh.ccc.certification.certificate.CertificateCommand.Suspend;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;
import org.junit.jupiter.api.Test;

class CertificateTest {

  private static final LocalDate DAY = GRANTED_ON.plusMonths(4);
  private static final CertificateEvent GRANTED =
      new CertificateEvent.Granted(number().text(), grant());
  private static final Suspension SUSPENSION =
      new Suspension(REASON, DAY.minusDays(10), DAY.plusMonths(2), "RES-2");
  private static final CertificateEvent SUSPENDED = new CertificateEvent.Suspended(SUSPENSION);

  @Test
  void grantMakesACertificate() {
    assertThat(decide(given(), new Certify(number(), grant()), GRANTED_ON))
        .containsExactly(GRANTED);
    assertThat(given(GRANTED))
        .isEqualTo(new Certificate.Active(number().text(), grant(), Upkeep.NONE));
  }

  @Test
  void grantThatArrivesAgainChangesNothing() {
    assertThat(decide(given(GRANTED), new Certify(number(), grant()), DAY)).isEmpty();
    assertThat(decide(given(GRANTED, SUSPENDED), new Certify(number(), grant()), DAY)).isEmpty();
  }

  @Test
  void activeCertificateIsSuspendedForUpToSixMonths() {
    LocalDate latest = DAY.plusMonths(6);
    assertThat(decide(given(GRANTED), new Suspend(REASON, latest, "RES-2"), DAY))
        .containsExactly(
            new CertificateEvent.Suspended(new Suspension(REASON, DAY, latest, "RES-2")));
  }

  @Test
  void suspensionOfMoreThanSixMonthsIsInvalid() {
    assertInvalid(new Suspend(REASON, DAY.plusMonths(6).plusDays(1), "RES-2"), "/until");
  }

  @Test
  void suspensionThatEndsTodayIsInvalid() {
    assertInvalid(new Suspend(REASON, DAY, "RES-2"), "/until");
  }

  @Test
  void suspensionForAReasonThatIsNotListedIsInvalid() {
    assertInvalid(new Suspend("THEY_STOLE", DAY.plusMonths(1), "RES-2"), "/reason");
  }

  @Test
  void suspendedCertificateIsNotSuspendedAgain() {
    assertRefused(
        given(GRANTED, SUSPENDED),
        new Suspend(REASON, DAY.plusMonths(1), "RES-3"),
        DAY,
        "certificate-suspended-already");
  }

  @Test
  void suspendedCertificateIsReinstatedAndKeepsItsTerm() {
    assertThat(decide(given(GRANTED, SUSPENDED), new Reinstate("RES-3"), DAY))
        .containsExactly(new CertificateEvent.Reinstated(DAY, "RES-3"));
    assertThat(given(GRANTED, SUSPENDED, new CertificateEvent.Reinstated(DAY, "RES-3")))
        .isEqualTo(given(GRANTED));
  }

  @Test
  void suspensionThatRanOutIsStillASuspensionUntilReinstated() {
    LocalDate after = SUSPENSION.until().plusDays(1);
    assertRefused(
        given(GRANTED, SUSPENDED),
        new Suspend(REASON, after.plusMonths(1), "RES-3"),
        after,
        "certificate-suspended-already");
  }

  @Test
  void activeCertificateIsNotReinstated() {
    assertRefused(given(GRANTED), new Reinstate("RES-3"), DAY, "certificate-not-suspended");
  }

  @Test
  void expiredCertificateIsNeitherSuspendedNorReinstated() {
    LocalDate over = grant().validUntil().plusDays(1);
    assertRefused(
        given(GRANTED), new Suspend(REASON, over.plusMonths(1), "R"), over, "certificate-expired");
    assertRefused(given(GRANTED, SUSPENDED), new Reinstate("R"), over, "certificate-expired");
  }

  @Test
  void certificateIsSuspendedOnItsLastDay() {
    LocalDate last = grant().validUntil();
    assertThat(decide(given(GRANTED), new Suspend(REASON, last.plusMonths(1), "R"), last))
        .hasSize(1);
  }

  @Test
  void whatWasNeverGrantedIsUnknown() {
    assertThatThrownBy(() -> decide(given(), new Reinstate("R"), DAY)).isInstanceOf(Unknown.class);
    assertThatThrownBy(() -> decide(given(), new Suspend(REASON, DAY.plusDays(1), "R"), DAY))
        .isInstanceOf(Unknown.class);
  }

  @Test
  void termEndsTheDayBeforeTheAnniversary() {
    assertThat(rules().term(Level.PROVISIONAL, LocalDate.of(2026, 3, 1)).validUntil())
        .isEqualTo(LocalDate.of(2027, 2, 28));
    assertThat(rules().term(Level.GOOD_PRACTICE, LocalDate.of(2026, 1, 1)).validUntil())
        .isEqualTo(LocalDate.of(2028, 12, 31));
    assertThat(rules().term(Level.ADVANCED, LocalDate.of(2028, 2, 29)).validUntil())
        .isEqualTo(LocalDate.of(2031, 2, 27));
  }

  private static Certificate given(CertificateEvent... events) {
    Certificate state = new Certificate.NotGranted();
    for (CertificateEvent event : events) {
      state = Certificate.apply(state, event);
    }
    return state;
  }

  private static List<CertificateEvent> decide(
      Certificate state, CertificateCommand command, LocalDate today) {
    return Certificate.decide(state, command, rules(), today);
  }

  private static void assertInvalid(CertificateCommand command, String pointer) {
    Invalid invalid =
        catchThrowableOfType(Invalid.class, () -> decide(given(GRANTED), command, DAY));
    assertThat(invalid.errors()).extracting(FieldError::pointer).containsExactly(pointer);
  }

  private static void assertRefused(
      Certificate state, CertificateCommand command, LocalDate today, String code) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> decide(state, command, today));
    assertThat(refusal.code()).isEqualTo(code);
  }
}
