package kh.ccc.gateway.session;

import java.net.URI;
import java.util.Optional;

/** Who signs people in: any OpenID Connect issuer. */
interface Issuer {

  /** Said no: the code, the tokens or the person are not (or no longer) good. */
  final class Refused extends RuntimeException {
    Refused(String why) {
      super(why, null, false, false);
    }
  }

  /** Did not answer. */
  final class Away extends RuntimeException {
    Away(String why) {
      super(why, null, false, false);
    }
  }

  /**
   * Where the browser goes to sign in.
   *
   * @param attempt known to that browser only
   */
  URI signIn(SessionKey attempt);

  /** True for the answer to that browser's attempt, and no other's. */
  boolean isAnswerTo(SessionKey attempt, String state);

  Held redeem(SessionKey attempt, String code);

  Held renew(Held before);

  /** Where the browser goes to sign out there as well. */
  Optional<URI> signOut(Held held);

  /** Ends the sign-ins of that person at the issuer in all browsers, where it can do that. */
  void endAll(Held held);
}
