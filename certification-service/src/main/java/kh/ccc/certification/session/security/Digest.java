package kh.ccc.certification.session.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kh.ccc.platform.journal.JournalJson;

/** The digest of a document that the committee adopted. */
final class Digest {

  private Digest() {}

  /** SHA-256 (hex) of the document as the journal writes JSON. */
  static String of(Record document) {
    try {
      byte[] json =
          JournalJson.MAPPER.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
