package kh.ccc.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import kh.ccc.launcher.process.AotCache;
import kh.ccc.launcher.process.Child;
import kh.ccc.launcher.process.ChildEvents;
import kh.ccc.launcher.process.Jvm;
import kh.ccc.launcher.process.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformIT implements ChildEvents {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir Path directory;

  private final List<Child> started = new CopyOnWriteArrayList<>();
  private final List<String> died = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @AfterEach
  void endAll() throws Exception {
    for (var child : started) {
      child.stop(Duration.ZERO);
    }
  }

  @Test
  void theStoreStartsFirstAndStopsLast() throws Exception {
    var platform = platform(TrivialPart.class, "mongodb", "identity", "registry", "gateway");
    platform.start();
    assertThat(lines("started")).startsWith("mongodb").hasSize(4);
    platform.stop(PATIENCE);
    assertThat(lines("stopped")).startsWith("gateway").endsWith("mongodb").hasSize(4);
  }

  @Test
  void aKilledPartIsStartedAgainAndNobodyElse() throws Exception {
    var platform = platform(TrivialPart.class, "mongodb", "registry");
    platform.start();
    var registry = started.getLast();
    var killed = registry.handle();
    killed.destroyForcibly();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> registry.handle().pid() != killed.pid() && lines("started").size() == 3);
    assertThat(died).containsExactly("registry");
    assertThat(lines("started")).containsExactly("mongodb", "registry", "registry");
    platform.stop(PATIENCE);
  }

  @Test
  void aPartThatIsStoppedStaysStopped() throws Exception {
    var platform = platform(TrivialPart.class, "kafka");
    platform.start();
    platform.stop(PATIENCE);
    assertThat(died).isEmpty();
    assertThat(started.getFirst().handle().isAlive()).isFalse();
  }

  @Test
  void aPartThatNeverStartsIsNamedWithItsLog() {
    var platform = platform(BrokenPart.class, "registry");
    assertThatThrownBy(platform::start)
        .isInstanceOf(UsageError.class)
        .hasMessageContaining("registry does not start")
        .hasMessageContaining("registry.log");
    assertThat(directory.resolve("logs/registry.log")).content().contains("no such luck");
  }

  @Override
  public void started(Child child) {
    if (!started.contains(child)) {
      started.add(child);
    }
  }

  @Override
  public void died(Child child, int exitCode, Duration pause) {
    died.add(child.spec().name());
  }

  private List<String> lines(String file) throws Exception {
    var path = directory.resolve(file);
    return Files.exists(path) ? Files.readAllLines(path) : List.of();
  }

  private Platform platform(Class<?> main, String... names) {
    var arguments =
        new Arguments(
            "up",
            Map.of("port-base", "0", "data", directory.toString(), "home", directory.toString()),
            List.of());
    var settings = Settings.of(arguments, Map.of());
    var jvm = Jvm.in(settings.runtime(), "");
    var rows = List.of(names).stream().map(name -> row(name, main, jvm)).toList();
    var console = Console.of(new PrintStream(printed, true, StandardCharsets.UTF_8));
    var environment = new Environment(settings, "secret", "web secret");
    return new Platform(new Plan(settings, rows), environment, this, console, false);
  }

  /** As in the table, but with an open port as its health and a main class of this test. */
  private Plan.Row row(String name, Class<?> main, Jvm jvm) {
    var real = Part.ALL.stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
    var part = new Part(name, "", "", real.port(), "", 32, real.stage(), false);
    var classes = Path.of(main.getProtectionDomain().getCodeSource().getLocation().getPath());
    var program = new Program(classes, main.getName(), List.of());
    return new Plan.Row(part, jvm, program, new AotCache(directory.resolve("none.aot")));
  }
}
