package kh.ccc.gateway.proxy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import kh.ccc.gateway.edge.Codings;
import kh.ccc.gateway.session.Relayed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Packs JSON on its way to whoever takes gzip. Streams, tables and files pass as the service sends
 * them. A packed form has a tag of its own, as HTTP asks; services only know the plain one.
 */
final class Packing {

  private static final int WORTH_PACKING = 1_000;
  private static final int BUFFER = 8 * 1024;

  /** A quarter of a megabyte each; who comes later gets the plain form. */
  private static final Semaphore PLACES = new Semaphore(64);

  private static final Pattern JSON = Pattern.compile("application/(?:[\\w.-]+\\+)?json(?:;.*)?");
  private static final Pattern STRONG_TAG = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern PACKED_TAG = Pattern.compile("\"([^\"]*)-gzip\"");

  private static final Set<Integer> WITHOUT_PARTS = Set.of(204, 206, 304);

  private Packing() {}

  /** What the service knows by the tags that a caller names. */
  static String plainTags(String header) {
    return PACKED_TAG.matcher(header).replaceAll("\"$1\"");
  }

  /** The tag under which the packed form is known; a weak one stands for both. */
  static String packedTag(String tag) {
    return STRONG_TAG.matcher(tag).matches() ? tag.substring(0, tag.length() - 1) + "-gzip\"" : tag;
  }

  /** True when the caller holds the packed form of what did not change. */
  static boolean isHeldPacked(HttpServletRequest caller, String tag) {
    @Nullable String held = caller.getHeader(HttpHeaders.IF_NONE_MATCH);
    return held != null && held.contains(packedTag(tag));
  }

  /** True for an answer that is packed for those who take it. */
  static boolean isPackable(int status, HttpHeaders headers) {
    @Nullable String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
    @Nullable String cache = headers.getFirst(HttpHeaders.CACHE_CONTROL);
    return type != null
        && JSON.matcher(type).matches()
        && !WITHOUT_PARTS.contains(status)
        && !headers.containsHeader(HttpHeaders.CONTENT_ENCODING)
        && (cache == null || !cache.contains("no-transform"));
  }

  /**
   * True for a caller who gets it packed. How small an answer became could tell another site what
   * is in it, if that site may add words of its own: so what belongs to a session is packed for our
   * own pages only.
   */
  static boolean isFor(HttpServletRequest caller) {
    boolean ours = "same-origin".equals(caller.getHeader("Sec-Fetch-Site"));
    return Codings.takes(caller, "gzip") && (ours || !Relayed.isOfSession(caller));
  }

  /** Looks into it: short ones gain nothing. */
  static boolean isWorthIt(BufferedInputStream body) throws IOException {
    body.mark(WORTH_PACKING);
    int there = body.readNBytes(WORTH_PACKING).length;
    body.reset();
    return there == WORTH_PACKING;
  }

  /** Takes a place to pack at; false when all are taken. */
  static boolean begins() {
    return PLACES.tryAcquire();
  }

  static void ends() {
    PLACES.release();
  }

  /** Writes it packed. What breaks off has no proper end, so that nobody takes it for whole. */
  static void copy(InputStream body, OutputStream out) throws IOException {
    Packer packer = new Packer(out);
    try {
      body.transferTo(packer);
      packer.finish();
    } finally {
      packer.free();
    }
    out.flush();
  }

  /** Closing the usual one would write the end that a broken answer must not have. */
  private static final class Packer extends GZIPOutputStream {

    Packer(OutputStream out) throws IOException {
      super(out, BUFFER);
    }

    void free() {
      def.end();
    }
  }
}
