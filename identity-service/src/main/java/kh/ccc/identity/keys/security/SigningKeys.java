package kh.ccc.identity.keys.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kh.ccc.identity.keys.KeyAge;
import kh.ccc.identity.keys.KeyLife;
import kh.ccc.identity.keys.files.KeyFiles;
import kh.ccc.platform.store.StorePreparation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The keys of this issuer. Made when first needed, rotated by time or on command, seen by all
 * instances that share the directory within a few seconds.
 */
public final class SigningKeys implements JWKSource<SecurityContext>, StorePreparation {

  private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
  private static final int BITS = 2048;

  /** Shorter than the time for which a new key is published before it signs. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private final KeyFiles files;
  private final KeyLife life;
  private final Clock clock;
  private final Supplier<KeyPair> pairs;
  private volatile @Nullable Seen seen;

  public SigningKeys(KeyFiles files, KeyLife life, Clock clock) {
    this(files, life, clock, SigningKeys::newPair);
  }

  SigningKeys(KeyFiles files, KeyLife life, Clock clock, Supplier<KeyPair> pairs) {
    this.files = files;
    this.life = life;
    this.clock = clock;
    this.pairs = pairs;
  }

  private record Seen(List<RSAKey> keys, Instant at) {}

  /** A key as an operator is told of it. */
  public record PublishedKey(String id, Instant madeAt, boolean signs) {}

  @Override
  public void prepare() {
    files.exclusively(() -> succeedIfDue(clock.instant()));
  }

  /** Makes a successor when the newest key is old, and drops keys that signed nothing alive. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
  public void rotateWhenDue() {
    files.exclusively(() -> {
      Instant now = clock.instant();
      succeedIfDue(now);
      life.outlived(ages(files.all()), now).forEach(files::remove);
      seen = null;
    });
  }

  /** Makes a successor now, under an id that the same command repeats. */
  public List<PublishedKey> rotate(String keyId) {
    files.exclusively(() -> {
      if (files.all().stream().noneMatch(key -> key.getKeyID().equals(keyId))) {
        make(keyId, clock.instant());
      }
    });
    return published();
  }

  /** The keys that are published. */
  public List<PublishedKey> published() {
    Instant now = clock.instant();
    List<KeyAge> ages = ages(keys());
    String signer = life.signer(ages, now).orElse("");
    return ages.stream()
        .map(key -> new PublishedKey(key.id(), key.madeAt(), key.id().equals(signer)))
        .toList();
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    return selector.select(new JWKSet(List.<JWK>copyOf(keys())));
  }

  /** The one of several keys that signs now. */
  public JWK signer(List<JWK> candidates) {
    String signer = life.signer(ages(keys()), clock.instant()).orElse("");
    return candidates.stream()
        .filter(key -> key.getKeyID().equals(signer))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no signing key yet"));
  }

  private List<RSAKey> keys() {
    Seen known = seen;
    Instant now = clock.instant();
    if (known == null || known.at().plus(LOOK_AGAIN).isBefore(now) || known.keys().isEmpty()) {
      known = new Seen(files.all(), now);
      seen = known;
    }
    return known.keys();
  }

  private void succeedIfDue(Instant now) {
    if (life.isSuccessorDue(ages(files.all()), now)) {
      make(UUID.randomUUID().toString(), now);
    }
  }

  private void make(String id, Instant now) {
    KeyPair pair = pairs.get();
    files.add(
        new RSAKey.Builder((RSAPublicKey) pair.getPublic())
            .privateKey(pair.getPrivate())
            .keyID(id)
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.RS256)
            .issueTime(Date.from(now))
            .build());
    seen = null;
    log.info("signing key {} made", id);
  }

  /** RSA: its signatures are the quickest to check, and every service checks every request. */
  private static KeyPair newPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has RSA", e);
    }
  }

  private static List<KeyAge> ages(List<RSAKey> keys) {
    return keys.stream()
        .map(key -> new KeyAge(key.getKeyID(), key.getIssueTime().toInstant()))
        .toList();
  }
}
