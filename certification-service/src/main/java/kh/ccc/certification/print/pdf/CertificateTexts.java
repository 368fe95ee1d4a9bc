package kh.ccc.certification.print.pdf;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import kh.ccc.certification.print.CertificationBody;
import kh.ccc.certification.print.Words;

/** The fixed words of the certificate. A word that is missing or empty stops the printing. */
public final class CertificateTexts {

  private static final DecimalStyle KHMER_DIGITS = DecimalStyle.STANDARD.withZeroDigit('០');

  private final Properties km;
  private final Properties en;
  private final DateTimeFormatter kmDate;
  private final DateTimeFormatter enDate;

  CertificateTexts(Properties km, Properties en) {
    this.km = km;
    this.en = en;
    this.kmDate =
        DateTimeFormatter.ofPattern(text(km, "date"), Locale.of("km"))
            .withDecimalStyle(KHMER_DIGITS);
    this.enDate = DateTimeFormatter.ofPattern(text(en, "date"), Locale.ENGLISH);
  }

  /** The texts that come with the program. */
  public static CertificateTexts read() {
    return new CertificateTexts(properties("km"), properties("en"));
  }

  static Properties properties(String language) {
    String file = "/print/certificate_" + language + ".properties";
    Properties texts = new Properties();
    try (var in = CertificateTexts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return texts;
  }

  /** Who certifies. */
  public CertificationBody body() {
    return new CertificationBody(of("issuer.name"), of("issuer.address"), of("issuer.authority"));
  }

  /** The words under that key. */
  Words of(String key) {
    return new Words(text(km, key).replace('|', '\u200B'), text(en, key));
  }

  /** The words under that key, with facts in place of their names in braces. */
  Words of(String key, Map<String, Words> facts) {
    Words words = of(key);
    for (Map.Entry<String, Words> fact : facts.entrySet()) {
      String name = "{" + fact.getKey() + "}";
      words =
          new Words(
              words.km().replace(name, fact.getValue().km()),
              words.en().replace(name, fact.getValue().en()));
    }
    return words;
  }

  Words day(LocalDate day) {
    return new Words(kmDate.format(day), enDate.format(day));
  }

  /** A number in the digits of both languages. */
  static Words number(int number) {
    StringBuilder khmer = new StringBuilder();
    String.valueOf(number).chars().forEach(digit -> khmer.append((char) (digit - '0' + '០')));
    return new Words(khmer.toString(), String.valueOf(number));
  }

  /** What reads the same in both. */
  static Words same(String text) {
    return new Words(text, text);
  }

  private static String text(Properties texts, String key) {
    String text = texts.getProperty(key, "");
    if (text.isBlank()) {
      throw new IllegalStateException("the certificate has no text for " + key);
    }
    return text;
  }
}
