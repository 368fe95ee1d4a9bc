package kh.ccc.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a child JVM is started: small, quick, ending with the launcher.
 *
 * @param optimizing with the optimizing compiler, too: the start takes longer and more memory, what
 *     runs long gets about twice as fast
 * @param extraOptions more JVM options; they win over the usual ones
 */
public record Jvm(Path guard, boolean optimizing, List<String> extraOptions) {
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xss512k",
          "-Dspring.aot.enabled=true",
          "-Djava.awt.headless=true",
          "-Dfile.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  /**
   * Children of this runtime directory.
   *
   * @param extraOptions separated by spaces
   */
  public static Jvm in(Path runtime, String extraOptions) {
    try {
      Files.createDirectories(runtime);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + runtime, e);
    }
    var extra = Arrays.stream(extraOptions.split(" ")).filter(one -> !one.isBlank()).toList();
    return new Jvm(GuardJar.in(runtime), false, extra);
  }

  /** The same, with the optimizing compiler when that is wanted. */
  public Jvm optimizing(boolean wanted) {
    return new Jvm(guard, wanted, extraOptions);
  }

  /** The command line of a program; {@code cacheOption} is empty or one of {@link AotCache}. */
  public List<String> command(Program program, int heapMiB, List<String> cacheOption) {
    var command = new ArrayList<String>();
    command.add(java());
    command.addAll(options(heapMiB));
    command.addAll(cacheOption);
    command.addAll(List.of("-cp", guard + java.io.File.pathSeparator + program.jar()));
    command.addAll(List.of(Guarded.class.getName(), program.mainClass()));
    command.addAll(program.words());
    return List.copyOf(command);
  }

  List<String> options(int heapMiB) {
    var options = new ArrayList<>(OPTIONS);
    if (!optimizing) {
      options.add("-XX:TieredStopAtLevel=1");
    }
    options.add("-Xmx" + heapMiB + "m");
    options.addAll(extraOptions);
    return options;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
