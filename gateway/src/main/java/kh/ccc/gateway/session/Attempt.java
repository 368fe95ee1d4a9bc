package kh.ccc.gateway.session;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Somebody on the way to signing in: the browser keeps it, nothing is kept here.
 *
 * @param key what the issuer is told and asked is derived from it
 * @param back page to come back to
 */
record Attempt(SessionKey key, String back) {

  static Attempt to(String back) {
    return new Attempt(SessionKey.random(), ReturnAddress.allowed(back));
  }

  static Optional<Attempt> read(String cookie) {
    String[] parts = cookie.split("\\.", 2);
    if (parts.length != 2) {
      return Optional.empty();
    }
    try {
      String back = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.US_ASCII);
      return SessionKey.read(parts[0]).map(key -> new Attempt(key, ReturnAddress.allowed(back)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String text() {
    return key.text()
        + "."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(back.getBytes(StandardCharsets.US_ASCII));
  }
}
