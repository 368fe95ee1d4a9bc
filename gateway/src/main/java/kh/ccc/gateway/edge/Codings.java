package kh.ccc.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** How bodies are packed, and for whom. */
public final class Codings {

  private Codings() {}

  /**
   * True for a caller who can unpack it.
   *
   * @param coding {@code gzip}, {@code br}
   */
  public static boolean takes(HttpServletRequest request, String coding) {
    @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    if (accepted == null) {
      return false;
    }
    for (String part : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] words = part.strip().split(";", 2);
      if (words[0].strip().equals(coding)) {
        return words.length == 1 || !words[1].replace(" ", "").matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
