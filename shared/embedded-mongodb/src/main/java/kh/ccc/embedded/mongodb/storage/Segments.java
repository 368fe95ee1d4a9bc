package kh.ccc.embedded.mongodb.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of the log in their order: {@code wal-0000000007.log} is segment 7. */
final class Segments {
  private static final String PREFIX = "wal-";
  private static final String SUFFIX = ".log";

  private Segments() {}

  static Path path(Path directory, long number) {
    return directory.resolve("%s%010d%s".formatted(PREFIX, number, SUFFIX));
  }

  static List<Long> numbers(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX))
          .map(name -> name.substring(PREFIX.length(), name.length() - SUFFIX.length()))
          .map(Long::valueOf)
          .sorted()
          .toList();
    }
  }

  static void deleteBefore(Path directory, long first) throws IOException {
    for (long number : numbers(directory)) {
      if (number < first) {
        Files.delete(path(directory, number));
      }
    }
  }

  /** Replays from the given segment on; only the newest one may have a torn end. */
  static void replay(Path directory, long first, Changes.Target target) throws IOException {
    List<Long> numbers = numbers(directory).stream().filter(number -> number >= first).toList();
    for (int i = 0; i < numbers.size(); i++) {
      Path path = path(directory, numbers.get(i));
      boolean whole = replay(map(path), target);
      if (!whole && i < numbers.size() - 1) {
        throw new IOException("The log is damaged in the middle: " + path);
      }
    }
  }

  private static ByteBuffer map(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }

  private static boolean replay(ByteBuffer file, Changes.Target target) {
    while (file.hasRemaining()) {
      @Nullable ByteBuffer frame = Frame.next(file);
      if (frame == null) {
        return false;
      }
      Changes.replay(frame, target);
    }
    return true;
  }
}
