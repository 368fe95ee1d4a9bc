package kh.ccc.certification.credential;

import java.time.Instant;
import java.util.List;

/** Where credentials are found other than by their id. */
public interface Credentials {

  /**
   * Credentials that the key signed last, in the order of their ids.
   *
   * @param after id after which to begin, empty for the first
   */
  List<String> signedWith(String keyId, String after, int most);

  /**
   * A credential in a holder's list.
   *
   * @param signedAt when it was last signed
   */
  record Held(String credentialId, CredentialKind kind, Instant signedAt) {}

  /**
   * The credentials of a holder, in the order of their ids.
   *
   * @param after id after which to begin, empty for the first
   */
  List<Held> heldBy(Holder holder, String after, int most);

  long countSignedWith(String keyId);
}
