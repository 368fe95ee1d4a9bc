package kh.ccc.certification.credential;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;

/** Base 32 (RFC 4648) without padding: what the dense form of a QR code can hold. */
final class Base32 {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (byte next : bytes) {
      buffer = buffer << Byte.SIZE | (next & 0xff);
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        text.append(ALPHABET.charAt(buffer >>> held & 0x1f));
      }
      buffer &= (1 << held) - 1;
    }
    if (held > 0) {
      text.append(ALPHABET.charAt(buffer << (BITS - held) & 0x1f));
    }
    return text.toString();
  }

  /** Empty when it is not the one encoding of some bytes; small letters are read, too. */
  static Optional<byte[]> decode(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int held = 0;
    for (int i = 0; i < upper.length(); i++) {
      int digit = ALPHABET.indexOf(upper.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      buffer = buffer << BITS | digit;
      held += BITS;
      if (held >= Byte.SIZE) {
        held -= Byte.SIZE;
        bytes.write(buffer >>> held);
        buffer &= (1 << held) - 1;
      }
    }
    byte[] decoded = bytes.toByteArray();
    return encode(decoded).equals(upper) ? Optional.of(decoded) : Optional.empty();
  }
}
