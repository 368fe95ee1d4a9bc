package kh.ccc.identity.signin.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  /** RFC 6238, appendix B, the last six digits. */
  @ParameterizedTest
  @CsvSource({
    "59,287082",
    "1111111109,081804",
    "1111111111,050471",
    "1234567890,005924",
    "2000000000,279037",
    "20000000000,353130"
  })
  void codesAreThoseOfTheStandard(long seconds, String code) {
    byte[] key = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    assertThat(new Totp().codeAt(key, seconds / Totp.STEP_SECONDS)).isEqualTo(code);
  }
}
