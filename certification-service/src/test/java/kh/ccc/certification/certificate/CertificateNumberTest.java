package kh.ccc.certification.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import kh.ccc.certification.certificate.CertificateNumber.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTest {

  private static final CertificateNumber NUMBER = CertificateNumber.of(2026, 123);

  @Test
  void checkIsTheValueOfTheDigitsModulo37() {
    assertThat(2_026_000_123L % 37).isEqualTo(3);
    assertThat(NUMBER.text()).isEqualTo("CBO-2026-000123-3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CBO-2026-000123-3",
        "cbo-2026-000123-3",
        "CBO20260001233",
        "  CBO 2026 000123 3 ",
        "2026-000123-3",
        "CB0-2026-000123-3",
        "CBO-2O26-OOO123-3",
        "CBO-2026-000I23-3",
        "CBO-2026-000l23-3",
        "CBO-២០២៦-០០០១២៣-៣",
        "CBO–2026—000123−3",
        "CBO-2026-\u200b000123-3",
        "ＣＢＯ-２０２６-０００１２３-３",
        "CBO.2026.000123.3"
      })
  void whatAPersonMayTypeIsUnderstood(String typed) {
    assertThat(CertificateNumber.read(typed)).isEqualTo(new Reading.Sound(NUMBER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "CBO",
        "X",
        "CBO-2026-00012-X",
        "CBO-2026-0001234-X",
        "CBO-2026-000123",
        "CBO-2026-000123-XX",
        "NGO-2026-000123-X",
        "CBO-2026-000A23-X",
        "CBO-2026-000123-*",
        "CBO-2026-000123-ក",
        "CBO/2026/000123/X",
        "<script>",
        "\u0000",
        "\ud800"
      })
  void whatIsNoNumberIsMalformed(String typed) {
    assertThat(CertificateNumber.read(typed)).isEqualTo(new Reading.Malformed());
  }

  @Test
  void everyWrongCheckCharacterIsFound() {
    for (char check = '0'; check <= 'Z'; check++) {
      if (Character.isLetterOrDigit(check) && check != '3') {
        assertThat(CertificateNumber.read("CBO-2026-000123-" + check))
            .as("" + check)
            .isEqualTo(new Reading.Mistyped());
      }
    }
  }

  @Test
  void everySingleWrongDigitIsFound() {
    String text = NUMBER.text();
    for (int at = 4; at < 15; at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        if (Character.isDigit(text.charAt(at)) && text.charAt(at) != digit) {
          String wrong = text.substring(0, at) + digit + text.substring(at + 1);
          assertThat(CertificateNumber.read(wrong)).as(wrong).isEqualTo(new Reading.Mistyped());
        }
      }
    }
  }

  @Test
  void everySwapOfNeighboursIsFound() {
    String digits = "2026" + "000123";
    for (int at = 0; at < 9; at++) {
      StringBuilder swapped = new StringBuilder(digits);
      swapped.setCharAt(at, digits.charAt(at + 1));
      swapped.setCharAt(at + 1, digits.charAt(at));
      if (!swapped.toString().equals(digits)) {
        assertThat(CertificateNumber.read(swapped + "3"))
            .as(swapped.toString())
            .isEqualTo(new Reading.Mistyped());
      }
    }
  }

  @Test
  void issuedNumbersAreDistinctWithoutLookAlikesAndReadAsThemselves() {
    Set<String> texts = new HashSet<>();
    int serial = 0;
    for (int n = 0; n < 5_000; n++) {
      serial = CertificateNumber.serialAfter(2026, serial);
      CertificateNumber number = CertificateNumber.of(2026, serial);
      assertThat(number.text()).matches("CBO-2026-\\d{6}-[0-9A-HJKMNP-TV-Z]");
      assertThat(CertificateNumber.read(number.text())).isEqualTo(new Reading.Sound(number));
      texts.add(number.text());
    }
    assertThat(texts).hasSize(5_000);
  }
}
