package kh.ccc.e2e;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.ccc.demo.Console;
import kh.ccc.demo.Demo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A platform made of the shipped jars, started as a person would: {@code ./sahakum up}. */
public final class PlatformUnderTest implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PORTS = 20;
  private static final long PATIENCE_MINUTES = 8;

  private static @Nullable PlatformUnderTest shared;

  private final Path root = root();
  private final Path data;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();

  private PlatformUnderTest(Path data, int port) {
    this.data = data;
    this.port = port;
  }

  /**
   * Starts a platform with empty data.
   *
   * @param name of its data directory below {@code target}
   */
  static PlatformUnderTest start(String name) {
    Path data = Path.of("target", name).toAbsolutePath();
    delete(data);
    PlatformUnderTest platform = new PlatformUnderTest(data, freePorts());
    platform.sahakum("up", "--no-build", "--no-train", "--port-base", "" + platform.port);
    return platform;
  }

  /**
   * One platform for all stories that only read, with the demonstration played to its end. While
   * such stories are written, {@code SAHAKUM_E2E_DATA} names the data of one that runs already.
   */
  public static synchronized PlatformUnderTest withDemo() {
    String running = System.getenv("SAHAKUM_E2E_DATA");
    if (shared == null && running != null && !running.isBlank()) {
      shared = new PlatformUnderTest(Path.of(running), 0);
    }
    if (shared == null) {
      PlatformUnderTest platform = start("platform");
      Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
      platform.playDemo();
      shared = platform;
    }
    return shared;
  }

  /** Address of the gateway. */
  public String url() {
    return state().getOrDefault("gateway.url", "http://localhost:" + port);
  }

  /** Address that people are told; signing in ends there, whatever address they came by. */
  public String publicUrl() {
    return url().replace("127.0.0.1", "localhost");
  }

  /** Plays the demonstration to its end. */
  void playDemo() {
    new Demo(url(), "demo-sahakum", new Console(quiet(), false)).play();
  }

  private PrintStream quiet() {
    try {
      return new PrintStream(
          Files.newOutputStream(data.resolve("demo.log")), true, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The digest of every view, a line each. */
  List<String> digest() {
    return sahakum("digest").lines().filter(line -> line.contains(" ")).sorted().toList();
  }

  /** What the checks of all journals came to. */
  String verify() {
    return sahakum("verify");
  }

  public JsonNode get(String path) {
    return JSON.readTree(send("GET", path).body());
  }

  /** The newest mails that the catcher of this machine holds. */
  public JsonNode mails() {
    return JSON.readTree(exchange("GET", state().get("inbox.url") + "/api/mails").body());
  }

  HttpResponse<String> send(String method, String path) {
    return exchange(method, url() + path);
  }

  private HttpResponse<String> exchange(String method, String address) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(Duration.ofSeconds(30))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Kills a part as a power cut would; the launcher starts it again. */
  public void kill(String part) {
    String pid = state().get(part + ".pid");
    if (pid == null) {
      throw new IllegalStateException("no process of " + part + " in " + state());
    }
    ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
  }

  Map<String, String> state() {
    try (Stream<String> lines = Files.lines(data.resolve("run/platform.properties"))) {
      return lines
          .map(line -> line.split("=", 2))
          .filter(pair -> pair.length == 2)
          .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    } catch (IOException e) {
      return Map.of();
    }
  }

  /** Runs {@code ./sahakum}; fails with its output when it fails. */
  private String sahakum(String... words) {
    List<String> command = new ArrayList<>(List.of("./sahakum"));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", data.toString()));
    try {
      Files.createDirectories(data);
      Path output = Files.createTempFile(data, words[0], ".out");
      Process process =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(PATIENCE_MINUTES, java.util.concurrent.TimeUnit.MINUTES);
      String text = Files.readString(output);
      if (!ended || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new AssertionError(String.join(" ", command) + " failed:\n" + text);
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    sahakum("down");
  }

  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("sahakum"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("not inside of the checkout");
    }
    return folder;
  }

  /** The first of a row of free ports. */
  private static int freePorts() {
    for (int base = 21_000; base < 31_000; base += 100) {
      if (areFree(base)) {
        return base;
      }
    }
    throw new IllegalStateException("no free ports from 21000 to 31000");
  }

  private static boolean areFree(int base) {
    for (int port = base; port < base + PORTS; port++) {
      try (ServerSocket socket = new ServerSocket(port)) {
        socket.setReuseAddress(true);
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }

  private static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
