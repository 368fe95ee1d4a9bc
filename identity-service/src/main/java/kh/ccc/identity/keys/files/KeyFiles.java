package kh.ccc.identity.keys.files;

import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import kh.ccc.platform.files.SecretFiles;

/** The private keys that sign tokens, as JWK. */
public final class KeyFiles {

  private final SecretFiles files;

  public KeyFiles(Path directory) {
    files = new SecretFiles(directory, ".jwk");
  }

  /** Something happens here while no other instance does: first keys and successors are made. */
  public void exclusively(Runnable work) {
    files.exclusively(work);
  }

  /** All keys; none when there was no first start yet. */
  public List<RSAKey> all() {
    return files.names().stream()
        .map(files::find)
        .flatMap(Optional::stream)
        .map(this::key)
        .toList();
  }

  private RSAKey key(String jwk) {
    try {
      return RSAKey.parse(jwk);
    } catch (ParseException e) {
      // The cause may quote the file.
      throw new IllegalStateException("a file in " + files + " is not a signing key");
    }
  }

  public void add(RSAKey key) {
    files.put(key.getKeyID(), key.toJSONString());
  }

  public void remove(String keyId) {
    files.remove(keyId);
  }
}
