package kh.ccc.identity.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticatorKeyTest {

  @ParameterizedTest
  @CsvSource({
    "f,MY",
    "fo,MZXQ",
    "foo,MZXW6",
    "foob,MZXW6YQ",
    "fooba,MZXW6YTB",
    "foobar,MZXW6YTBOI"
  })
  void isBase32AsTheStandardHasItWithoutPadding(String bytes, String text) {
    assertThat(AuthenticatorKey.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
  }

  @Test
  void addressIsWhatAuthenticatorAppsRead() {
    byte[] key = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    AuthenticatorKey made = new AuthenticatorKey(key, "dara@ccc");

    assertThat(made.address())
        .isEqualTo(
            "otpauth://totp/Sahakum%3Adara%40ccc?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Sahakum");
    assertThat(made.readable()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
  }
}
