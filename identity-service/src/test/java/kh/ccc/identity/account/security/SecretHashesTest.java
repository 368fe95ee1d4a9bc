package kh.ccc.identity.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretHashesTest {

  private final SecretHashes hashes = new SecretHashes();

  @Test
  void passwordMatchesItsHashOnly() {
    String hash = hashes.hashPassword("rain falls on rice fields");

    assertThat(hashes.matches("rain falls on rice fields", hash)).isTrue();
    assertThat(hashes.matches("rain falls on rice field", hash)).isFalse();
  }

  @Test
  void longKhmerPasswordCountsToItsLastLetter() {
    String start = "ក".repeat(60);
    String hash = hashes.hashPassword(start + "ខ");

    assertThat(hashes.matches(start + "ខ", hash)).isTrue();
    assertThat(hashes.matches(start + "គ", hash)).isFalse();
  }

  @Test
  void onePasswordHasManyHashes() {
    assertThat(hashes.hashPassword("rain falls on rice fields"))
        .isNotEqualTo(hashes.hashPassword("rain falls on rice fields"))
        .startsWith("{bcrypt-hmac}$2b$10$")
        .doesNotContain("rain");
  }

  @Test
  void secretOfAMachineMatchesItsHashOnly() {
    String secret = hashes.newSecret();
    String hash = hashes.hashSecret(secret);

    assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
    assertThat(hashes.matches(secret, hash)).isTrue();
    assertThat(hashes.matches(hashes.newSecret(), hash)).isFalse();
    assertThat(hash).doesNotContain(secret);
  }

  @Test
  void hashOfAnUnknownKindMatchesNothing() {
    assertThat(hashes.matches("secret", "{noop}secret")).isFalse();
    assertThat(hashes.matches("secret", "secret")).isFalse();
  }

  @Test
  void newPasswordsHoldNothingThatLooksAlike() {
    assertThat(hashes.newPassword())
        .matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}")
        .isNotEqualTo(hashes.newPassword());
  }
}
