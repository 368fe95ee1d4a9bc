package kh.ccc.certification.verification.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import kh.ccc.certification.credential.CredentialKind;
import kh.ccc.certification.verification.Authenticity;
import kh.ccc.certification.verification.Presented;
import kh.ccc.certification.verification.web.VerificationView.Words;
import org.springframework.stereotype.Component;

/** Says in a sentence what a presented code or file is worth, in Khmer and in English. */
@Component
class PresentedWords {

  private final Properties km = read("km");
  private final Properties en = read("en");

  PresentedWords() {
    for (Authenticity authenticity : Authenticity.values()) {
      words(authenticity.name());
    }
    for (CredentialKind kind : CredentialKind.values()) {
      words("GENUINE" + of(kind));
      words("OUTDATED" + of(kind));
    }
  }

  Words of(Presented presented) {
    String worth =
        presented.isGenuine() && !presented.current()
            ? "OUTDATED"
            : presented.authenticity().name();
    return words(worth + presented.kind().map(PresentedWords::of).orElse(""));
  }

  /** Certificates are what is usually presented. */
  private static String of(CredentialKind kind) {
    return kind == CredentialKind.CERTIFICATE ? "" : "_" + kind.name();
  }

  private Words words(String key) {
    return new Words(
        Objects.requireNonNull(km.getProperty(key), key),
        Objects.requireNonNull(en.getProperty(key), key));
  }

  private static Properties read(String language) {
    String file = "/certification/presented_" + language + ".properties";
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(PresentedWords.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return texts;
  }
}
