package kh.ccc.certification.issuer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kh.ccc.platform.domain.Refusal;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.AggregateType;

/**
 * All keys that the issuer ever had, oldest first. The newest of a purpose signs; what an older one
 * signed stays valid, unless it was compromised.
 */
public record KeyRing(List<IssuerKey> keys) {

  static final KeyRing EMPTY = new KeyRing(List.of());

  public KeyRing {
    keys = List.copyOf(keys);
  }

  public Optional<IssuerKey> find(String id) {
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  /** The newest key of the purpose that may sign. */
  public Optional<IssuerKey> newest(KeyPurpose purpose) {
    return usable(purpose).reduce((older, newer) -> newer);
  }

  /** Keys whose signatures hold. */
  public Stream<IssuerKey> usable(KeyPurpose purpose) {
    return keys.stream().filter(key -> key.purpose() == purpose && !key.isCompromised());
  }

  /** What the journal must know of the ring. */
  public static AggregateType<KeyRing, KeyRingEvent> type() {
    return new AggregateType<>(
        "keyring", EMPTY, KeyRing::apply, KeyRingEvent.TABLE, AggregateType.nothingPublic());
  }

  /** The id of the key that comes next. */
  String nextId(KeyPurpose purpose) {
    long made = keys.stream().filter(key -> key.purpose() == purpose).count();
    return purpose.keyId((int) made + 1);
  }

  static KeyRing apply(KeyRing ring, KeyRingEvent event) {
    return switch (event) {
      case KeyRingEvent.Made made -> ring.with(made);
      case KeyRingEvent.Compromised compromised ->
          ring.without(compromised.keyId(), compromised.at());
    };
  }

  /** A key that is there already was made by the same command. */
  List<KeyRingEvent> make(String id, KeyPurpose purpose, String publicKey, Instant at) {
    return find(id).isPresent()
        ? List.of()
        : List.of(new KeyRingEvent.Made(id, purpose, publicKey, at));
  }

  List<KeyRingEvent> compromise(String id, String reason, Instant at) {
    IssuerKey key = find(id).orElseThrow(() -> new Unknown("issuer-key-unknown"));
    if (key.isCompromised()) {
      throw new Refusal("issuer-key-compromised-already");
    }
    return List.of(new KeyRingEvent.Compromised(id, reason, at));
  }

  private KeyRing with(KeyRingEvent.Made made) {
    IssuerKey key = new IssuerKey(made.keyId(), made.purpose(), made.publicKey(), made.at(), null);
    return new KeyRing(Stream.concat(keys.stream(), Stream.of(key)).toList());
  }

  private KeyRing without(String id, Instant at) {
    return new KeyRing(
        keys.stream().map(key -> key.id().equals(id) ? key.compromised(at) : key).toList());
  }
}
