package kh.ccc.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kh.ccc.notification.cbo.KnownCbo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsAnswersTest {

  private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
  private static final LocalDate UNTIL = LocalDate.of(2029, 2, 28);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  private static final String NUMBER = "CBO-2026-000123-3";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CBO-2026-000123-3",
        " cbo 2026 000123 3 ",
        "cbo20260001233",
        "2026-000123-3",
        "CBO-2O26-OOO123-3",
        "CBO-2026-000I23-3",
        "CCC CBO-2026-000123-3",
        "verify: 26 123 3",
        "26-000123-3",
        "26.123.3",
        "KM 26 123 3",
        "២០២៦-០០០១២៣-៣",
        "២៦ ១២៣ ៣"
      })
  void numberIsFoundInWhateverPeopleType(String typed) {
    assertThat(AskedNumber.key(typed)).contains("20260001233");
    assertThat(answer(typed, "ACTIVE", "Prey Chheu")).contains(NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "CBO", "2026", "CBO-2026-000123", "123456789012345", "😀"})
  void whatIsNoNumberIsAnsweredWithHelp(String typed) {
    assertThat(AskedNumber.key(typed)).isEmpty();
    assertThat(answer(typed, "ACTIVE", "Prey Chheu")).contains("for example");
  }

  @Test
  void otherNumberIsUnknown() {
    assertThat(answer("CBO-2026-000124-4", "ACTIVE", "x")).contains("There is no certificate");
    assertThat(answer("KM CBO-2026-000124-4", "ACTIVE", "x")).contains("គ្មានវិញ្ញាបនបត្រ");
  }

  @Test
  void everyAnswerFitsOneMessageInBothLanguages() {
    for (String status :
        Stream.of(
                "ACTIVE",
                "SUSPENDED",
                "GRACE",
                "EXPIRED",
                "WITHDRAWN",
                "SURRENDERED",
                "VOIDED",
                "NEWER")
            .toList()) {
      for (String name : Stream.of("Prey Chheu", "N".repeat(100), "ព្រៃ").toList()) {
        assertThat(answer(NUMBER, status, name))
            .hasSizeLessThanOrEqualTo(SmsAnswers.MOST_ENGLISH)
            .matches("[A-Za-z0-9 .,:;!?'()/&+-]*")
            .contains(NUMBER);
      }
      assertThat(answer("KM " + NUMBER, status, "Prey Chheu"))
          .hasSizeLessThanOrEqualTo(SmsAnswers.MOST_KHMER)
          .contains(NUMBER);
    }
    assertThat(answer("?", "ACTIVE", "x")).hasSizeLessThanOrEqualTo(SmsAnswers.MOST_ENGLISH);
    assertThat(answer("ក", "ACTIVE", "x")).hasSizeLessThanOrEqualTo(SmsAnswers.MOST_KHMER);
    assertThat(answer("KM 26 124 4", "ACTIVE", "x"))
        .hasSizeLessThanOrEqualTo(SmsAnswers.MOST_KHMER);
  }

  @Test
  void termIsOverWithoutAnybodysDoing() {
    assertThat(answerOn(UNTIL)).contains("is valid");
    assertThat(answerOn(UNTIL.plusDays(1))).contains("expired");
    assertThat(answerOn(FROM.minusDays(1))).contains("valid from");
  }

  @Test
  void graceIsToldFromItsFirstDayToItsLast() {
    LocalDate last = UNTIL.plusDays(90);
    for (String status : new String[] {"ACTIVE", "GRACE"}) {
      KnownCertificate known =
          new KnownCertificate(NUMBER, "cbo", "GOOD_PRACTICE", status, FROM, UNTIL, last);
      assertThat(known.on(UNTIL.plusDays(1))).isEqualTo(KnownCertificate.Standing.GRACE);
      assertThat(known.on(last)).isEqualTo(KnownCertificate.Standing.GRACE);
      assertThat(known.on(last.plusDays(1))).isEqualTo(KnownCertificate.Standing.EXPIRED);
    }
    KnownCertificate suspended =
        new KnownCertificate(NUMBER, "cbo", "GOOD_PRACTICE", "SUSPENDED", FROM, UNTIL, last);
    assertThat(suspended.on(last)).isEqualTo(KnownCertificate.Standing.EXPIRED);
  }

  @Test
  void stateThatOnlyANewerServiceKnowsIsNeverValid() {
    assertThat(answer(NUMBER, "NEWER", "x")).doesNotContain("is valid").contains("cannot be told");
    assertThat(answer(NUMBER, "SUSPENDED", "x")).doesNotContain("is valid");
  }

  private static String answerOn(LocalDate day) {
    return new SmsAnswers(knowing("ACTIVE"), id -> Optional.empty()).answer(NUMBER, day);
  }

  private static String answer(String question, String status, String name) {
    @Nullable String latin = name;
    KnownCbo cbo = new KnownCbo("cbo", "ព្រៃឈើ", latin, true, null);
    return new SmsAnswers(knowing(status), id -> Optional.of(cbo)).answer(question, TODAY);
  }

  private static KnownCertificates knowing(String status) {
    KnownCertificate certificate =
        new KnownCertificate(NUMBER, "cbo", "GOOD_PRACTICE", status, FROM, UNTIL, null);
    return key -> Optional.ofNullable(Map.of(AskedNumber.keyOf(NUMBER), certificate).get(key));
  }
}
