package kh.ccc.certification.session.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The words of minutes in Khmer and English. */
final class MinutesWords {

  private final Map<String, Properties> languages = Map.of("km", read("km"), "en", read("en"));

  String of(String language, String name) {
    Properties words = Objects.requireNonNull(languages.get(language), language);
    return Objects.requireNonNull(words.getProperty(name), name);
  }

  private static Properties read(String language) {
    String file = "/certification/minutes_" + language + ".properties";
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(MinutesWords.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      words.load(reader);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
