package kh.ccc.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RateTest {

  @Test
  void rateIsWrittenAsTwoNumbers() {
    assertThat(Rate.valueOf("50/200")).isEqualTo(new Rate(50, 200));
  }

  @Test
  void rateThatLetsNothingThroughIsAMistake() {
    assertThatThrownBy(() -> Rate.valueOf("0/10")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rate.valueOf("50")).isInstanceOf(IllegalArgumentException.class);
  }
}
