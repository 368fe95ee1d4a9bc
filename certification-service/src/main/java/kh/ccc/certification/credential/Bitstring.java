package kh.ccc.certification.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The bits of a status list, the first place is the leftmost bit. */
final class Bitstring {

  private Bitstring() {}

  /** Compressed, base64url, multibase {@code u}; the same for the same places. */
  static String encode(int size, List<Integer> marked) {
    byte[] bits = new byte[size / Byte.SIZE];
    for (int place : marked) {
      bits[place / Byte.SIZE] |= (byte) (0x80 >>> (place % Byte.SIZE));
    }
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(gzip(bits));
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
