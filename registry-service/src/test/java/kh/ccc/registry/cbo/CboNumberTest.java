package kh.ccc.registry.cbo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CboNumberTest {

  @Test
  void everyWrongDigitAndEverySwapIsFound() {
    for (int running = 1; running < 999_999; running += 7919) {
      String number = CboNumber.of("25", running);
      assertThat(CboNumber.isValid(number)).isTrue();
      for (int i = 7; i < 15; i++) {
        assertThat(CboNumber.isValid(withDigit(number, i))).as(number).isFalse();
        if (i < 14 && number.charAt(i) != number.charAt(i + 1)) {
          assertThat(CboNumber.isValid(swapped(number, i))).as(number).isFalse();
        }
      }
    }
  }

  private static String withDigit(String number, int at) {
    char wrong = (char) ('0' + (number.charAt(at) - '0' + 1) % 10);
    return number.substring(0, at) + wrong + number.substring(at + 1);
  }

  private static String swapped(String number, int at) {
    return number.substring(0, at)
        + number.charAt(at + 1)
        + number.charAt(at)
        + number.substring(at + 2);
  }
}
