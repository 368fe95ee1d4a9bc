package kh.ccc.platform.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonCipherTest {

  private final PersonCipher cipher = new PersonCipher();
  private final byte[] key = cipher.newKey();
  private final byte[] text = "sokha@example.org".getBytes(UTF_8);

  @Test
  void whoHasTheKeyReadsTheText() {
    byte[] sealed = cipher.seal("account-a", key, text);

    assertThat(cipher.open("account-a", key, sealed)).hasValue(text);
    assertThat(new String(sealed, UTF_8)).doesNotContain("sokha");
  }

  @Test
  void anotherKeyOrAnotherPersonOrAChangedByteReadsNothing() {
    byte[] sealed = cipher.seal("account-a", key, text);

    assertThat(cipher.open("account-a", cipher.newKey(), sealed)).isEmpty();
    assertThat(cipher.open("account-b", key, sealed)).isEmpty();
    sealed[20] ^= 1;
    assertThat(cipher.open("account-a", key, sealed)).isEmpty();
  }

  @Test
  void theSameTextNeverLooksTheSame() {
    assertThat(cipher.seal("account-a", key, text))
        .isNotEqualTo(cipher.seal("account-a", key, text));
  }
}
