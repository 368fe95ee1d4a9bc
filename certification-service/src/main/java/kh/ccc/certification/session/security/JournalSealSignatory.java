package kh.ccc.certification.session.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kh.ccc.certification.session.Seal;
import kh.ccc.certification.session.Signatory;
import kh.ccc.platform.journal.JournalJson;

/**
 * Leaves it to the journal to vouch for a digest: the commit that records it is part of a hash
 * chain, which the service-wide seals cover.
 */
public final class JournalSealSignatory implements Signatory {

  @Override
  public Seal seal(Record document) {
    return new Seal(Seal.Method.JOURNAL_SEAL, digest(document), null, null);
  }

  /** SHA-256 (hex) of the document as the journal writes JSON. */
  static String digest(Record document) {
    try {
      byte[] json =
          JournalJson.MAPPER.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
