package kh.ccc.certification.paper.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/**
 * What a document says of itself.
 *
 * @param language main language, {@code km} or {@code en}
 * @param reference what tells it from all other documents
 * @param madeAt when what it records was settled
 */
public record Description(
    String title,
    String author,
    String subject,
    String language,
    String reference,
    Instant madeAt) {

  /** A number that follows from what the document is. */
  long seed() {
    try {
      byte[] text = (reference + "\n" + madeAt + "\n" + title).getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
