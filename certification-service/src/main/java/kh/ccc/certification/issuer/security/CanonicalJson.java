package kh.ccc.certification.issuer.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * JSON with one form only (RFC 8785), so that it can be signed. Text that Unicode cannot write has
 * no such form and is refused.
 */
public final class CanonicalJson {

  private CanonicalJson() {}

  /** Not JSON, or no text that can be signed. */
  public static final class NotCanonical extends RuntimeException {
    NotCanonical(String message) {
      super(message);
    }
  }

  /** The canonical bytes of JSON in whatever form. */
  public static byte[] of(String json) {
    try {
      String canonical = new JsonCanonicalizer(json).getEncodedString();
      refuseLoneSurrogates(canonical);
      return canonical.getBytes(StandardCharsets.UTF_8);
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      throw new NotCanonical("not JSON");
    }
  }

  private static void refuseLoneSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(unit)) {
        throw new NotCanonical("half a character");
      }
    }
  }
}
