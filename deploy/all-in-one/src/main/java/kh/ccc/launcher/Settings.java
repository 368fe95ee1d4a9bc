package kh.ccc.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a person asked for on the command line or by environment variables. */
record Settings(
    Path home,
    Path data,
    Ports ports,
    Optional<String> kafka,
    Optional<String> mongodb,
    Optional<String> smtp,
    String bind,
    String publicUrl,
    boolean demo,
    boolean train,
    Set<String> only) {

  static Settings of(Arguments arguments, Map<String, String> environment) {
    Function<String, Optional<String>> chosen =
        name ->
            Optional.ofNullable(arguments.options().get(name))
                .or(() -> Optional.ofNullable(environment.get(variable(name))))
                .filter(value -> !value.isBlank());
    var home = absolute(chosen.apply("home").orElse("."));
    var ports = Ports.choose(arguments.options(), environment);
    return new Settings(
        home,
        chosen.apply("data").map(Settings::absolute).orElse(home.resolve("data")),
        ports,
        chosen.apply("kafka"),
        chosen.apply("mongodb"),
        chosen.apply("smtp"),
        chosen.apply("bind").orElse("127.0.0.1"),
        chosen.apply("public-url").orElse("http://localhost:" + ports.of("gateway")),
        !arguments.has("no-demo") && !chosen.apply("demo").equals(Optional.of("false")),
        !arguments.has("no-train"),
        chosen.apply("only").map(Settings::names).orElse(Set.of()));
  }

  Path runtime() {
    return home.resolve("build").resolve("runtime");
  }

  boolean wants(String part) {
    return only.isEmpty() || only.contains(part);
  }

  private static String variable(String option) {
    return "SAHAKUM_" + option.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
  }

  private static Path absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize();
  }

  private static Set<String> names(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
  }
}
