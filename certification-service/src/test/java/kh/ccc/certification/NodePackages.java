package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Software that others wrote for Node.js, as judges of ours. Installs itself below target. */
public final class NodePackages {

  /** Where the scripts run. */
  public static final Path PLACE = Path.of("target/independent-verifier");

  private static final Path SOURCE = Path.of("src/test/node");

  private NodePackages() {}

  /** Installs once; again when the lock file has changed. */
  public static void install() throws IOException, InterruptedException {
    Files.createDirectories(PLACE);
    try (Stream<Path> files = Files.list(SOURCE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, PLACE.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Path installed = PLACE.resolve("installed-lock.json");
    String lock = Files.readString(SOURCE.resolve("package-lock.json"));
    if (!Files.exists(installed) || !Files.readString(installed).equals(lock)) {
      run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
      Files.writeString(installed, lock);
    }
  }

  /** Runs a script of the folder; what it prints. */
  public static String node(String script, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", script));
    command.addAll(List.of(arguments));
    return run(command.toArray(String[]::new));
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Path errors = PLACE.resolve("errors.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(PLACE.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(errors) + output).isZero();
      return output;
    } finally {
      process.destroyForcibly();
    }
  }
}
