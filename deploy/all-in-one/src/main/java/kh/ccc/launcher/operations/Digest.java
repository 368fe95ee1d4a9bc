package kh.ccc.launcher.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A digest of every view of every service, and one over all: equal for two runs that came to the
 * same result, whatever died on the way.
 */
public final class Digest {
  private static final Duration SETTLED = Duration.ofMillis(700);
  private static final Duration MOST = Duration.ofSeconds(60);

  private final OperatorApi api;
  private final List<String> services;

  /** Of these services. */
  public Digest(OperatorApi api, List<String> services) {
    this.api = api;
    this.services = services;
  }

  /**
   * Lines {@code service view sha256 count}, the last one {@code all - sha256 count}, once two
   * readings in a row are equal: what was published last may still be on its way.
   */
  public List<String> settled() throws IOException, InterruptedException {
    var until = System.nanoTime() + MOST.toNanos();
    var before = read();
    while (System.nanoTime() < until) {
      Thread.sleep(SETTLED);
      var now = read();
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
    return before;
  }

  private List<String> read() throws IOException, InterruptedException {
    var lines = new ArrayList<String>();
    var documents = 0L;
    for (var service : services) {
      for (var view : api.get(service, "digest")) {
        var count = view.path("documents").asLong();
        documents += count;
        lines.add(
            line(service, view.path("view").asString(), view.path("sha256").asString(), count));
      }
    }
    lines.add(line("all", "-", sha256(lines), documents));
    return lines;
  }

  private static String line(String service, String view, String sha256, long count) {
    return "%-14s %-28s %s %d".formatted(service, view, sha256, count);
  }

  static String sha256(List<String> lines) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
