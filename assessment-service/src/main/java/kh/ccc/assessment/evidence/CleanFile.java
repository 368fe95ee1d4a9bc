package kh.ccc.assessment.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kh.ccc.platform.domain.Invalid;

/**
 * A picture or a document as it is kept: what its first bytes say that it is, and nothing in it
 * that tells where, when or with which phone it was made.
 *
 * @param mediaType image/jpeg, image/png or application/pdf
 */
public record CleanFile(String mediaType, byte[] bytes) {

  /** A photograph of 1,600 pixels has 300 KB; a few scanned pages have to fit, too. */
  public static final int MOST_BYTES = 1_000_000;

  public static final String JPEG = "image/jpeg";
  public static final String PNG = "image/png";
  public static final String PDF = "application/pdf";

  /** The file as it may be kept; refused when it is no whole JPEG, PNG or PDF file. */
  public static CleanFile of(byte[] sent) {
    if (sent.length == 0) {
      throw refused("file-empty");
    }
    if (sent.length > MOST_BYTES) {
      throw refused("file-too-large");
    }
    if (Bytes.startWith(sent, JpegFile.START)) {
      return new CleanFile(JPEG, JpegFile.clean(sent));
    }
    if (Bytes.startWith(sent, PngFile.START)) {
      return new CleanFile(PNG, PngFile.clean(sent));
    }
    if (Bytes.startWith(sent, PdfFile.START)) {
      return new CleanFile(PDF, PdfFile.clean(sent));
    }
    throw refused("file-of-other-kind");
  }

  static Invalid refused(String code) {
    return new Invalid("/body", code);
  }

  /** Fingerprint of what is kept, in hexadecimal digits. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
