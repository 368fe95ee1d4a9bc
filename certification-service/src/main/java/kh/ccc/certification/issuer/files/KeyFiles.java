package kh.ccc.certification.issuer.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import kh.ccc.certification.issuer.Ed25519;
import kh.ccc.certification.issuer.PrivateKeys;
import kh.ccc.certification.issuer.Signer;

/**
 * Private keys as files in one directory outside of the program, readable by the service's user
 * only. Instances that share the directory share the keys. A file holds two lines: the public half
 * and the seed.
 */
public final class KeyFiles implements PrivateKeys {

  private static final String ENDING = ".key";
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<?> OWNER_ONLY_DIRECTORY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path directory;

  /** A file lock keeps other processes out, not the threads of this one. */
  private final ReentrantLock threads = new ReentrantLock();

  public KeyFiles(Path directory) {
    this.directory = directory;
  }

  private record Pair(String publicKey, PrivateKey privateKey) {}

  private record FileSigner(String keyId, PrivateKey key) implements Signer {
    @Override
    public byte[] sign(byte[] message) {
      return Ed25519.sign(key, message);
    }

    @Override
    public String toString() {
      return keyId;
    }
  }

  @Override
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
      throw new UncheckedIOException("issuer keys in " + directory, e);
    } finally {
      threads.unlock();
    }
  }

  @Override
  public String make(String keyId) {
    return read(keyId).map(Pair::publicKey).orElseGet(() -> makeNew(keyId));
  }

  @Override
  public Optional<Signer> find(String keyId, String publicKey) {
    return read(keyId)
        .filter(pair -> pair.publicKey().equals(publicKey))
        .map(pair -> new FileSigner(keyId, pair.privateKey()));
  }

  @Override
  public void destroy(String keyId) {
    try {
      Files.deleteIfExists(file(keyId));
    } catch (IOException e) {
      throw new UncheckedIOException("issuer key in " + directory, e);
    }
  }

  private Optional<Pair> read(String keyId) {
    try {
      String[] lines = Files.readString(file(keyId)).split("\n", -1);
      PrivateKey key = Ed25519.privateKey(HexFormat.of().parseHex(lines[1]));
      return Optional.of(new Pair(lines[0], key));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("issuer key in " + directory, e);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // The cause may quote the file.
      throw new IllegalStateException("a file in " + directory + " is not an issuer key");
    }
  }

  private String makeNew(String keyId) {
    KeyPair pair = newPair();
    byte[] encoded = pair.getPublic().getEncoded();
    String publicKey =
        Ed25519.multikey(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
    write(keyId, publicKey + "\n" + HexFormat.of().formatHex(seed) + "\n");
    return publicKey;
  }

  private static KeyPair newPair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has Ed25519", e);
    }
  }

  /** Whole or not there at all, also after a crash. */
  private void write(String keyId, String text) {
    Path unfinished = directory.resolve(keyId + ".new");
    try {
      Files.deleteIfExists(unfinished);
      try (FileChannel out =
          FileChannel.open(
              unfinished,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              OWNER_ONLY)) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(unfinished, file(keyId), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("issuer key in " + directory, e);
    }
  }

  private Path file(String keyId) {
    return directory.resolve(keyId + ENDING);
  }
}
