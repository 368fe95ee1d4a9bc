package kh.ccc.certification.credential;

import static kh.ccc.certification.issuer.TestSigner.ISSUER;
import static kh.ccc.certification.issuer.TestSigner.KEY_1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kh.ccc.certification.issuer.IssuerDocument;
import kh.ccc.certification.issuer.TestSigner;
import kh.ccc.certification.issuer.security.DataIntegrity;
import kh.ccc.testing.Approved;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The web pages check codes without a network; their tests read what this service really signs. */
class WebSampleTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
  private static final int VALID = 7;
  private static final int SUSPENDED = 131_071;
  private static final int REVOKED = 4_096;

  private final Sealing sealing = new Sealing(ISSUER, new DataIntegrity());

  @Test
  void sampleOfTheWebPagesIsWhatTheServiceSigns() {
    Map<String, Object> sample = new LinkedHashMap<>();
    sample.put(
        "made", "by WebSampleTest of certification-service; the keys are those of its tests");
    sample.put("issuer", IssuerDocument.of(ISSUER, TestSigner.ring(KEY_1, TestSigner.ANSWERS_1)));
    sample.put("codes", codes());
    sample.put("lists", new TreeMap<>(Map.of("1", list(1, REVOKED), "2", list(2, SUSPENDED))));
    Approved.matches(
        Approved.root().resolve("web/src/lib/offline/sample.json"),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sample) + "\n");
  }

  private Map<String, String> codes() {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("valid", code(VALID, KEY_1));
    codes.put("suspended", code(SUSPENDED, KEY_1));
    codes.put("revoked", code(REVOKED, KEY_1));
    codes.put("ofAnotherKey", code(VALID, TestSigner.KEY_2));
    codes.put("ofTheKeyForAnswers", code(VALID, TestSigner.ANSWERS_1));
    return codes;
  }

  private static String code(int index, TestSigner signer) {
    QrPayload payload =
        new QrPayload(
            "CBO-2026-000123-3",
            "សហគមន៍ព្រៃឈើភ្នំក្រវ៉ាញ",
            "Prey Chheu Phnom Kravanh",
            "GOOD_PRACTICE",
            1,
            LocalDate.of(2026, 3, 1),
            LocalDate.of(2029, 2, 28),
            new StatusEntry(1, index),
            false);
    return ISSUER.qr(QrCodes.sign(payload, signer));
  }

  private String list(int list, int marked) {
    String bits = Bitstring.encode(StatusLists.SIZE, List.of(marked));
    Map<String, Object> document = StatusLists.document(ISSUER, list, bits, AT);
    return sealing.jwt(sealing.seal(document, Optional.empty(), KEY_1, AT));
  }
}
