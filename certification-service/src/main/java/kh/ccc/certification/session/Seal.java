package kh.ccc.certification.session;

import org.jspecify.annotations.Nullable;

/**
 * How a text that the committee adopted can be proved unchanged.
 *
 * @param digest SHA-256 (hex) of the text as canonical JSON
 * @param keyId address of the issuer's key; absent for the journal's seal
 * @param signature compact JSON Web Signature over the digest; absent for the journal's seal
 */
public record Seal(
    Method method, String digest, @Nullable String keyId, @Nullable String signature) {

  /** What vouches for the digest. */
  public enum Method {
    /** Signed with the key that certificates are signed with. */
    ISSUER_KEY,
    /** Recorded in the journal, whose hash chain and service-wide seals cover it. */
    JOURNAL_SEAL
  }
}
