package kh.ccc.networking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kh.ccc.platform.web.ProblemTexts;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {

  private static final ProblemTexts TEXTS = new ProblemTexts("platform", "networking");

  @Test
  void everyTextIsThereInBothLanguages() {
    assertThat(TEXTS.missing()).isEmpty();
  }

  @Test
  void everyRefusalInTheCodeHasATitleAndADetail() throws IOException {
    Set<String> codes =
        codes("(?:new Refusal|new Unknown)\\(\\s*\"([a-z-]+)\"|refuse\\([^;]*\"([a-z-]+)\"\\);");

    assertThat(codes).contains("forum-over", "cbo-not-registered", "forum-unknown");
    assertThat(TEXTS.codes()).containsAll(codes);
    assertThat(codes).allSatisfy(code -> assertHasText(code + ".detail"));
  }

  @Test
  void everyFieldErrorInTheCodeHasAText() throws IOException {
    Set<String> codes =
        codes(
            "(?:new FieldError|new Invalid)\\(\\s*(?:\"[^\"]*\"|pointer)[^;\"]*(?:\"/[a-zA-Z]+\")?,\\s*\"([a-z-]+)\"");

    assertThat(codes).contains("end-before-start", "owner-unknown", "due-before-forum");
    assertThat(codes).allSatisfy(code -> assertHasText("field." + code));
  }

  private static void assertHasText(String key) {
    assertThat(TEXTS.text(key, Locale.ENGLISH, Map.of())).isNotEqualTo(key);
  }

  private static Set<String> codes(String pattern) throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
        while (matcher.find()) {
          for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
              codes.add(matcher.group(group));
            }
          }
        }
      }
    }
    return codes;
  }
}
