package kh.ccc.gateway.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Files of the class path, read once and kept. There are only as many as were packed. */
public final class Assets {

  private final String root;
  private final Map<String, Asset> known = new ConcurrentHashMap<>();

  /**
   * @param root folder of the class path, {@code META-INF/resources}
   */
  public Assets(String root) {
    this.root = root;
  }

  /**
   * @param path with its leading slash
   */
  Optional<Asset> find(String path) {
    @Nullable Asset asset = known.get(path);
    if (asset == null && !path.endsWith("/")) {
      asset = read(path);
      if (asset != null) {
        known.put(path, asset);
      }
    }
    return Optional.ofNullable(asset);
  }

  private @Nullable Asset read(String path) {
    byte @Nullable [] plain = bytes(path);
    if (plain == null) {
      return null;
    }
    byte @Nullable [] gzip = bytes(path + ".gz");
    byte @Nullable [] brotli = bytes(path + ".br");
    String type = Asset.typeOf(path);
    return gzip == null && brotli == null
        ? Asset.of(type, plain)
        : new Asset(
            type, Asset.Form.of(plain), Asset.Form.ofNullable(gzip), Asset.Form.ofNullable(brotli));
  }

  private byte @Nullable [] bytes(String path) {
    try (@Nullable InputStream in =
        Assets.class.getClassLoader().getResourceAsStream(root + path)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
