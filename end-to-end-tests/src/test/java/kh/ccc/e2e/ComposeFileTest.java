package kh.ccc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml and the services speak of the same configuration keys. */
class ComposeFileTest {

  private static final Path ROOT = PlatformUnderTest.root();
  private static final Pattern KEY = Pattern.compile("\\$\\{(SAHAKUM_[A-Z_]+)");

  /** Keys that a service has a good default for, whatever it runs in. */
  private static final Set<String> MAY_BE_LEFT_OUT =
      Set.of(
          "SAHAKUM_INSTANCE",
          "SAHAKUM_MAIL_FROM",
          "SAHAKUM_PUBLIC_URL",
          "SAHAKUM_DEMO",
          "SAHAKUM_FORWARDED_HEADERS");

  /** What the shared configuration asks for and the gateway, without a journal, does not use. */
  private static final Set<String> NOT_FOR_THE_GATEWAY = Set.of("SAHAKUM_KAFKA", "SAHAKUM_DATA");

  private final Map<String, Object> services = map(compose().get("services"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "identity",
        "registry",
        "assessment",
        "certification",
        "networking",
        "notification",
        "gateway"
      })
  void serviceIsGivenWhatItsConfigurationAsksFor(String name) throws IOException {
    Set<String> given = environment(name).keySet();
    Set<String> asked = keysOf(name);
    assertThat(asked).as("keys in the configuration of " + name).isNotEmpty();

    Set<String> missing = new TreeSet<>(asked);
    missing.removeAll(given);
    missing.removeAll(MAY_BE_LEFT_OUT);
    if (name.equals("gateway")) {
      missing.removeAll(NOT_FOR_THE_GATEWAY);
    }
    assertThat(missing).as("asked for by " + name + " and not given").isEmpty();

    Set<String> unknown = new TreeSet<>(given);
    unknown.removeAll(asked);
    assertThat(unknown).as("given to " + name + " and not asked for").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"registry", "gateway"})
  void imageIsBuiltFromAModuleThatExists(String name) {
    Map<String, Object> build = map(map(services.get(name)).get("build"));
    Path module = ROOT.resolve(String.valueOf(map(build.get("args")).get("SERVICE")));
    assertThat(module.resolve("pom.xml")).exists();
    assertThat(ROOT.resolve(String.valueOf(build.get("dockerfile")))).exists();
  }

  @Test
  void everythingThatOthersWaitForHasAHealthCheck() {
    for (String name : List.of("kafka", "mongodb")) {
      assertThat(map(services.get(name))).containsKey("healthcheck");
    }
  }

  private Map<String, Object> environment(String name) {
    return map(map(services.get(name)).get("environment"));
  }

  private static Set<String> keysOf(String name) throws IOException {
    String module = name.equals("gateway") ? name : name + "-service";
    Set<String> keys = new HashSet<>();
    Path resources = ROOT.resolve(module).resolve("src/main/resources");
    try (Stream<Path> files = Files.list(resources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yml")).toList()) {
        keys.addAll(keys(Files.readString(file)));
        if (Files.readString(file).contains("sahakum-platform.yml")) {
          keys.addAll(
              keys(
                  Files.readString(
                      ROOT.resolve("shared/platform/src/main/resources/sahakum-platform.yml"))));
        }
      }
    }
    return keys;
  }

  private static Set<String> keys(String text) {
    Set<String> keys = new HashSet<>();
    Matcher matcher = KEY.matcher(text);
    while (matcher.find()) {
      keys.add(matcher.group(1));
    }
    return keys;
  }

  private static Map<String, Object> compose() {
    try {
      return map(new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> map(@Nullable Object node) {
    if (!(node instanceof Map<?, ?> entries)) {
      throw new AssertionError("not a map: " + node);
    }
    Map<String, Object> map = new LinkedHashMap<>();
    entries.forEach((key, value) -> map.put(String.valueOf(key), value));
    return map;
  }
}
