package kh.ccc.certification.transparency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hashes of a Merkle tree (RFC 9162, 2.1.1): leaves and nodes can never be taken for each
 * other.
 *
 * @param hex 64 characters
 */
public record Hash(String hex) {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  /** The root of a tree without leaves. */
  static final Hash EMPTY = of(sha256());

  static Hash ofLeaf(String text) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return of(digest);
  }

  static Hash ofNode(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(HexFormat.of().parseHex(left.hex));
    digest.update(HexFormat.of().parseHex(right.hex));
    return of(digest);
  }

  private static Hash of(MessageDigest digest) {
    return new Hash(HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
