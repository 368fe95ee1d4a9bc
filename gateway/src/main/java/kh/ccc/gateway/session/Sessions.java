package kh.ccc.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of a session: it ends when nobody uses it, and at the latest after a working day. */
final class Sessions {

  private static final Logger log = LoggerFactory.getLogger(Sessions.class);

  /** A token must not end on its way to a service. */
  private static final Duration EARLY = Duration.ofMinutes(1);

  private static final Duration SEEN_AT_MOST_EACH = Duration.ofMinutes(1);

  /** Longer than the issuer is waited for, so that two never ask with the same token. */
  private static final Duration RENEWAL_TAKES = Duration.ofSeconds(12);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final SessionStore store;
  private final Issuer issuer;
  private final Seal seal;
  private final Lasts lasts;
  private final Clock clock;

  /**
   * @param idle without a request of the person
   * @param longest in any case
   */
  record Lasts(Duration idle, Duration longest) {}

  /** A session that holds at this moment, opened by its browser's key. */
  record Live(SessionKey key, Kept kept, Held held) {}

  Sessions(SessionStore store, Issuer issuer, Seal seal, Lasts lasts, Clock clock) {
    this.store = store;
    this.issuer = issuer;
    this.seal = seal;
    this.lasts = lasts;
    this.clock = clock;
  }

  /** Opens a session under a key that nobody knew before. */
  SessionKey open(Held held) {
    Instant now = clock.instant();
    store.removeEnded(now);
    SessionKey key = SessionKey.random();
    store.keep(
        new Kept(
            key.id(),
            held.who().account(),
            now,
            now,
            endOf(now, now),
            held.accessUntil(),
            0,
            seal.close(key, held)));
    return key;
  }

  /**
   * The session with a token that is good for a while.
   *
   * @param used the person did something; looking whether there is a session does not count
   */
  Optional<Live> find(SessionKey key, boolean used) {
    Optional<Live> found = look(key).flatMap(this::fresh);
    if (used) {
      found.ifPresent(live -> touch(live.kept()));
    }
    return found;
  }

  /** The session as it is kept; its token may have ended. */
  Optional<Live> look(SessionKey key) {
    return store.find(key.id()).flatMap(kept -> live(key, kept));
  }

  private Optional<Live> live(SessionKey key, Kept kept) {
    Instant now = clock.instant();
    Optional<Held> held = seal.open(key, kept.sealed());
    if (held.isEmpty() || !kept.ends().isAfter(now)) {
      store.remove(kept.id());
      return Optional.empty();
    }
    return Optional.of(new Live(key, kept, held.get()));
  }

  private Optional<Live> fresh(Live live) {
    Instant soon = clock.instant().plus(EARLY);
    return live.kept().accessUntil().isAfter(soon) ? Optional.of(live) : renew(live);
  }

  private void touch(Kept kept) {
    Instant now = clock.instant();
    if (!kept.seen().plus(SEEN_AT_MOST_EACH).isAfter(now)) {
      store.touch(kept.id(), now, endOf(kept.began(), now));
    }
  }

  private Instant endOf(Instant began, Instant seen) {
    Instant idle = seen.plus(lasts.idle());
    Instant longest = began.plus(lasts.longest());
    return idle.isBefore(longest) ? idle : longest;
  }

  private Optional<Live> renew(Live live) {
    Kept kept = live.kept();
    Instant now = clock.instant();
    if (live.held().refresh() == null) {
      return stillGood(live);
    }
    boolean mine = store.claimRenewal(kept.id(), kept.renewals(), now, now.plus(RENEWAL_TAKES));
    return mine ? renewNow(live) : renewedByAnother(live);
  }

  private Optional<Live> renewNow(Live live) {
    Kept kept = live.kept();
    try {
      Held next = issuer.renew(live.held());
      byte[] sealed = seal.close(live.key(), next);
      return store.renew(kept.id(), kept.renewals(), next.accessUntil(), sealed)
          ? Optional.of(new Live(live.key(), kept, next))
          : look(live.key());
    } catch (Issuer.Refused e) {
      log.info("a session ends, its issuer does not renew it: {}", e.getMessage());
      store.removeUnlessRenewed(kept.id(), kept.renewals());
      return look(live.key());
    } catch (Issuer.Away e) {
      return stillGoodOrAway(live, e);
    }
  }

  /** A refresh token is good once: of several requests at one time one renews, the others wait. */
  private Optional<Live> renewedByAnother(Live live) {
    Instant patience = clock.instant().plus(RENEWAL_TAKES);
    while (!isGood(live) && clock.instant().isBefore(patience)) {
      sleep();
      Optional<Kept> now = store.find(live.kept().id());
      if (now.isEmpty()) {
        return Optional.empty();
      }
      if (now.get().renewals() != live.kept().renewals()) {
        return seal.open(live.key(), now.get().sealed())
            .map(held -> new Live(live.key(), now.get(), held));
      }
    }
    return stillGoodOrAway(live, new Issuer.Away("no renewal in time"));
  }

  private Optional<Live> stillGoodOrAway(Live live, Issuer.Away away) {
    if (!isGood(live)) {
      throw away;
    }
    return Optional.of(live);
  }

  private Optional<Live> stillGood(Live live) {
    if (isGood(live)) {
      return Optional.of(live);
    }
    store.remove(live.kept().id());
    return Optional.empty();
  }

  private boolean isGood(Live live) {
    return live.kept().accessUntil().isAfter(clock.instant());
  }

  /** Ends all sessions of the person. */
  void endAll(Live live) {
    // First where it may fail: then nothing has ended, and one can try again.
    fresh(live).ifPresent(good -> issuer.endAll(good.held()));
    store.removeAllOf(live.kept().account());
  }

  /** Ends this session; nobody needs to be asked for that. */
  void end(SessionKey key) {
    store.remove(key.id());
  }

  private static void sleep() {
    try {
      Thread.sleep(LOOK_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Issuer.Away("interrupted");
    }
  }
}
