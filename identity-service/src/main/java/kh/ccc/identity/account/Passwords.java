package kh.ccc.identity.account;

import java.time.Instant;
import java.util.Optional;

/** Hashes of passwords. */
public interface Passwords {

  /**
   * How a person proves to be the one.
   *
   * @param initial made by the platform, not chosen by the person
   */
  record Secret(String hash, boolean initial, Instant changedAt) {}

  Optional<Secret> find(String accountId);

  void keep(String accountId, Secret secret);

  /** From when on a sign-in holds: since the password was changed or all sign-ins were ended. */
  Optional<Instant> holdFrom(String accountId);

  /** Ends all sign-ins before that moment. */
  void endSignIns(String accountId, Instant moment);
}
