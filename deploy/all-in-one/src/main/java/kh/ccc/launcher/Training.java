package kh.ccc.launcher;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kh.ccc.launcher.process.Child;
import kh.ccc.launcher.process.ChildEvents;
import kh.ccc.launcher.process.RuntimeDirectory;

/**
 * One run of the whole platform on throw-away data and free ports, after which every JVM writes the
 * classes it used to an AOT cache. Later starts take about half the time.
 */
final class Training implements ChildEvents {
  private static final Duration WRITING = Duration.ofMinutes(3);
  private static final List<String> QUESTIONS =
      List.of(
          "/",
          "/openapi.json",
          "/.well-known/openid-configuration",
          "/api/places/provinces",
          "/api/directory?limit=1&q=a",
          "/api/verifications/CBO-2026-000001-0");

  private final Plan plan;
  private final Console console;

  Training(Plan plan, Console console) {
    this.plan = plan;
    this.console = console;
  }

  /**
   * Best effort: without a cache the platform starts all the same, only later. One rehearsal at a
   * time, because two would write the same files.
   */
  void run() throws IOException, InterruptedException {
    var file = plan.settings().runtime().resolve("training.lock");
    try (var channel = FileChannel.open(file, CREATE, WRITE);
        var lock = channel.tryLock()) {
      if (lock == null) {
        console.say("Another start prepares quicker starts; this one goes on without");
      } else {
        train();
      }
    }
  }

  private void train() throws IOException, InterruptedException {
    console.say("Preparing quicker starts, once after each build (two to three minutes)");
    var since = System.nanoTime();
    var data = Files.createTempDirectory(plan.settings().runtime(), "training-");
    try {
      rehearse(plan.with(rehearsal(data)));
    } catch (UsageError hopeless) {
      console.say("  left out: " + hopeless);
    } finally {
      RuntimeDirectory.delete(data);
    }
    var trained = plan.rows().stream().filter(row -> row.cache().exists()).count();
    console.say(
        "  %d of %d prepared in %s"
            .formatted(
                trained,
                plan.rows().size(),
                Console.seconds(Duration.ofNanos(System.nanoTime() - since))));
  }

  @Override
  public void started(Child child) {}

  @Override
  public void died(Child child, int exitCode, Duration pause) {
    console.died(child.spec().name(), exitCode, pause);
  }

  private void rehearse(Plan rehearsed) throws IOException, InterruptedException {
    var settings = rehearsed.settings();
    var environment = Environment.of(settings);
    var platform = new Platform(rehearsed, environment, this, new Console(System.out, true), true);
    var hook = new Thread(() -> stop(platform), "stop-training");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      platform.start();
      ask(settings.ports());
    } finally {
      platform.stop(WRITING);
      Runtime.getRuntime().removeShutdownHook(hook);
    }
    plan.rows().stream().filter(row -> !row.cache().exists()).forEach(row -> row.cache().accept());
  }

  private static void stop(Platform platform) {
    try {
      platform.stop(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Settings rehearsal(Path data) {
    var ports = Ports.choose(Map.of("port-base", "0"), Map.of());
    var real = plan.settings();
    return new Settings(
        real.home(),
        data,
        ports,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "127.0.0.1",
        "http://localhost:" + ports.of("gateway"),
        true,
        false,
        Set.of());
  }

  /** Wakes the classes of a first request; what the answers are does not matter here. */
  private void ask(Ports ports) throws InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      for (var row : plan.in(Part.Stage.IDENTITY, Part.Stage.SERVICES)) {
        ask(http, ports.of(row.part().port()), "/v3/api-docs");
      }
      if (plan.rows().stream().anyMatch(row -> row.part().name().equals("gateway"))) {
        for (var path : QUESTIONS) {
          ask(http, ports.of("gateway"), path);
        }
      }
    }
  }

  private static void ask(HttpClient http, int port, String path) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      http.send(request, HttpResponse.BodyHandlers.discarding());
    } catch (IOException unanswered) {
      // a part that answers nothing is trained by its start alone
    }
  }
}
