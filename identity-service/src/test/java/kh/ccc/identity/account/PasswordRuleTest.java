package kh.ccc.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rain falls on rice fields",
        "ទឹកទន្លេសាបហូរឡើងចុះ",
        "k7fm-2xqd-9wtr-h3pn",
        "my password is a long sentence about frogs"
      })
  void longAndUncommonIsGood(String password) {
    assertThat(PasswordRule.flaw(password, "dara")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "elevenchars", ""})
  void lessThanTwelveIsTooShort(String password) {
    assertThat(PasswordRule.flaw(password, "dara")).contains("password-length");
  }

  @Test
  void moreThanCanBeTypedIsTooLong() {
    assertThat(PasswordRule.flaw("ab cd ef gh ".repeat(11), "dara")).contains("password-length");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "Password12345",
        "aaaaaaaaaaaaaaaa",
        "cambodia2026",
        "dara-is-my-name-ok"
      })
  void whatGuessersTryFirstIsObvious(String password) {
    assertThat(PasswordRule.flaw(password, "dara")).contains("password-obvious");
  }
}
