package kh.ccc.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Holds unpacked jars of this build and of a few before it, which may still be running. */
public final class RuntimeDirectory {
  private static final int KEPT = 3;
  private static final Duration ABANDONED = Duration.ofHours(6);

  private RuntimeDirectory() {}

  /** Deletes what neither this build nor the two before it used, and drafts that were abandoned. */
  public static void prune(Path runtime) {
    try (var entries = Files.list(runtime)) {
      var byProgram =
          entries
              .filter(Files::isDirectory)
              .sorted(Comparator.comparing(RuntimeDirectory::lastUsed).reversed())
              .collect(Collectors.groupingBy(RuntimeDirectory::program));
      for (var versions : byProgram.values()) {
        for (var old : unused(versions)) {
          delete(old);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tidy " + runtime, e);
    }
  }

  /** Deletes a directory with all it holds; what vanishes meanwhile is as good as deleted. */
  public static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static List<Path> unused(List<Path> versions) {
    var drafts = List.of("training", "unpacking").contains(program(versions.getFirst()));
    var abandoned = Instant.now().minus(ABANDONED);
    return drafts
        ? versions.stream().filter(one -> lastUsed(one).isBefore(abandoned)).toList()
        : versions.stream().skip(KEPT).toList();
  }

  private static String program(Path directory) {
    var name = directory.getFileName().toString();
    if (name.startsWith("training-") || name.startsWith("unpacking-")) {
      return name.substring(0, name.indexOf('-'));
    }
    return name.replaceFirst("-[0-9a-f]+(-[0-9]+)?$", "");
  }

  private static Instant lastUsed(Path directory) {
    try {
      return Files.getLastModifiedTime(directory).toInstant();
    } catch (IOException gone) {
      return Instant.now();
    }
  }
}
