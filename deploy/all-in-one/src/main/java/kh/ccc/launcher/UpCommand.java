package kh.ccc.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import kh.ccc.launcher.process.Child;
import kh.ccc.launcher.process.ChildEvents;

/** Starts the platform and keeps it running until this process is told to end. */
final class UpCommand implements ChildEvents {
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Settings settings;
  private final Console console;
  private final StateFile state;
  private final CountDownLatch stopped = new CountDownLatch(1);

  UpCommand(Settings settings, Console console) {
    this.settings = settings;
    this.console = console;
    this.state = new StateFile(settings.data());
  }

  int run() throws IOException, InterruptedException {
    var lock = state.lock();
    if (lock.isEmpty()) {
      return alreadyRunning();
    }
    new DownCommand(settings, console).stopLeftovers();
    var plan = prepared();
    requireFreePorts(plan);
    return keepRunning(plan);
  }

  @Override
  public void started(Child child) {
    var spec = child.spec();
    var prefix = spec.name();
    var entries = new HashMap<>(KnownProcess.of(child.handle()).entries(prefix));
    entries.put(prefix + ".port", String.valueOf(spec.port()));
    entries.put(prefix + ".health", spec.health());
    entries.put(prefix + ".log", spec.log().toString());
    state.put(entries);
  }

  @Override
  public void died(Child child, int exitCode, Duration pause) {
    console.died(child.spec().name(), exitCode, pause);
  }

  private Plan prepared() throws IOException, InterruptedException {
    var plan = Plan.of(settings);
    if (settings.train() && !plan.isTrained()) {
      new Training(plan, console).run();
    }
    return plan;
  }

  private int keepRunning(Plan plan) throws IOException, InterruptedException {
    var since = System.nanoTime();
    console.say("Starting in " + settings.data());
    state.put(summary("starting"));
    var environment = Environment.of(settings);
    var platform = new Platform(plan, environment, this, console, false);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "stop-platform"));
    platform.start();
    state.put(Map.of("state", "ready"));
    new Welcome(settings, plan)
        .lines(Duration.ofNanos(System.nanoTime() - since))
        .forEach(console::say);
    stopped.await();
    return 0;
  }

  private void stop(Platform platform) {
    try {
      console.say("Stopping");
      state.put(Map.of("state", "stopping"));
      platform.stop(PATIENCE);
      state.delete();
      console.say("Stopped");
    } catch (IOException | InterruptedException e) {
      console.say("Stopping was cut short: " + e);
    } finally {
      stopped.countDown();
    }
  }

  private Map<String, String> summary(String phase) {
    var entries = new HashMap<>(KnownProcess.of(ProcessHandle.current()).entries("launcher"));
    entries.put("state", phase);
    entries.put("gateway.url", "http://127.0.0.1:" + settings.ports().of("gateway"));
    entries.put("public.url", settings.publicUrl());
    entries.put("inbox.url", "http://127.0.0.1:" + settings.ports().of("inbox"));
    entries.put("kafka", settings.kafka().orElse("127.0.0.1:" + settings.ports().of("kafka")));
    entries.put(
        "mongodb",
        settings.mongodb().orElse("mongodb://127.0.0.1:" + settings.ports().of("mongodb")));
    entries.put("demo", String.valueOf(settings.demo()));
    return entries;
  }

  private int alreadyRunning() {
    var entries = state.read();
    console.say(
        "Sahakum runs already (%s): %s. Stop it with ./sahakum down."
            .formatted(
                entries.getOrDefault("state", "starting"),
                entries.getOrDefault("public.url", settings.publicUrl())));
    return 0;
  }

  private static void requireFreePorts(Plan plan) {
    for (var row : plan.rows()) {
      requireFree(row.part().name(), plan.settings().ports().of(row.part().port()));
      if (row.part().name().equals("mail")) {
        requireFree("smtp", plan.settings().ports().of("smtp"));
      }
    }
  }

  private static void requireFree(String name, int port) {
    if (!Ports.isFree(port)) {
      throw new UsageError(
          "Port %d (%s) is taken by another program: stop that program, or choose other ports with"
                  .formatted(port, name)
              + " ./sahakum up --port-base 18080 or --%s-port N."
                  .formatted(name.equals("mail") ? "inbox" : name));
    }
  }
}
