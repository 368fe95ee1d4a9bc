package kh.ccc.certification.issuer;

import java.math.BigInteger;
import java.util.Optional;

/** Base 58 with the Bitcoin alphabet, as multibase {@code z} has it. */
final class Base58 {

  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(58);

  /** Longer than any key or signature that is read here. */
  private static final int MOST = 200;

  private Base58() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    BigInteger rest = new BigInteger(1, bytes);
    while (rest.signum() > 0) {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      text.append(ALPHABET.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
      text.append(ALPHABET.charAt(0));
    }
    return text.reverse().toString();
  }

  /** Empty when the text is not of the alphabet, or does not stand for so many bytes. */
  static Optional<byte[]> decode(String text, int length) {
    if (text.length() > MOST) {
      return Optional.empty();
    }
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      int digit = ALPHABET.indexOf(text.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      value = value.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    if (value.bitLength() > length * Byte.SIZE) {
      return Optional.empty();
    }
    byte[] magnitude = value.toByteArray();
    byte[] bytes = new byte[length];
    for (int i = 0; i < length && i < magnitude.length; i++) {
      bytes[length - 1 - i] = magnitude[magnitude.length - 1 - i];
    }
    return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
  }
}
