package kh.ccc.certification.issuer;

import java.util.Optional;

/** Where the private halves are kept. They never leave it. */
public interface PrivateKeys {

  /** Something happens while no other instance does the same. */
  void exclusively(Runnable work);

  /** The public half in Multikey form: of a new pair, or of the one that is there already. */
  String make(String keyId);

  /** The private half that belongs to that public one; empty when it is not here. */
  Optional<Signer> find(String keyId, String publicKey);

  /** Destroys the private half. */
  void destroy(String keyId);
}
