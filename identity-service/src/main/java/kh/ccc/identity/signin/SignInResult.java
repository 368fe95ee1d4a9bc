package kh.ccc.identity.signin;

import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignInResult {

  record Accepted(String accountId) implements SignInResult {}

  /** Name or password is wrong, or the account may not be used; which of them stays unsaid. */
  record Refused() implements SignInResult {}

  record TooMany(Duration pause) implements SignInResult {}
}
