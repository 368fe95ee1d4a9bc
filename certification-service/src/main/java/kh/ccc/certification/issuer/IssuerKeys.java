package kh.ccc.certification.issuer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kh.ccc.platform.journal.Aggregates;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Makes, finds and withdraws the issuer's keys. The journal holds the public halves and what became
 * of them, the private halves lie elsewhere.
 */
public final class IssuerKeys {

  private static final String ID = "issuer";

  /** What another instance did is seen here after that time. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final Aggregates<KeyRing, KeyRingEvent> rings;
  private final PrivateKeys privateKeys;
  private final Clock clock;
  private final ConcurrentMap<String, Signer> signers = new ConcurrentHashMap<>();
  private volatile @Nullable Seen seen;

  public IssuerKeys(Aggregates<KeyRing, KeyRingEvent> rings, PrivateKeys privateKeys, Clock clock) {
    this.rings = rings;
    this.privateKeys = privateKeys;
    this.clock = clock;
  }

  private record Seen(KeyRing ring, Instant at) {}

  /** All keys, not older than a second. */
  public KeyRing ring() {
    Seen known = seen;
    Instant now = clock.instant();
    if (known == null || known.at().isAfter(now) || known.at().plus(LOOK_AGAIN).isBefore(now)) {
      known = new Seen(read(), now);
      seen = known;
    }
    return known.ring();
  }

  /** The key that signs now; the first one is made when there is none. */
  public Signer signer(KeyPurpose purpose) {
    return available(ring(), purpose)
        .orElseGet(() -> {
          ensure(purpose);
          return available(read(), purpose)
              .orElseThrow(() -> new IllegalStateException("no key for " + purpose));
        });
  }

  /** Makes a key of each purpose unless one is there that can sign here. */
  public void ensureAll() {
    for (KeyPurpose purpose : KeyPurpose.values()) {
      ensure(purpose);
    }
  }

  /** Makes a successor; what the predecessor signed stays valid. */
  public KeyRing rotate(KeyPurpose purpose, CommandContext context) {
    privateKeys.exclusively(() -> make(purpose, context));
    return ring();
  }

  /** Marks a key as compromised, with a successor in its place and its private half destroyed. */
  public KeyRing compromise(String keyId, String reason, CommandContext context) {
    rings.execute(ID, context, ring -> ring.compromise(keyId, reason, context.at()));
    seen = null;
    signers.remove(keyId);
    privateKeys.exclusively(() -> privateKeys.destroy(keyId));
    ensureAll();
    return ring();
  }

  private void ensure(KeyPurpose purpose) {
    privateKeys.exclusively(() -> {
      KeyRing ring = read();
      if (available(ring, purpose).isEmpty()) {
        make(purpose, system(ring, purpose));
      }
    });
  }

  private CommandContext system(KeyRing ring, KeyPurpose purpose) {
    return new CommandContext(
        "system:issuer-keys", "make-" + ring.nextId(purpose), clock.instant());
  }

  private void make(KeyPurpose purpose, CommandContext context) {
    rings.execute(
        ID,
        context,
        ring -> {
          String id = ring.nextId(purpose);
          return ring.make(id, purpose, privateKeys.make(id), context.at());
        });
    seen = null;
  }

  private Optional<Signer> available(KeyRing ring, KeyPurpose purpose) {
    return ring.newest(purpose).flatMap(this::signer);
  }

  private Optional<Signer> signer(IssuerKey key) {
    @Nullable Signer known = signers.get(key.id());
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Signer> found = privateKeys.find(key.id(), key.publicKey());
    found.ifPresent(signer -> signers.put(key.id(), signer));
    return found;
  }

  private KeyRing read() {
    return rings.find(ID).map(Versioned::state).orElse(KeyRing.EMPTY);
  }
}
