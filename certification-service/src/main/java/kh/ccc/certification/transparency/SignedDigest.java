package kh.ccc.certification.transparency;

/**
 * A day's digest with the issuer's signature.
 *
 * @param verificationMethod address of the key
 * @param signature Ed25519 over the digest's text, base64url
 */
public record SignedDigest(Digest digest, String verificationMethod, String signature) {}
