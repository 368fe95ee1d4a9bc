package kh.ccc.certification.impartiality.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import kh.ccc.certification.impartiality.AuditReport;

/** The words of the attestation in Khmer and English. */
final class AttestationWords {

  private final Map<String, Properties> languages = Map.of("km", read("km"), "en", read("en"));

  /** One statement per language. */
  Map<String, String> statement(AuditReport report, int decisions) {
    Map<String, String> statements = new TreeMap<>();
    languages.forEach((language, words) -> {
      String text = words.getProperty(report.isClean() ? "clean" : "found");
      statements.put(
          language,
          text.replace("{from}", report.from().toString())
              .replace("{until}", report.until().toString())
              .replace("{decisions}", Integer.toString(decisions))
              .replace("{cases}", Integer.toString(report.counts().cases()))
              .replace("{found}", Integer.toString(report.found())));
    });
    return statements;
  }

  private static Properties read(String language) {
    String file = "/certification/attestation_" + language + ".properties";
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(AttestationWords.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      words.load(reader);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
