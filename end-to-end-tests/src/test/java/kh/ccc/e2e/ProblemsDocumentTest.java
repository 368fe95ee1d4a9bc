package kh.ccc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kh.ccc.testing.Approved;
import org.junit.jupiter.api.Test;

/** Every problem has its texts in both languages, and docs/problems.md lists them all. */
class ProblemsDocumentTest {

  private static final Path ROOT = PlatformUnderTest.root();
  private static final Pattern FACT = Pattern.compile("\\{([a-zA-Z]+)}");

  @Test
  void everyTextIsThereInKhmerAndEnglishWithTheSameFacts() throws IOException {
    List<Path> catalogues = catalogues();
    assertThat(catalogues).hasSizeGreaterThan(6);
    for (Path english : catalogues) {
      Properties en = read(english);
      Properties km = read(khmer(english));
      assertThat(km.stringPropertyNames())
          .as(english.getFileName().toString())
          .isEqualTo(en.stringPropertyNames());
      for (String key : en.stringPropertyNames()) {
        assertThat(facts(km.getProperty(key))).as(key).isSubsetOf(facts(en.getProperty(key)));
        assertThat(km.getProperty(key)).as(key).isNotBlank();
      }
    }
  }

  @Test
  void pageIsCurrent() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Problems

            Generated from the catalogues of texts by `ProblemsDocumentTest`. Failures answer as RFC 9457
            `application/problem+json` with type `urn:ccc:problem:<code>`. The Khmer texts wait for a native speaker's review.
            """);
    for (Path english : catalogues()) {
      page.append("\n## ")
          .append(name(english))
          .append("\n\n| code | English | Khmer |\n|---|---|---|\n");
      page.append(rows(read(english), read(khmer(english))));
    }
    Approved.matches(ROOT.resolve("docs/problems.md"), page.toString());
  }

  private static String rows(Properties en, Properties km) {
    StringBuilder rows = new StringBuilder();
    new TreeMap<>(en)
        .forEach((key, text) -> {
          String name = String.valueOf(key);
          if (name.endsWith(".title")) {
            String code = name.substring(0, name.length() - ".title".length());
            rows.append("| `%s` | %s | %s |\n".formatted(code, text, km.getProperty(name)));
          }
        });
    return rows.toString();
  }

  private static List<Path> catalogues() throws IOException {
    try (Stream<Path> files = Files.find(ROOT, 8, (file, a) -> isCatalogue(file))) {
      return files.sorted().toList();
    }
  }

  private static boolean isCatalogue(Path file) {
    String path = file.toString();
    return path.contains("src/main/resources/problems/") && path.endsWith("_en.properties");
  }

  private static Path khmer(Path english) {
    return english.resolveSibling(name(english) + "_km.properties");
  }

  private static String name(Path english) {
    return english.getFileName().toString().replace("_en.properties", "");
  }

  private static Set<String> facts(String text) {
    Set<String> facts = new TreeSet<>();
    FACT.matcher(text).results().forEach(found -> facts.add(found.group(1)));
    return facts;
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
