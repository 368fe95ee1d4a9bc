package kh.ccc.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SessionsTest {

  private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

  private Instant now = MORNING;
  private final Map<String, Kept> kept = new HashMap<>();
  private final Seal seal = new Seal(new JsonMapper());
  private final Sessions sessions = sessions(new Forever());

  private Sessions sessions(Issuer issuer) {
    Sessions.Lasts lasts = new Sessions.Lasts(Duration.ofMinutes(30), Duration.ofHours(12));
    return new Sessions(new Memory(), issuer, seal, lasts, new Moving());
  }

  private boolean holds(SessionKey key) {
    return sessions.find(key, true).isPresent();
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private SessionKey open() {
    return sessions.open(Forever.held(now));
  }

  @Test
  void sessionThatNobodyUsesEndsAfterHalfAnHour() {
    SessionKey key = open();
    pass(Duration.ofMinutes(29));
    assertThat(holds(key)).isTrue();
    pass(Duration.ofMinutes(29));
    assertThat(holds(key)).isTrue();
    pass(Duration.ofMinutes(30));
    assertThat(holds(key)).isFalse();
    assertThat(kept).isEmpty();
  }

  @Test
  void lookingWhetherThereIsASessionDoesNotKeepItAlive() {
    SessionKey key = open();
    for (int i = 0; i < 29; i++) {
      pass(Duration.ofMinutes(1));
      assertThat(sessions.find(key, false)).isPresent();
    }
    pass(Duration.ofMinutes(1));
    assertThat(sessions.find(key, false)).isEmpty();
  }

  @Test
  void sessionInUseEndsAfterTwelveHours() {
    SessionKey key = open();
    for (int i = 0; i < 12 * 6 - 1; i++) {
      pass(Duration.ofMinutes(10));
      assertThat(holds(key)).isTrue();
    }
    pass(Duration.ofMinutes(10));
    assertThat(holds(key)).isFalse();
  }

  @Test
  void sealedTokensOpenWithTheirOwnKeyOnly() {
    SessionKey mine = SessionKey.random();
    byte[] sealed = seal.close(mine, Forever.held(now));

    assertThat(seal.open(mine, sealed)).contains(Forever.held(now));
    assertThat(seal.open(SessionKey.random(), sealed)).isEmpty();
  }

  @Test
  void endedSessionsAreSweptWhenSomebodySignsIn() {
    open();
    pass(Duration.ofHours(1));
    open();

    assertThat(kept).hasSize(1);
  }

  @Test
  void sessionThatEndsWhileItsTokenIsRenewedHasEnded() {
    Asked issuer = new Asked();
    SessionKey key = issuer.sessions.open(Asked.held("first", now.plusSeconds(30)));
    issuer.meanwhile = () -> kept.clear();

    assertThat(issuer.sessions.find(key, true)).isEmpty();
    assertThat(kept).isEmpty();
  }

  @Test
  void refusalEndsNothingThatAnotherInstanceRenewed() {
    Asked issuer = new Asked();
    SessionKey key = issuer.sessions.open(Asked.held("first", now.plusSeconds(30)));
    issuer.meanwhile =
        () -> {
          Held next = Asked.held("second", now.plusSeconds(900));
          new Memory().renew(key.id(), 0, next.accessUntil(), seal.close(key, next));
          throw new Issuer.Refused("used before");
        };

    assertThat(issuer.sessions.find(key, true).orElseThrow().held().access()).isEqualTo("second");
  }

  @Test
  void refusalEndsTheSession() {
    Asked issuer = new Asked();
    SessionKey key = issuer.sessions.open(Asked.held("first", now.plusSeconds(30)));
    issuer.meanwhile =
        () -> {
          throw new Issuer.Refused("no more");
        };

    assertThat(issuer.sessions.find(key, true)).isEmpty();
    assertThat(kept).isEmpty();
  }

  /** Something happens while it renews. */
  private final class Asked extends Forever {

    private Runnable meanwhile = () -> {};
    private final Sessions sessions = sessions(this);

    static Held held(String access, Instant until) {
      Held.Who who = new Held.Who("account-1", "Name", null, null);
      return new Held(access, "refresh", "identity", until, who);
    }

    @Override
    public Held renew(Held before) {
      meanwhile.run();
      return held("renewed", now.plusSeconds(900));
    }
  }

  private final class Moving extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final class Memory implements SessionStore {

    @Override
    public void keep(Kept session) {
      kept.put(session.id(), session);
    }

    @Override
    public Optional<Kept> find(String id) {
      return Optional.ofNullable(kept.get(id));
    }

    @Override
    public void touch(String id, Instant seen, Instant ends) {
      kept.computeIfPresent(
          id,
          (key, s) ->
              new Kept(
                  id,
                  s.account(),
                  s.began(),
                  seen,
                  ends,
                  s.accessUntil(),
                  s.renewals(),
                  s.sealed()));
    }

    @Override
    public boolean claimRenewal(String id, long renewals, Instant at, Instant until) {
      return true;
    }

    @Override
    public boolean renew(String id, long renewals, Instant accessUntil, byte[] sealed) {
      return kept.computeIfPresent(
              id,
              (key, s) ->
                  new Kept(
                      id,
                      s.account(),
                      s.began(),
                      s.seen(),
                      s.ends(),
                      accessUntil,
                      s.renewals() + 1,
                      sealed))
          != null;
    }

    @Override
    public void removeUnlessRenewed(String id, long renewals) {
      kept.values().removeIf(session -> session.id().equals(id) && session.renewals() == renewals);
    }

    @Override
    public void remove(String id) {
      kept.remove(id);
    }

    @Override
    public void removeAllOf(String account) {
      kept.values().removeIf(session -> session.account().equals(account));
    }

    @Override
    public void removeEnded(Instant at) {
      kept.values().removeIf(session -> !session.ends().isAfter(at));
    }
  }

  /** Its tokens hold longer than any session. */
  private static class Forever implements Issuer {

    static Held held(Instant now) {
      Held.Who who = new Held.Who("account-1", "Name", null, null);
      return new Held("access", "refresh", "identity", now.plus(Duration.ofDays(2)), who);
    }

    @Override
    public URI signIn(SessionKey attempt) {
      return URI.create("/");
    }

    @Override
    public boolean isAnswerTo(SessionKey attempt, String state) {
      return true;
    }

    @Override
    public Held redeem(SessionKey attempt, String code) {
      return held(MORNING);
    }

    @Override
    public Held renew(Held before) {
      return before;
    }

    @Override
    public Optional<URI> signOut(Held held) {
      return Optional.empty();
    }

    @Override
    public void endAll(Held held) {}
  }
}
