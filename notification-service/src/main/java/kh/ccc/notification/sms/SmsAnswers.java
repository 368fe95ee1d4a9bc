package kh.ccc.notification.sms;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import kh.ccc.notification.cbo.KnownCbo;
import kh.ccc.notification.cbo.KnownCbos;
import kh.ccc.notification.sms.KnownCertificate.Standing;

/**
 * Answers in one SMS: at most 160 characters of the GSM alphabet in English, at most 70 characters
 * in Khmer. Who writes in Khmer letters or begins with KM is answered in Khmer.
 */
public final class SmsAnswers {

  static final int MOST_ENGLISH = 160;
  static final int MOST_KHMER = 70;

  private static final Pattern KHMER = Pattern.compile("\\p{IsKhmer}");
  private static final Pattern SAYS_KHMER = Pattern.compile("\\s*km\\b.*", Pattern.DOTALL);

  /** What every phone can show of the GSM alphabet without counting twice. */
  private static final Pattern GSM = Pattern.compile("[A-Za-z0-9 .,:;!?'()/&+-]*");

  private final KnownCertificates certificates;
  private final KnownCbos cbos;
  private final Properties km = read("km");
  private final Properties en = read("en");

  public SmsAnswers(KnownCertificates certificates, KnownCbos cbos) {
    this.certificates = certificates;
    this.cbos = cbos;
  }

  /** The answer to what a person wrote. */
  public String answer(String question, LocalDate today) {
    boolean khmer =
        KHMER.matcher(question).find()
            || SAYS_KHMER.matcher(question.toLowerCase(Locale.ROOT)).matches();
    Optional<String> key = AskedNumber.key(question);
    if (key.isEmpty()) {
      return text(khmer, "HELP");
    }
    return certificates
        .find(key.get())
        .map(certificate -> answer(certificate, today, khmer))
        .orElseGet(() -> text(khmer, "UNKNOWN"));
  }

  private String answer(KnownCertificate certificate, LocalDate today, boolean khmer) {
    Standing standing = certificate.on(today);
    String sentence =
        text(khmer, standing.name())
            .replace("{number}", certificate.number())
            .replace("{from}", certificate.validFrom().toString())
            .replace("{until}", certificate.validUntil().toString());
    return khmer ? sentence : withName(sentence, certificate);
  }

  /** The name helps to notice a number that was mistyped, if there is room for it. */
  private String withName(String sentence, KnownCertificate certificate) {
    Optional<KnownCbo> cbo = cbos.find(certificate.cboId());
    String madeUp = cbo.filter(KnownCbo::synthetic).isPresent() ? " " + text(false, "MADE_UP") : "";
    String named =
        cbo.map(KnownCbo::nameLatin)
            .filter(name -> GSM.matcher(name).matches())
            .map(name -> " (" + name + ")")
            .orElse("");
    String longest = sentence.replace("{name}", named) + madeUp;
    return longest.length() <= MOST_ENGLISH ? longest : sentence.replace("{name}", "") + madeUp;
  }

  private String text(boolean khmer, String key) {
    return Objects.requireNonNull((khmer ? km : en).getProperty(key), key);
  }

  private static Properties read(String language) {
    String file = "/sms/" + language + ".properties";
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(SmsAnswers.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return texts;
  }
}
