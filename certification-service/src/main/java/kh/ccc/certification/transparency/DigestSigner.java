package kh.ccc.certification.transparency;

/** Signs digests with the issuer's key. */
public interface DigestSigner {

  /** The id of the issuer. */
  String log();

  SignedDigest sign(Digest digest);
}
