package kh.ccc.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CertificateFactsTest {

  private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2029, 2, 28);
  private static final LocalDate GRACE = LAST.plusDays(90);

  @Test
  void termAndGraceEndWithoutAnybodysSayingSo() {
    assertThat(of("A", "ACTIVE", FROM, LAST, null).statusOn(LAST)).isEqualTo("ACTIVE");
    assertThat(of("A", "ACTIVE", FROM, LAST, null).statusOn(LAST.plusDays(1))).isEqualTo("EXPIRED");
    CertificateFacts told = of("A", "ACTIVE", FROM, LAST, GRACE);
    assertThat(told.statusOn(LAST)).isEqualTo("ACTIVE");
    assertThat(told.statusOn(LAST.plusDays(1))).isEqualTo("GRACE");
    assertThat(told.statusOn(GRACE)).isEqualTo("GRACE");
    assertThat(told.statusOn(GRACE.plusDays(1))).isEqualTo("EXPIRED");
    assertThat(of("A", "SUSPENDED", FROM, LAST, GRACE).statusOn(GRACE)).isEqualTo("EXPIRED");
    assertThat(of("A", "GRACE", FROM, LAST, GRACE).statusOn(GRACE)).isEqualTo("GRACE");
    assertThat(of("A", "GRACE", FROM, LAST, GRACE).statusOn(GRACE.plusDays(1)))
        .isEqualTo("EXPIRED");
    assertThat(of("A", "WITHDRAWN", FROM, LAST, null).statusOn(FROM)).isEqualTo("WITHDRAWN");
  }

  @Test
  void whatHoldsTodayIsShownBeforeWhatIsYetToBegin() {
    CertificateFacts current = of("A", "ACTIVE", FROM, LAST, null);
    CertificateFacts next = of("B", "ACTIVE", LAST.plusDays(1), LAST.plusYears(3), null);
    CertificateFacts ended = of("C", "SURRENDERED", FROM, LAST.plusYears(9), null);
    List<CertificateFacts> all = List.of(ended, next, current);
    assertThat(CertificateFacts.shown(all, LAST)).contains(current);
    assertThat(CertificateFacts.shown(all, LAST.plusDays(1))).contains(next);
    assertThat(CertificateFacts.shown(List.of(ended, next), FROM)).contains(next);
  }

  private static CertificateFacts of(
      String number,
      String status,
      LocalDate from,
      LocalDate until,
      @Nullable LocalDate graceUntil) {
    return new CertificateFacts(
        number, "cbo", number, "GOOD_PRACTICE", from, until, status, graceUntil, List.of());
  }
}
