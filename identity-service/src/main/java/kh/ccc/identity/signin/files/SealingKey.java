package kh.ccc.identity.signin.files;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import kh.ccc.platform.files.SecretFiles;

/** The key under which the keys of phones are sealed: a file of this service, not in the store. */
public final class SealingKey {

  private static final String NAME = "second-step";

  private final SecretFiles files;
  private final Supplier<byte[]> newKey;

  public SealingKey(Path directory, Supplier<byte[]> newKey) {
    this.files = new SecretFiles(directory, ".key");
    this.newKey = newKey;
  }

  /** Made when it is needed for the first time. */
  public byte[] get() {
    return read().orElseGet(this::make);
  }

  private byte[] make() {
    files.exclusively(() -> {
      if (read().isEmpty()) {
        files.put(NAME, Base64.getEncoder().encodeToString(newKey.get()));
      }
    });
    return read().orElseThrow();
  }

  private Optional<byte[]> read() {
    return files.find(NAME).map(text -> Base64.getDecoder().decode(text.strip()));
  }
}
