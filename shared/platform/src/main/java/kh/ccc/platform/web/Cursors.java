package kh.ccc.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Opaque keyset cursors: the sort values of the last item that was seen. */
public final class Cursors {

  private static final char SEPARATOR = '\u0000';
  private static final int MOST_CHARACTERS = 1_000;

  private Cursors() {}

  public static String write(String... sortValues) {
    byte[] bytes = String.join("" + SEPARATOR, sortValues).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * @param parts how many sort values the list uses
   * @throws BadRequest when the cursor is not one of ours
   */
  public static List<String> read(String cursor, int parts) {
    try {
      if (cursor.length() > MOST_CHARACTERS) {
        throw new BadRequest(400, "cursor-malformed");
      }
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      List<String> values =
          List.of(new String(bytes, StandardCharsets.UTF_8).split("" + SEPARATOR, -1));
      if (values.size() != parts) {
        throw new BadRequest(400, "cursor-malformed");
      }
      return values;
    } catch (IllegalArgumentException e) {
      throw new BadRequest(400, "cursor-malformed");
    }
  }
}
