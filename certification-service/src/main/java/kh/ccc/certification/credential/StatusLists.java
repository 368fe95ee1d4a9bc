package kh.ccc.certification.credential;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.certification.issuer.KeyPurpose;
import kh.ccc.certification.issuer.Signer;
import kh.ccc.platform.domain.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * The status of all credentials as signed lists (W3C Bitstring Status List 1.0). A decision is in
 * its list within a second, here at once.
 */
public final class StatusLists {

  /** The least that the standard allows, so that a place tells nothing about whose it is. */
  public static final int SIZE = 131_072;

  /** What another instance decided is seen here after that time. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  /** A list without news is signed again after that time, to say that it still stands. */
  private static final Duration SIGNED_AGAIN = Duration.ofMinutes(10);

  /** For so long may a reader without a network go by a copy. */
  private static final Duration HOLDS = Duration.ofDays(7);

  private final StatusEntries entries;
  private final IssuerKeys keys;
  private final Issuer issuer;
  private final Sealing sealing;
  private final Clock clock;
  private final ConcurrentMap<Integer, Published> published = new ConcurrentHashMap<>();
  private final AtomicLong decisions = new AtomicLong();

  public StatusLists(
      StatusEntries entries, IssuerKeys keys, Issuer issuer, Sealing sealing, Clock clock) {
    this.entries = entries;
    this.keys = keys;
    this.issuer = issuer;
    this.sealing = sealing;
    this.clock = clock;
  }

  /**
   * @param lookedAt when the store was last asked
   * @param decision how many decisions had been noted here before that
   */
  private record Published(
      String bits, String keyId, Signed signed, Instant lookedAt, long decision) {}

  /** A decision was noted here: the next reader must see it. */
  void decided() {
    decisions.incrementAndGet();
  }

  /**
   * The list with that number, signed.
   *
   * @param list 1 and 2 for the first block of credentials, 3 and 4 for the second
   */
  public Signed list(int list) {
    Instant now = clock.instant();
    return published.compute(list, (number, known) -> current(number, known, now)).signed();
  }

  private Published current(int list, @Nullable Published known, Instant now) {
    long decision = decisions.get();
    if (known != null
        && known.decision() == decision
        && !known.lookedAt().isAfter(now)
        && known.lookedAt().plus(LOOK_AGAIN).isAfter(now)) {
      return known;
    }
    requireThere(list, known);
    String bits = bits(list);
    Signer signer = keys.signer(KeyPurpose.CREDENTIALS);
    boolean stands =
        known != null
            && known.bits().equals(bits)
            && known.keyId().equals(signer.keyId())
            && !known.signed().at().isAfter(now)
            && known.signed().at().plus(SIGNED_AGAIN).isAfter(now);
    Signed signed =
        stands && known != null
            ? known.signed()
            : sealing.seal(document(issuer, list, bits, now), Optional.empty(), signer, now);
    return new Published(bits, signer.keyId(), signed, now, decision);
  }

  private void requireThere(int list, @Nullable Published known) {
    if (known == null
        && (list < 1 || list > StatusPurpose.values().length * entries.newestBlock())) {
      throw new Unknown("status-list-unknown");
    }
  }

  private String bits(int list) {
    List<Integer> marked =
        entries.marked(StatusPurpose.blockOfList(list), StatusPurpose.ofList(list));
    return Bitstring.encode(SIZE, marked);
  }

  static Map<String, Object> document(Issuer issuer, int list, String bits, Instant now) {
    String id = issuer.statusList(list);
    Instant from = now.truncatedTo(ChronoUnit.SECONDS);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", List.of(OpenBadge.CREDENTIALS));
    document.put("id", id);
    document.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
    document.put("issuer", issuer.id());
    document.put("validFrom", from.toString());
    document.put("validUntil", from.plus(HOLDS).toString());
    document.put(
        "credentialSubject",
        Map.of(
            "id",
            id + "#list",
            "type",
            "BitstringStatusList",
            "statusPurpose",
            StatusPurpose.ofList(list).wireName(),
            "encodedList",
            bits));
    return document;
  }
}
