package kh.ccc.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is known about a running platform, for the other commands: {@code run/platform.properties}
 * below the data directory. The lock beside it is held by the launcher and goes with its process.
 */
final class StateFile {
  private final Path directory;
  private final Map<String, String> entries = new TreeMap<>();

  StateFile(Path data) {
    this.directory = data.resolve("run");
  }

  /** The lock of the launcher, or nothing while another launcher holds it. */
  Optional<FileLock> lock() throws IOException {
    Files.createDirectories(directory);
    var channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = channel.tryLock();
    if (lock == null) {
      channel.close();
    }
    return Optional.ofNullable(lock);
  }

  synchronized void put(Map<String, String> more) {
    entries.putAll(more);
    write();
  }

  void delete() throws IOException {
    Files.deleteIfExists(file());
  }

  /** The entries as last written; empty when no platform runs here. */
  Map<String, String> read() {
    try {
      return Files.readAllLines(file()).stream()
          .map(line -> line.split("=", 2))
          .filter(pair -> pair.length == 2)
          .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    } catch (IOException none) {
      return Map.of();
    }
  }

  private Path file() {
    return directory.resolve("platform.properties");
  }

  private void write() {
    try {
      Files.createDirectories(directory);
      var draft = Files.createTempFile(directory, "platform", ".tmp", ownerOnly());
      var lines =
          entries.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList();
      Files.write(draft, lines);
      Files.move(
          draft, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file(), e);
    }
  }

  static java.nio.file.attribute.FileAttribute<?> ownerOnly() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  }
}
