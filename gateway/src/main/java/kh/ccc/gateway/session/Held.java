package kh.ccc.gateway.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a session holds and no browser sees.
 *
 * @param refresh null where the issuer gives none: the session ends with the access token
 * @param accessUntil when the access token ends
 */
record Held(
    String access, @Nullable String refresh, String identity, Instant accessUntil, Who who) {

  /**
   * Who signed in, as the issuer says.
   *
   * @param account the token's subject
   */
  record Who(
      String account,
      @Nullable String name,
      @Nullable String username,
      @Nullable String language) {}

  Held renewed(String newAccess, @Nullable String newRefresh, String newIdentity, Instant until) {
    return new Held(newAccess, newRefresh, newIdentity, until, who);
  }

  @Override
  public String toString() {
    return "Held until " + accessUntil;
  }
}
