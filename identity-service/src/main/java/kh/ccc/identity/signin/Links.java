package kh.ccc.identity.signin;

import java.time.Instant;
import java.util.Optional;

/** One-time links to choosing a password, known by a hash of what stands in the mail. */
public interface Links {

  void keep(String hash, String accountId, Instant until);

  /** Whose link it is, while it holds. */
  Optional<String> accountOf(String hash, Instant now);

  /** Takes the link out of use; false when somebody else did. */
  boolean use(String hash);

  void forgetAllOf(String accountId);
}
