package kh.ccc.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kh.ccc.launcher.Part.Stage;
import kh.ccc.launcher.process.Child;
import kh.ccc.launcher.process.ChildEvents;
import kh.ccc.launcher.process.Readiness;

/** The children of one platform: started ground first, stopped door first, kept running between. */
final class Platform {
  private static final Duration START = Duration.ofMinutes(6);
  private static final Duration STEP = Duration.ofMillis(100);
  private static final int DEATHS_AT_START = 4;

  private final Plan plan;
  private final Environment environment;
  private final ChildEvents events;
  private final Console console;
  private final boolean training;
  private final List<Supervised> children = new ArrayList<>();
  private boolean stopping;

  /** A child with its row of the table. */
  private record Supervised(Plan.Row row, Child child) {}

  Platform(
      Plan plan, Environment environment, ChildEvents events, Console console, boolean training) {
    this.plan = plan;
    this.environment = environment;
    this.events = events;
    this.console = console;
    this.training = training;
  }

  void start() throws IOException, InterruptedException {
    Files.createDirectories(plan.settings().data().resolve("logs"));
    var since = System.nanoTime();
    var ground = begin(plan.in(Stage.GROUND));
    // The services ask for the store first and reach the broker last, when it is there: waiting for
    // it as well would leave a core idle.
    awaitReady(ground.stream().filter(Platform::isStore).toList(), since);
    var others = new ArrayList<>(ground.stream().filter(child -> !isStore(child)).toList());
    // identity goes first in the row; the others ask for its keys with the first token they see
    others.addAll(begin(plan.in(Stage.IDENTITY, Stage.SERVICES, Stage.DOOR)));
    awaitReady(others, since);
  }

  private static boolean isStore(Child child) {
    return child.spec().name().equals("mongodb");
  }

  void stop(Duration patience) throws InterruptedException {
    synchronized (children) {
      stopping = true;
    }
    stop(patience, Stage.DOOR);
    stop(patience, Stage.SERVICES, Stage.IDENTITY);
    stop(patience, Stage.GROUND);
  }

  private List<Child> begin(List<Plan.Row> rows) {
    return rows.stream().map(this::start).toList();
  }

  private Child start(Plan.Row row) {
    var child = new Child(plan.spec(row, environment, training), events);
    synchronized (children) {
      if (stopping) {
        throw new UsageError("Stopped before everything was ready.");
      }
      children.add(new Supervised(row, child));
      child.start();
    }
    return child;
  }

  private void awaitReady(List<Child> begun, long since) throws InterruptedException {
    var waiting = new ArrayList<>(begun);
    while (!waiting.isEmpty()) {
      for (var child : List.copyOf(waiting)) {
        var spec = child.spec();
        if (Readiness.isReady(spec.port(), spec.health())) {
          waiting.remove(child);
          console.ready(spec.name(), spec.port(), Duration.ofNanos(System.nanoTime() - since));
        } else {
          refuseHopeless(child, since);
        }
      }
      Thread.sleep(STEP);
    }
  }

  private static void refuseHopeless(Child child, long since) {
    var name = child.spec().name();
    if (child.deaths() >= DEATHS_AT_START) {
      throw new UsageError(name + " does not start; its log " + child.spec().log() + " says why.");
    }
    if (System.nanoTime() - since > START.toNanos()) {
      throw new UsageError(
          name + " is not ready after 6 minutes; see its log " + child.spec().log() + ".");
    }
  }

  private void stop(Duration patience, Stage... stages) throws InterruptedException {
    List<Supervised> chosen;
    synchronized (children) {
      chosen =
          children.stream()
              .filter(one -> List.of(stages).contains(one.row().part().stage()))
              .toList();
    }
    var stopping =
        chosen.stream()
            .map(one -> Thread.ofVirtual().start(() -> stop(one.child(), patience)))
            .toList();
    for (var thread : stopping) {
      thread.join();
    }
  }

  private void stop(Child child, Duration patience) {
    try {
      child.stop(patience);
      console.stopped(child.spec().name());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
