package kh.ccc.identity.keys.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import kh.ccc.identity.keys.KeyLife;
import kh.ccc.identity.keys.files.KeyFiles;
import kh.ccc.identity.keys.security.SigningKeys.PublishedKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

  private static final JWKSelector ALL = new JWKSelector(new JWKMatcher.Builder().build());

  /** Making a pair takes long; which pair it is does not matter here. */
  private static final KeyPair PAIR = newPair();

  @TempDir Path folder;

  private final MovingClock clock = new MovingClock();

  private SigningKeys instance() {
    KeyLife life = new KeyLife(Duration.ofDays(30), Duration.ofSeconds(30), Duration.ofDays(1));
    return new SigningKeys(new KeyFiles(folder.resolve("keys")), life, clock, () -> PAIR);
  }

  private static KeyPair newPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static String signer(SigningKeys keys) {
    return keys.signer(keys.get(ALL, null)).getKeyID();
  }

  @Test
  void nothingIsSignedBeforeTheFirstStart() {
    SigningKeys keys = instance();

    assertThatThrownBy(() -> keys.signer(List.of())).isInstanceOf(IllegalStateException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void onlyTheOwnerMayReadTheKeys() throws IOException {
    instance().prepare();

    assertThat(permissions(folder.resolve("keys"))).isEqualTo("rwx------");
    try (var files = Files.list(folder.resolve("keys"))) {
      assertThat(files)
          .hasSize(2)
          .allSatisfy(f -> assertThat(permissions(f)).isEqualTo("rw-------"));
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void restartKeepsTheKey() {
    SigningKeys before = instance();
    before.prepare();
    SigningKeys after = instance();
    after.prepare();

    assertThat(signer(after)).isEqualTo(signer(before));
    assertThat(after.get(ALL, null)).hasSize(1);
  }

  @Test
  void commandMakesASuccessorThatSignsAfterItWasPublished() {
    SigningKeys keys = instance();
    keys.prepare();
    String first = signer(keys);
    keys.rotate("second");

    assertThat(keys.get(ALL, null)).hasSize(2);
    assertThat(signer(keys)).isEqualTo(first);
    clock.pass(Duration.ofSeconds(30));
    assertThat(signer(keys)).isEqualTo("second");
    assertThat(keys.get(ALL, null)).extracting(JWK::getKeyID).contains(first);
  }

  @Test
  void repeatedCommandMakesOneKey() {
    SigningKeys keys = instance();
    keys.prepare();
    keys.rotate("second");

    assertThat(keys.rotate("second")).extracting(PublishedKey::id).hasSize(2);
  }

  @Test
  void otherInstanceSeesTheSuccessorBeforeItSigns() {
    SigningKeys one = instance();
    one.prepare();
    SigningKeys other = instance();
    other.prepare();
    assertThat(signer(other)).isEqualTo(signer(one));
    one.rotate("second");

    clock.pass(Duration.ofSeconds(29));
    assertThat(other.get(ALL, null)).extracting(JWK::getKeyID).contains("second");
    clock.pass(Duration.ofSeconds(1));
    assertThat(signer(other)).isEqualTo("second");
  }

  @Test
  void timeRotatesAndDropsWhatHasNothingAliveLeft() {
    SigningKeys keys = instance();
    keys.prepare();
    String first = signer(keys);
    clock.pass(Duration.ofDays(30));
    keys.rotateWhenDue();
    clock.pass(Duration.ofMinutes(1));
    String second = signer(keys);

    assertThat(second).isNotEqualTo(first);
    assertThat(keys.get(ALL, null)).hasSize(2);
    clock.pass(Duration.ofDays(2));
    keys.rotateWhenDue();
    assertThat(keys.get(ALL, null)).extracting(JWK::getKeyID).containsExactly(second);
  }

  @Test
  void damagedKeyFileIsNotQuoted() throws IOException {
    instance().prepare();
    Files.writeString(folder.resolve("keys/broken.jwk"), "{\"d\":\"private\"}");

    assertThatThrownBy(() -> instance().get(ALL, null))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("private")
        .hasNoCause();
  }

  private static final class MovingClock extends Clock {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
