package kh.ccc.certification.certificate;

import static kh.ccc.certification.certificate.CertificateFixtures.GRANTED_ON;
import static kh.ccc.certification.certificate.CertificateFixtures.REASON;
import static kh.ccc.certification.certificate.CertificateFixtures.grant;
import static kh.ccc.certification.certificate.CertificateFixtures.holdings;
import static kh.ccc.certification.certificate.CertificateFixtures.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import kh.ccc.certification.InMemoryJournal;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.time.Programme;
import org.junit.jupiter.api.Test;

class HoldingsTest {

  private static final LocalDate LAST = grant().validUntil();
  private static final CertificateId HELD = new CertificateId(grant().certificateId());
  private static final CertificateId OTHER = CertificateId.forApplication("application-2");

  private final Aggregates<Certificate, CertificateEvent> histories =
      CertificateFixtures.histories(new InMemoryJournal());
  private final Holdings holdings = holdings(histories, List.of(HELD));

  @Test
  void cboWithoutACertificateMayGetOne() {
    assertThat(holdings.renewable("cbo-1", GRANTED_ON)).isEmpty();
  }

  @Test
  void cboThatHoldsOneGetsNoOtherBeforeTheWindowOpens() {
    granted();
    assertRefused("cbo-certified-already", LAST.minusDays(181));
    assertThat(holdings.renewable("cbo-1", LAST.minusDays(180))).isPresent();
    assertThat(holdings.renewable("cbo-1", LAST.plusDays(90))).isPresent();
    assertThat(holdings.renewable("cbo-1", LAST.plusDays(91))).isEmpty();
  }

  @Test
  void suspendedCertificateIsNotRenewed() {
    granted();
    LocalDate day = LAST.minusDays(30);
    happens(
        day, new CertificateEvent.Suspended(new Suspension(REASON, day, day.plusMonths(2), "R")));
    assertRefused("certificate-suspended", day);
  }

  @Test
  void certificateIsRenewedOnce() {
    granted();
    LocalDate day = LAST.minusDays(30);
    happens(
        day,
        new CertificateEvent.Renewed(
            new Upkeep.Successor(OTHER.value(), "CBO-2029-000002-K", LAST.plusDays(1))));
    assertRefused("certificate-renewed-already", day);
  }

  @Test
  void renewalBeginsTheDayAfterAndInGraceAtOnce() {
    granted();
    LocalDate day = LAST.minusDays(30);
    assertThat(Holdings.begins(holdings.renewable("cbo-1", day), day)).isEqualTo(LAST.plusDays(1));
    LocalDate inGrace = LAST.plusDays(30);
    assertThat(Holdings.begins(holdings.renewable("cbo-1", inGrace), inGrace)).isEqualTo(inGrace);
  }

  @Test
  void oneOfTwoGrantsAtTheSameTimeTakesThePlace() {
    holdings.claim("cbo-1", HELD, on(GRANTED_ON));
    assertThatCode(() -> holdings.claim("cbo-1", HELD, on(GRANTED_ON))).doesNotThrowAnyException();
    assertThat(claimOther(on(GRANTED_ON))).isEqualTo("grant-under-way");
    granted();
    assertThat(claimOther(on(GRANTED_ON.plusDays(1)))).isEqualTo("cbo-certified-already");
  }

  @Test
  void placeOfADecisionThatDiedIsFreeAfterAWhile() {
    CommandContext died = on(GRANTED_ON);
    holdings.claim("cbo-1", HELD, died);
    CommandContext later =
        new CommandContext("account-chair", "later", died.at().plus(Duration.ofMinutes(6)));
    assertThatCode(() -> holdings.claim("cbo-1", OTHER, later)).doesNotThrowAnyException();
    assertThat(
            catchThrowableOfType(Refusal.class, () -> holdings.claim("cbo-1", HELD, later)).code())
        .isEqualTo("grant-under-way");
  }

  @Test
  void placeOfWhatHasEndedIsFree() {
    holdings.claim("cbo-1", HELD, on(GRANTED_ON));
    granted();
    LocalDate day = GRANTED_ON.plusDays(9);
    happens(day, new CertificateEvent.Surrendered(day, "account-dara"));
    assertThatCode(() -> holdings.claim("cbo-1", OTHER, on(day))).doesNotThrowAnyException();
  }

  private String claimOther(CommandContext context) {
    return catchThrowableOfType(Refusal.class, () -> holdings.claim("cbo-1", OTHER, context))
        .code();
  }

  private void assertRefused(String code, LocalDate day) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> holdings.renewable("cbo-1", day));
    assertThat(refusal.code()).isEqualTo(code);
  }

  private void granted() {
    happens(GRANTED_ON, new CertificateEvent.Granted(number().text(), grant()));
  }

  private void happens(LocalDate day, CertificateEvent event) {
    histories.execute(HELD.value(), on(day), state -> List.of(event));
  }

  private static CommandContext on(LocalDate day) {
    return new CommandContext(
        "account-chair",
        UUID.randomUUID().toString(),
        day.atTime(LocalTime.NOON).atZone(Programme.ZONE).toInstant());
  }
}
