package kh.ccc.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of our own clients, made on the first start and readable by their owner only. */
final class Secrets {
  private Secrets() {}

  /** Of the operator's client. */
  static String operator(Path data) throws IOException {
    return secret(data, "operator");
  }

  /** Of the gateway, which keeps people signed in. */
  static String web(Path data) throws IOException {
    return secret(data, "web");
  }

  private static String secret(Path data, String name) throws IOException {
    var file = data.resolve("secrets").resolve(name);
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
