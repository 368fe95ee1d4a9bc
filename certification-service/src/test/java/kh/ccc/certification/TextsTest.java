package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kh.ccc.platform.web.ProblemTexts;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final Pattern PROBLEM =
      Pattern.compile("(?:new (?:Refusal|Unknown)\\(\\s*|new BadRequest\\(\\d+, )\"([a-z-]+)\"");

  private final ProblemTexts texts = new ProblemTexts("certification");

  @Test
  void everyTextIsThereInKhmerAndEnglish() {
    assertThat(texts.missing()).isEmpty();
  }

  @Test
  void everyProblemThatTheCodeKnowsHasATextAndTheReverse() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path source : sources()) {
      Matcher matcher = PROBLEM.matcher(Files.readString(source));
      while (matcher.find()) {
        used.add(matcher.group(1));
      }
    }
    used.removeAll(new ProblemTexts("platform").codes());
    assertThat(texts.codes()).isNotEmpty().containsExactlyInAnyOrderElementsOf(used);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
