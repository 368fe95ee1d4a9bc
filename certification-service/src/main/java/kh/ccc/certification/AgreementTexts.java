package kh.ccc.certification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import kh.ccc.certification.application.Agreement;
import kh.ccc.certification.application.Agreements;
import tools.jackson.databind.json.JsonMapper;

/**
 * The certification agreement as it stands in {@code certification/agreements.json}.
 *
 * @param review what of the file still waits for whom
 */
record AgreementTexts(String review, List<Agreement> agreements) {

  private static final String FILE = "/certification/agreements.json";

  static Agreements read(JsonMapper json) {
    try (InputStream in =
        Objects.requireNonNull(AgreementTexts.class.getResourceAsStream(FILE), FILE)) {
      return new Agreements(json.readValue(in, AgreementTexts.class).agreements());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
