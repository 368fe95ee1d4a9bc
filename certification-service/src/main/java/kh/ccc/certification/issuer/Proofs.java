package kh.ccc.certification.issuer;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes and checks the proofs that stand in a document, {@code eddsa-jcs-2022}. */
public interface Proofs {

  /** The document in canonical form, without a proof. */
  String canonical(Map<String, Object> document);

  /** The value of the proof of a canonical document. */
  String prove(String canonical, Signer signer, String verificationMethod, Instant created);

  /** The document with its proof, in canonical form: what is handed out. */
  String secured(String canonical, String verificationMethod, Instant created, String proofValue);

  /** What came of checking a document that somebody brought. */
  Check check(String json, KeyRing ring, Issuer issuer);

  /** What came of checking a document that somebody brought. */
  sealed interface Check {

    /** Signed by a usable key of the issuer; whether it is still good is another question. */
    record Genuine(String keyId, Map<String, Object> document) implements Check {}

    /** Not signed by a usable key of the issuer. */
    record Refused(Reason reason, @Nullable String id) implements Check {}
  }

  /** Why a document is worth nothing. */
  enum Reason {
    /** Not a document with a proof of the kind that the issuer makes. */
    NOT_A_CREDENTIAL,
    /** Of another issuer, or in a key that the issuer never had. */
    NOT_OURS,
    /** The key was withdrawn; a new credential was issued instead. */
    KEY_WITHDRAWN,
    /** Somebody changed it, or signed it with another key. */
    CHANGED
  }
}
