package kh.ccc.registry.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import kh.ccc.registry.cbo.CboIds;

/** Ids that follow from a list and a row's id in it: importing the row again meets itself. */
final class RowIds {

  private RowIds() {}

  static String cboId(ImportOptions options, String recordId, boolean synthetic) {
    byte[] name =
        ("import\n" + options.source() + '\n' + recordId).getBytes(StandardCharsets.UTF_8);
    return CboIds.of(UUID.nameUUIDFromBytes(name).toString(), synthetic);
  }

  /** The idempotency key of the command that records the row. */
  static String commandId(ImportOptions options, String recordId) {
    return "import-" + sha256(options.source() + '\n' + recordId);
  }

  static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
