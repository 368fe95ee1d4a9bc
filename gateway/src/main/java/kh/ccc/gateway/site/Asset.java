package kh.ccc.gateway.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kh.ccc.gateway.edge.Codings;
import org.jspecify.annotations.Nullable;

/**
 * A file in the forms in which it can be sent.
 *
 * @param type media type
 * @param plain as it is
 * @param gzip null when packing gains nothing
 * @param brotli null when nobody packed it
 */
record Asset(String type, Form plain, @Nullable Form gzip, @Nullable Form brotli) {

  /** Bytes with the tag that names them. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record Form(byte[] bytes, String etag) {

    static Form of(byte[] bytes) {
      try {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        return new Form(bytes, '"' + HexFormat.of().formatHex(hash, 0, 12) + '"');
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }

    static @Nullable Form ofNullable(byte @Nullable [] bytes) {
      return bytes == null ? null : of(bytes);
    }
  }

  private static final int WORTH_PACKING = 1_000;

  /** A file without packed forms; text is packed here. */
  static Asset of(String type, byte[] bytes) {
    boolean text = !type.startsWith("image/png") && !type.startsWith("font/");
    Form gzip = text && bytes.length >= WORTH_PACKING ? Form.of(Codings.gzip(bytes)) : null;
    return new Asset(type, Form.of(bytes), gzip, null);
  }

  static String typeOf(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "html" -> "text/html;charset=utf-8";
      case "css" -> "text/css;charset=utf-8";
      case "js", "mjs" -> "text/javascript;charset=utf-8";
      case "json", "map" -> "application/json";
      case "geojson" -> "application/geo+json";
      case "webmanifest" -> "application/manifest+json";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "ico" -> "image/x-icon";
      case "woff2" -> "font/woff2";
      case "xml" -> "application/xml";
      case "txt", "md" -> "text/plain;charset=utf-8";
      default -> "application/octet-stream";
    };
  }
}
