package kh.ccc.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;

/**
 * Classes of one program, loaded and linked ahead of time (JEP 483, 514). Its file name carries
 * what it depends on, so a cache of another JDK or other options is simply not there.
 */
public record AotCache(Path file) {

  /** The cache of an unpacked jar and main class under these JVM options. */
  public static AotCache of(UnpackedJar unpacked, String mainClass, Jvm jvm) {
    var depends =
        System.getProperty("java.vm.version")
            + String.join(" ", jvm.options(0))
            + jvm.guard()
            + mainClass;
    var key = HexFormat.of().toHexDigits(depends.hashCode());
    var simpleName = mainClass.substring(mainClass.lastIndexOf('.') + 1);
    return new AotCache(unpacked.directory().resolve(simpleName + "-" + key + ".aot"));
  }

  /** Whether it was trained. */
  public boolean exists() {
    return Files.exists(file);
  }

  /** Options to start with the cache, or none while there is no cache. */
  public List<String> use() {
    return exists() ? List.of("-XX:AOTCache=" + file, "-Xlog:aot*=off,cds*=off") : List.of();
  }

  /** Options of the training run, which writes the cache when it ends. */
  public List<String> train() {
    return List.of("-XX:AOTCacheOutput=" + draft(), "-Xlog:aot*=off,cds*=off");
  }

  /** Takes the cache that a training run wrote; false when it wrote none. */
  public boolean accept() {
    try {
      if (!Files.exists(draft())) {
        return false;
      }
      Files.move(draft(), file, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep " + file, e);
    }
  }

  private Path draft() {
    return file.resolveSibling(file.getFileName() + ".draft");
  }
}
