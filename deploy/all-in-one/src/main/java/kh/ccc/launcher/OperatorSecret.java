package kh.ccc.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of the operator client, made on the first start and readable by its owner only. */
final class OperatorSecret {
  private OperatorSecret() {}

  static String in(Path data) throws IOException {
    var file = data.resolve("secrets").resolve("operator");
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      var bytes = new byte[32];
      new SecureRandom().nextBytes(bytes);
      Files.createFile(file, StateFile.ownerOnly());
      Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
    return Files.readString(file).strip();
  }
}
