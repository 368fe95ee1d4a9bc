package kh.ccc.certification.verification.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.CertificateRules.LevelRule;
import kh.ccc.certification.certificate.Ending;
import kh.ccc.certification.certificate.Reason;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.verification.Finding;
import org.springframework.stereotype.Component;

/** Says an answer in one or two neutral sentences, in Khmer and in English. */
@Component
class Statements {

  private static final Locale KHMER = Locale.of("km");
  private static final Reason NO_REASON = new Reason("", "", "");

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
    return say(km, kmDate, finding, level.km(), reason(finding).km());
  }

  String en(Finding finding) {
    LevelRule level = rules.of(finding.grant().level());
    return say(en, enDate, finding, level.en(), reason(finding).en());
  }

  private static String say(
      Properties texts, DateTimeFormatter date, Finding finding, String level, String reason) {
    Map<String, String> facts = facts(date, finding, level, reason);
    StringBuilder statement = new StringBuilder(say(texts, finding.answer().name(), facts));
    finding.successor().ifPresent(next -> statement.append(' ').append(say(texts, "NEXT", facts)));
    finding
        .voidedOn()
        .ifPresent(day -> statement.append(' ').append(say(texts, "VOIDED_LATER", facts)));
    if (finding.cbo().map(CboFacts::synthetic).orElse(false)) {
      statement.append(' ').append(text(texts, "SYNTHETIC"));
    }
    return statement.toString();
  }

  private static Map<String, String> facts(
      DateTimeFormatter date, Finding finding, String level, String reason) {
    Map<String, String> facts = new HashMap<>();
    facts.put("{number}", finding.number());
    facts.put("{level}", level);
    facts.put("{reason}", reason);
    facts.put("{asOf}", date.format(finding.asOf()));
    facts.put("{from}", date.format(finding.grant().validFrom()));
    facts.put("{until}", date.format(finding.grant().validUntil()));
    facts.put("{endedOn}", finding.ending().map(Ending::on).map(date::format).orElse(""));
    facts.put("{graceUntil}", finding.graceUntil().map(date::format).orElse(""));
    facts.put("{successor}", finding.successor().orElse(""));
    facts.put("{voidedOn}", finding.voidedOn().map(date::format).orElse(""));
    return facts;
  }

  private static String say(Properties texts, String key, Map<String, String> facts) {
    String statement = text(texts, key);
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      statement = statement.replace(fact.getKey(), fact.getValue());
    }
    return statement;
  }

  /** The public words for why it is suspended or has ended; empty words when there is none. */
  Reason reason(Finding finding) {
    return finding
        .suspension()
        .map(rules::reasonOf)
        .or(() -> finding.ending().map(rules::reasonOf))
        .orElse(NO_REASON);
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
