package kh.ccc.gateway.session;

import java.time.Instant;
import java.util.Optional;

/** Where sessions outlive a restart. */
public interface SessionStore {

  void keep(Kept session);

  Optional<Kept> find(String id);

  /** The person asked for something. */
  void touch(String id, Instant seen, Instant ends);

  /** True for the one who may renew the tokens now; nobody else may until that moment. */
  boolean claimRenewal(String id, long renewals, Instant now, Instant until);

  /** Replaces the tokens; false when the session ended meanwhile. */
  boolean renew(String id, long renewals, Instant accessUntil, byte[] sealed);

  void remove(String id);

  /** Removes it while its tokens are those of that renewal. */
  void removeUnlessRenewed(String id, long renewals);

  void removeAllOf(String account);

  void removeEnded(Instant now);
}
