package kh.ccc.identity.signin;

import java.util.Collection;
import java.util.Optional;

/** The keys of people's phones, and the hashes of the codes that they keep on paper. */
public interface EnrolledPhones {

  /**
   * A phone.
   *
   * @param confirmed it has shown a right code
   */
  record Phone(byte[] key, boolean confirmed) {}

  Optional<Phone> find(String accountId);

  /** Keeps a key that waits for its first code, instead of another that waits. */
  void keepWaiting(String accountId, byte[] key);

  /** The phone has shown a right code; false when it did not wait for one. */
  boolean confirm(String accountId, long step);

  /** True once for each step, and never for one before a step that was used. */
  boolean use(String accountId, long step);

  void keepPaper(String accountId, Collection<String> hashes);

  /** True once for each code. */
  boolean usePaper(String accountId, String hash);

  void forget(String accountId);
}
