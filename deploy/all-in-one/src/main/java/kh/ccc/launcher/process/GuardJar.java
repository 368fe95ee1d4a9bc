package kh.ccc.launcher.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A jar with {@link Guarded} alone, so that a service gets nothing else on its class path. */
final class GuardJar {
  private static final String ENTRY = Guarded.class.getName().replace('.', '/') + ".class";

  private GuardJar() {}

  /** The jar in a directory; written again only when it would differ, or AOT caches were lost. */
  static Path in(Path directory) {
    var jar = directory.resolve("guard.jar");
    try {
      var bytes = bytes();
      if (!Files.exists(jar) || !Arrays.equals(bytes, Files.readAllBytes(jar))) {
        var draft = Files.createTempFile(directory, "guard", ".tmp");
        Files.write(draft, bytes);
        Files.move(draft, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + jar, e);
    }
  }

  private static byte[] bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var jar = new JarOutputStream(out);
        var guarded = GuardJar.class.getClassLoader().getResourceAsStream(ENTRY)) {
      if (guarded == null) {
        throw new IOException(ENTRY + " is missing");
      }
      var entry = new JarEntry(ENTRY);
      entry.setTime(0);
      jar.putNextEntry(entry);
      guarded.transferTo(jar);
      jar.closeEntry();
    }
    return out.toByteArray();
  }
}
