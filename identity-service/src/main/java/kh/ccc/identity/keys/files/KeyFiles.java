package kh.ccc.identity.keys.files;

import com.nimbusds.jose.jwk.RSAKey;
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
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Private keys as JWK files in one directory, readable by the service's user only. Instances that
 * share the directory share the keys.
 */
public final class KeyFiles {

  private static final String ENDING = ".jwk";
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<?> OWNER_ONLY_DIRECTORY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path directory;

  public KeyFiles(Path directory) {
    this.directory = directory;
  }

  /** Something happens here while no other instance does: first keys and successors are made. */
  public void exclusively(Runnable work) {
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
      throw new UncheckedIOException("signing keys in " + directory, e);
    }
  }

  /** All keys; none when the directory is not there yet. */
  public List<RSAKey> all() {
    List<RSAKey> keys = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
        keys.add(RSAKey.parse(Files.readString(file)));
      }
      return keys;
    } catch (NoSuchFileException e) {
      return keys;
    } catch (IOException e) {
      throw new UncheckedIOException("signing keys in " + directory, e);
    } catch (ParseException e) {
      // The cause may quote the file.
      throw new IllegalStateException("a file in " + directory + " is not a signing key");
    }
  }

  /** Keeps a key; it is whole or not there at all, also after a crash. */
  public void add(RSAKey key) {
    Path file = directory.resolve(key.getKeyID() + ENDING);
    Path unfinished = directory.resolve(key.getKeyID() + ".new");
    try {
      Files.deleteIfExists(unfinished);
      try (FileChannel out =
          FileChannel.open(
              unfinished,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              OWNER_ONLY)) {
        ByteBuffer bytes = ByteBuffer.wrap(key.toJSONString().getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      move(unfinished, file);
    } catch (IOException e) {
      throw new UncheckedIOException("signing key in " + directory, e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  public void remove(String keyId) {
    try {
      Files.deleteIfExists(directory.resolve(keyId + ENDING));
    } catch (IOException e) {
      throw new UncheckedIOException("signing key in " + directory, e);
    }
  }
}
