package kh.ccc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Google's Lighthouse as a judge of pages, on a phone behind the slow link that it simulates.
 * Installs itself below target.
 */
final class Lighthouse {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path SOURCE = Path.of("src/test/node");
  private static final Path PLACE = Path.of("target/lighthouse");

  /** A page and what it is judged by: {@code performance}, {@code accessibility} … */
  record Asked(String url, List<String> categories) {}

  Lighthouse() {
    try {
      Files.createDirectories(PLACE);
      for (String file : List.of("package.json", "package-lock.json", ".npmrc", "lighthouse.mjs")) {
        Path copy = PLACE.resolve(file);
        Files.copy(SOURCE.resolve(file), copy, StandardCopyOption.REPLACE_EXISTING);
      }
      install();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Once; again when the lock file has changed. */
  private static void install() throws IOException {
    Path installed = PLACE.resolve("installed-lock.json");
    String lock = Files.readString(SOURCE.resolve("package-lock.json"));
    if (!Files.exists(installed) || !Files.readString(installed).equals(lock)) {
      run(
          List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"),
          "");
      Files.writeString(installed, lock);
    }
  }

  /** What it says of each: {@code scores} by category, and the {@code faults} that cost points. */
  List<JsonNode> judge(List<Asked> pages) {
    List<String> command = new ArrayList<>(List.of("node", "lighthouse.mjs"));
    command.add(Browser.chromium().toString());
    command.addAll(Browser.QUIET);
    try {
      return run(command, JSON.writeValueAsString(pages)).lines().map(JSON::readTree).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String run(List<String> command, String input) throws IOException {
    Path given = Files.writeString(PLACE.resolve("input.json"), input);
    Path output = PLACE.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(PLACE.toFile())
            .redirectInput(given.toFile())
            .redirectOutput(output.toFile())
            .redirectErrorStream(true)
            .start();
    try {
      boolean ended = process.waitFor(8, TimeUnit.MINUTES);
      String said = Files.readString(output);
      assertThat(ended && process.exitValue() == 0).as(said).isTrue();
      return said;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
