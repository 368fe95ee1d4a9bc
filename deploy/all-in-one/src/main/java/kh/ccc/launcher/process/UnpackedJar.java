package kh.ccc.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;

/**
 * A shipped jar, unpacked once for its content into the runtime directory: a flat class path that
 * an AOT cache can use, and files that a later build does not overwrite under a running child.
 *
 * @param directory holds the jar, {@code lib/} and the AOT caches
 */
public record UnpackedJar(Path jar, Path directory) {

  /** Unpacks when this content was never unpacked before. */
  public static UnpackedJar of(Path shipped, Path runtime) {
    try {
      var name = shipped.getFileName().toString();
      var directory = runtime.resolve(name.replaceFirst("\\.jar$", "") + "-" + contentKey(shipped));
      if (!Files.exists(directory)) {
        unpack(shipped, directory);
      }
      Files.setLastModifiedTime(directory, FileTime.from(Instant.now()));
      return new UnpackedJar(directory.resolve(name), directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack " + shipped, e);
    }
  }

  /** The jar that this launcher runs from, when it is unpacked with its libraries beside it. */
  public static Optional<UnpackedJar> running() {
    return Optional.of(Path.of(System.getProperty("java.class.path")))
        .filter(jar -> Files.isDirectory(jar.resolveSibling("lib")))
        .map(Path::toAbsolutePath)
        .map(jar -> new UnpackedJar(jar, jar.resolveSibling("")));
  }

  /** The main class that the jar names. */
  public String mainClass() {
    try (var file = new JarFile(jar.toFile())) {
      return file.getManifest().getMainAttributes().getValue("Main-Class");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + jar, e);
    }
  }

  private static void unpack(Path shipped, Path directory) throws IOException {
    Files.createDirectories(directory.getParent());
    var draft = Files.createTempDirectory(directory.getParent(), "unpacking-");
    var command =
        new ProcessBuilder(
            Jvm.java(),
            "-Djarmode=tools",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            shipped.toString(),
            "extract",
            "--force",
            "--destination",
            draft.toString());
    command.redirectErrorStream(true);
    var process = command.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!ended(process) || process.exitValue() != 0) {
      throw new IOException("extract of " + shipped + " failed: " + output);
    }
    Files.move(draft, directory);
  }

  private static boolean ended(Process process) throws IOException {
    try {
      return process.waitFor(2, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Names, sizes and check sums of the entries: the same for two builds of the same content. */
  private static String contentKey(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      var digest = MessageDigest.getInstance("SHA-256");
      file.stream()
          .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n")
          .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
