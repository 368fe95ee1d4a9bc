package kh.ccc.certification.verification.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.CertificateRules.LevelRule;
import kh.ccc.certification.certificate.CertificateRules.SuspensionReason;
import kh.ccc.certification.certificate.Suspension;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.verification.Finding;
import org.springframework.stereotype.Component;

/** Says an answer in one or two neutral sentences, in Khmer and in English. */
@Component
class Statements {

  private static final Locale KHMER = Locale.of("km");

  private final CertificateRules rules;
  private final Properties km = read("km");
  private final Properties en = read("en");
  private final DateTimeFormatter kmDate =
      DateTimeFormatter.ofPattern(text(km, "date"), KHMER)
          .withDecimalStyle(DecimalStyle.STANDARD.withZeroDigit('០'));
  private final DateTimeFormatter enDate =
      DateTimeFormatter.ofPattern(text(en, "date"), Locale.ENGLISH);

  Statements(CertificateRules rules) {
    this.rules = rules;
  }

  String km(Finding finding) {
    LevelRule level = rules.of(finding.grant().level());
    String reason = finding.suspension().map(this::reason).map(SuspensionReason::km).orElse("");
    return say(km, kmDate, finding, level.km(), reason);
  }

  String en(Finding finding) {
    LevelRule level = rules.of(finding.grant().level());
    String reason = finding.suspension().map(this::reason).map(SuspensionReason::en).orElse("");
    return say(en, enDate, finding, level.en(), reason);
  }

  private static String say(
      Properties texts, DateTimeFormatter date, Finding finding, String level, String reason) {
    Map<String, String> facts =
        Map.of(
            "{number}", finding.number(),
            "{level}", level,
            "{reason}", reason,
            "{asOf}", date.format(finding.asOf()),
            "{from}", date.format(finding.grant().validFrom()),
            "{until}", date.format(finding.grant().validUntil()));
    String statement = text(texts, finding.answer().name());
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      statement = statement.replace(fact.getKey(), fact.getValue());
    }
    boolean synthetic = finding.cbo().map(CboFacts::synthetic).orElse(false);
    return synthetic ? statement + " " + text(texts, "SYNTHETIC") : statement;
  }

  SuspensionReason reason(Suspension suspension) {
    return rules.reasonOf(suspension);
  }

  private static String text(Properties texts, String key) {
    return Objects.requireNonNull(texts.getProperty(key), key);
  }

  private static Properties read(String language) {
    String file = "/certification/statements_" + language + ".properties";
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Statements.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return texts;
  }
}
