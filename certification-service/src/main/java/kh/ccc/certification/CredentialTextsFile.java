package kh.ccc.certification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import kh.ccc.certification.credential.CredentialTexts;
import tools.jackson.databind.json.JsonMapper;

/** The words of credentials as they stand in {@code certification/credential.json}. */
final class CredentialTextsFile {

  private static final String FILE = "/certification/credential.json";

  private CredentialTextsFile() {}

  static CredentialTexts read(JsonMapper json) {
    try (InputStream in =
        Objects.requireNonNull(CredentialTextsFile.class.getResourceAsStream(FILE), FILE)) {
      return json.readValue(in, CredentialTexts.class);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
