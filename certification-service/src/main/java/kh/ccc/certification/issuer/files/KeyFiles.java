package kh.ccc.certification.issuer.files;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import kh.ccc.certification.issuer.Ed25519;
import kh.ccc.certification.issuer.PrivateKeys;
import kh.ccc.certification.issuer.Signer;
import kh.ccc.platform.files.SecretFiles;

/** The issuer's private keys. A file holds two lines: the public half and the seed. */
public final class KeyFiles implements PrivateKeys {

  private final SecretFiles files;

  public KeyFiles(Path directory) {
    files = new SecretFiles(directory, ".key");
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
    files.exclusively(work);
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
    files.remove(keyId);
  }

  private Optional<Pair> read(String keyId) {
    return files.find(keyId).map(this::pair);
  }

  private Pair pair(String text) {
    try {
      String[] lines = text.split("\n", -1);
      return new Pair(lines[0], Ed25519.privateKey(HexFormat.of().parseHex(lines[1])));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // The cause may quote the file.
      throw new IllegalStateException("a file in " + files + " is not an issuer key");
    }
  }

  private String makeNew(String keyId) {
    KeyPair pair = newPair();
    byte[] encoded = pair.getPublic().getEncoded();
    String publicKey =
        Ed25519.multikey(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
    files.put(keyId, publicKey + "\n" + HexFormat.of().formatHex(seed) + "\n");
    return publicKey;
  }

  private static KeyPair newPair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has Ed25519", e);
    }
  }
}
