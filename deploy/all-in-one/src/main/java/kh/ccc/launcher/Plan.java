package kh.ccc.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.ccc.launcher.process.AotCache;
import kh.ccc.launcher.process.ChildSpec;
import kh.ccc.launcher.process.Jvm;
import kh.ccc.launcher.process.Program;
import kh.ccc.launcher.process.RuntimeDirectory;
import kh.ccc.launcher.process.UnpackedJar;

/** Which parts run in this platform and how: every jar is unpacked, every command line is known. */
record Plan(Settings settings, List<Row> rows) {

  /** While all parts start, so few processors are better spent on starting than on optimizing. */
  private static final int FEW_PROCESSORS = 2;

  /** A part with what it runs. */
  record Row(Part part, Jvm jvm, Program program, AotCache cache) {}

  static Plan of(Settings settings) {
    var parts = Part.ALL.stream().filter(part -> isOurs(part, settings)).toList();
    parts.forEach(part -> requireBuilt(settings.home(), part));
    var jvm = Jvm.in(settings.runtime(), System.getenv().getOrDefault("SAHAKUM_JAVA_OPTIONS", ""));
    var plan = new Plan(settings, rows(parts, settings, jvm));
    RuntimeDirectory.prune(settings.runtime());
    return plan;
  }

  boolean isTrained() {
    return rows.stream().allMatch(row -> row.cache().exists());
  }

  Plan with(Settings others) {
    return new Plan(others, rows);
  }

  List<Row> in(Part.Stage... stages) {
    return rows.stream().filter(row -> List.of(stages).contains(row.part().stage())).toList();
  }

  /** How a part is started, with its cache or, in a training run, so that the cache is written. */
  ChildSpec spec(Row row, Environment environment, boolean training) {
    var part = row.part();
    var program =
        new Program(row.program().jar(), row.program().mainClass(), environment.words(part));
    var cache = training && !row.cache().exists() ? row.cache().train() : row.cache().use();
    var options = new ArrayList<>(cache);
    if (!part.isService()) {
      options.add("-Djava.util.logging.config.file=" + loggingFile());
    }
    return new ChildSpec(
        part.name(),
        row.jvm().command(program, part.heapMiB(), options),
        Map.copyOf(environment.of(part)),
        settings.data().resolve("logs").resolve(part.name() + ".log"),
        settings.ports().of(part.port()),
        part.health());
  }

  private Path loggingFile() {
    var file = settings.runtime().resolve("logging.properties");
    try (var lines = Plan.class.getResourceAsStream("/logging.properties")) {
      if (lines != null && !Files.exists(file)) {
        Files.write(file, lines.readAllBytes());
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static List<Row> rows(List<Part> parts, Settings settings, Jvm jvm) {
    return parts.parallelStream()
        .map(Part::jar)
        .distinct()
        .map(jar -> Map.entry(jar, unpacked(jar, settings)))
        .toList()
        .stream()
        .flatMap(unpacked ->
            parts.stream()
                .filter(part -> part.jar().equals(unpacked.getKey()))
                .map(part -> row(part, unpacked.getValue(), jvm)))
        .toList();
  }

  private static UnpackedJar unpacked(String jar, Settings settings) {
    return Optional.of(jar)
        .filter(Part.OWN_JAR::equals)
        .flatMap(own -> UnpackedJar.running())
        .orElseGet(() -> UnpackedJar.of(settings.home().resolve(jar), settings.runtime()));
  }

  private static Row row(Part part, UnpackedJar unpacked, Jvm jvm) {
    var main = part.mainClass().isEmpty() ? unpacked.mainClass() : part.mainClass();
    var program = new Program(unpacked.jar(), main, List.of());
    var many = Runtime.getRuntime().availableProcessors() > FEW_PROCESSORS;
    var own = jvm.optimizing(part.busy() || many);
    return new Row(part, own, program, AotCache.of(unpacked, main, own));
  }

  private static boolean isOurs(Part part, Settings settings) {
    return switch (part.name()) {
      case "kafka" -> settings.kafka().isEmpty();
      case "mongodb" -> settings.mongodb().isEmpty();
      case "mail" -> settings.smtp().isEmpty();
      default -> settings.wants(part.name());
    };
  }

  private static void requireBuilt(Path home, Part part) {
    if (!Files.exists(home.resolve(part.jar()))) {
      throw new UsageError(
          part.name() + " is not built: " + part.jar() + " is missing; run ./sahakum build.");
    }
  }
}
