package kh.ccc.identity.signin.web;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A key as authenticator apps take it in: Base32 (RFC 4648), typed or as an address in a QR code.
 */
record AuthenticatorKey(byte[] key, String username) {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int GROUP = 4;
  private static final int BITS = 5;

  String address() {
    return UriComponentsBuilder.fromUriString("otpauth://totp/{label}")
        .queryParam("secret", base32(key))
        .queryParam("issuer", "Sahakum")
        .encode()
        .buildAndExpand("Sahakum:" + username)
        .toUriString();
  }

  /** In groups, for those who type it. */
  String readable() {
    return base32(key).replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
  }

  static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte next : bytes) {
      held = ((held << Byte.SIZE) | (next & 0xff)) & 0xffff;
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(LETTERS.charAt((held >> bits) & 0x1f));
      }
    }
    if (bits > 0) {
      text.append(LETTERS.charAt((held << (BITS - bits)) & 0x1f));
    }
    return text.toString();
  }
}
