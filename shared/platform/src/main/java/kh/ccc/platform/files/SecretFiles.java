package kh.ccc.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Short secret texts, such as private keys, as files in one directory outside of the program,
 * readable by the service's user only. Instances that share the directory share the secrets.
 */
public final class SecretFiles {

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<?> OWNER_ONLY_DIRECTORY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path directory;
  private final String ending;

  /** A file lock keeps other processes out, not the threads of this one. */
  private final ReentrantLock threads = new ReentrantLock();

  /**
   * @param ending of the files, with the dot
   */
  public SecretFiles(Path directory, String ending) {
    this.directory = directory;
    this.ending = ending;
  }

  /** Something happens here while no other thread or instance does: first secrets are made. */
  public void exclusively(Runnable work) {
    threads.lock();
    try {
      Files.createDirectories(directory, OWNER_ONLY_DIRECTORY);
      try (FileChannel lock =
              FileChannel.open(
                  directory.resolve("lock"),
                  Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                  OWNER_ONLY);
          var held = lock.lock()) {
        if (held.isValid()) {
          work.run();
        }
      }
    } catch (IOException e) {
      throw failure(e);
    } finally {
      threads.unlock();
    }
  }

  /** Names of all secrets, in order; none when the directory is not there yet. */
  public List<String> names() {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** The secret of that name. */
  public Optional<String> find(String name) {
    try {
      return Optional.of(Files.readString(file(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Keeps a secret; it is whole or not there at all, also after a crash. */
  public void put(String name, String secret) {
    Path unfinished = directory.resolve(name + ".new");
    try {
      Files.deleteIfExists(unfinished);
      try (FileChannel out =
          FileChannel.open(
              unfinished,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              OWNER_ONLY)) {
        ByteBuffer bytes = ByteBuffer.wrap(secret.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      move(unfinished, file(name));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The secret is gone; there may have been none. */
  public void remove(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private Path file(String name) {
    return directory.resolve(name + ending);
  }

  private UncheckedIOException failure(IOException cause) {
    return new UncheckedIOException("secrets in " + directory, cause);
  }

  @Override
  public String toString() {
    return directory.toString();
  }
}
