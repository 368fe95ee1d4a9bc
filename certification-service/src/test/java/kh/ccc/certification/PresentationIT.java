package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kh.ccc.certification.credential.IssuedCredentials;
import kh.ccc.certification.credential.Sealing;
import kh.ccc.certification.issuer.Ed25519;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.certification.issuer.Jws;
import kh.ccc.certification.issuer.KeyPurpose;
import kh.ccc.certification.issuer.Proofs;
import kh.ccc.certification.issuer.TestSigner;
import kh.ccc.testing.ApiClient.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Codes and files that people present: what is genuine is told from what is not, always. */
class PresentationIT extends CertificationIT {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Autowired Issuer issuer;
  @Autowired IssuerKeys keys;
  @Autowired Proofs proofs;
  @Autowired Sealing sealing;
  @Autowired IssuedCredentials credentials;

  @Test
  void scannedCodeLeadsToItsCertificateAndItsStatus() {
    String id = certificate();
    String code = issuer.qr(qr(id));
    Answer valid = expect(200, code(code));
    assertThat(valid.json().path("genuine").asBoolean()).isTrue();
    assertThat(valid.json().path("current").asBoolean()).isTrue();
    assertThat(valid.json().at("/said/nameLatin").asString()).isEqualTo("Prey Chheu");
    assertThat(valid.json().at("/verification/answer").asString()).isEqualTo("VALID");
    assertThat(valid.json().at("/statement/km").asString()).isNotBlank();
    assertThat(valid.body()).doesNotContain(REPRESENTATIVE, CHAIR);

    expect(200, suspend(id, "\"1\""));
    assertThat(code(code).json().at("/verification/answer").asString()).isEqualTo("SUSPENDED");
    Answer scanned = anyone().get("/V/" + qr(id));
    assertThat(scanned.status()).isEqualTo(303);
    assertThat(scanned.response().headers().firstValue("Location").orElse(""))
        .endsWith("/verify/" + valid.json().at("/said/number").asString());
  }

  @Test
  void codeOfAnEarlierDayIsAnsweredAsOfThatDay() {
    String id = certificate();
    String code = qr(id);
    LocalDate granted = clock.today();
    clock.travel(Duration.ofDays(10));
    expect(200, suspend(id, "\"1\""));
    assertThat(code(code, granted.plusDays(2)).json().at("/verification/answer").asString())
        .isEqualTo("VALID");
    expect(422, "as-of-in-future", code(code, clock.today().plusDays(1)));
  }

  @Test
  void codeThatIsCutOffOrChangedOrForeignIsNeverValid() {
    String code = qr(certificate());
    expect(422, "qr-code-damaged", code(code.substring(0, code.length() - 8)));
    expect(422, "qr-code-damaged", code(issuer.qr("")));
    expect(422, "qr-code-damaged", code("https://example.org/"));
    expect(422, "qr-code-damaged", code("ក"));
    expect(422, "invalid-fields", code(""));
    expect(422, "invalid-fields", code("A".repeat(5_001)));
    expect(400, "malformed", anyone().post("/api/verifications/qr", "{"));
    String changed =
        code.substring(0, 60) + (code.charAt(60) == 'A' ? 'B' : 'A') + code.substring(61);
    Answer answer = code(changed);
    if (answer.status() == 200) {
      assertRefused("NOT_OURS", answer);
    } else {
      expect(422, "qr-code-damaged", answer);
    }
  }

  @Test
  void scannedCodesThatAreWorthNothingStillLeadSomewhere() {
    for (String code : List.of("AAAA", "x", "%41%42", "A".repeat(300))) {
      Answer answer = anyone().get("/V/" + code);
      assertThat(answer.status()).isEqualTo(303);
      assertThat(answer.response().headers().firstValue("Location").orElse("")).contains("/verify");
    }
  }

  @Test
  void credentialFileIsGenuineInBothForms() {
    String id = certificate();
    for (String file : List.of(json(id), jwt(id), " " + json(id) + "\n")) {
      Answer answer = expect(200, file(file));
      assertThat(answer.json().path("genuine").asBoolean()).as(answer.body()).isTrue();
      assertThat(answer.json().path("current").asBoolean()).isTrue();
      assertThat(answer.json().path("credentialId").asString()).isEqualTo(id);
      assertThat(answer.json().at("/verification/answer").asString()).isEqualTo("VALID");
    }
    expect(200, suspend(id, "\"1\""));
    assertThat(file(jwt(id)).json().at("/verification/answer").asString()).isEqualTo("SUSPENDED");
  }

  @Test
  void printedFileIsGenuineByTheCredentialInIt() {
    String id = certificate();
    Answer pdf = representative().get("/api/certificates/" + id + "/pdf");
    expect(200, pdf);
    byte[] bytes = pdf.response().body();
    Answer answer = expect(200, file(bytes));
    assertThat(answer.json().path("genuine").asBoolean()).as(answer.body()).isTrue();
    assertThat(answer.json().path("current").asBoolean()).isTrue();
    assertRefused("NOT_A_CREDENTIAL", file(java.util.Arrays.copyOf(bytes, bytes.length / 2)));
  }

  @Test
  void fileThatIsNotOursIsNeverValid() {
    String id = certificate();
    assertRefused("CHANGED", file(json(id).replace("GOOD_PRACTICE", "ADVANCED")));
    assertRefused("NOT_OURS", file(json(id).replace("/api/issuer#", "/api/issuers#")));
    assertRefused("NOT_A_CREDENTIAL", file(json(id).substring(0, 500)));
    assertRefused("NOT_A_CREDENTIAL", file("%PDF-1.7 nothing"));
    assertRefused("NOT_A_CREDENTIAL", file("{\"type\": \"VerifiableCredential\"}"));
    assertRefused("NOT_A_CREDENTIAL", file("[".repeat(50_000)));
    assertRefused("NOT_A_CREDENTIAL", file(new byte[] {(byte) 0xff, (byte) 0xfe, 0}));
    assertRefused("NOT_A_CREDENTIAL", file(anyone().get("/api/status-lists/1").body()));
    assertRefused("NOT_OURS", file(foreign()));
    String[] parts = jwt(id).split("\\.", -1);
    assertRefused(
        "CHANGED", file(parts[0] + "." + parts[1] + "." + jwt(certificate()).split("\\.", -1)[2]));
    String none = "eyJhbGciOiJub25lIn0." + parts[1] + ".";
    assertRefused("NOT_A_CREDENTIAL", file(none));
    expect(400, "malformed", file(""));
    expect(413, "too-large", file("x".repeat(1_048_577)));
  }

  @Test
  void answerIsSignedForWhoWantsToShowItToOthers() {
    String id = certificate();
    String number = anyone().get("/api/certificates/" + id).text("number");
    JsonNode signed = signed(get("/api/verifications/" + number, "application/jwt"));
    assertThat(signed.path("iss").asString()).isEqualTo(issuer.id());
    assertThat(signed.at("/answer/answer").asString()).isEqualTo("VALID");
    assertThat(signed.at("/answer/number").asString()).isEqualTo(number);
    JsonNode presented =
        signed(
            anyone()
                .send(
                    anyone()
                        .request(
                            "POST",
                            "/api/verifications/credential",
                            BodyPublishers.ofString(json(id)))
                        .header("Accept", "application/jwt")));
    assertThat(presented.at("/answer/verification/answer").asString()).isEqualTo("VALID");
  }

  private JsonNode signed(Answer answer) {
    expect(200, answer);
    Jws.Parts parts = Jws.read(answer.body()).orElseThrow();
    String kid = JSON.readTree(parts.header()).path("kid").asString();
    assertThat(kid).startsWith(issuer.id() + "#answers-");
    String key =
        keys.ring()
            .usable(KeyPurpose.ANSWERS)
            .filter(one -> issuer.verificationMethod(one.id()).equals(kid))
            .findFirst()
            .orElseThrow()
            .publicKey();
    assertThat(Ed25519.verifies(key, parts.signingInput(), parts.signature())).isTrue();
    return JSON.readTree(parts.payload());
  }

  private String foreign() {
    Map<String, Object> document = Map.of("id", issuer.credential("x"), "issuer", issuer.id());
    String canonical = proofs.canonical(document);
    String method = issuer.verificationMethod("key-77");
    String value = proofs.prove(canonical, TestSigner.KEY_1, method, now());
    return proofs.secured(canonical, method, now(), value);
  }

  private static void assertRefused(String authenticity, Answer answer) {
    expect(200, answer);
    assertThat(answer.json().path("genuine").asBoolean()).isFalse();
    assertThat(answer.text("authenticity")).as(answer.body()).isEqualTo(authenticity);
    assertThat(answer.json().path("verification").isObject()).isFalse();
    assertThat(answer.json().at("/statement/en").asString()).isNotBlank();
  }

  private String qr(String id) {
    return String.valueOf(credentials.credential(id).signed().qr());
  }

  private String json(String id) {
    return sealing.json(credentials.credential(id).signed());
  }

  private String jwt(String id) {
    return sealing.jwt(credentials.credential(id).signed());
  }

  private Answer code(String code) {
    return anyone().post("/api/verifications/qr", JSON.writeValueAsString(Map.of("code", code)));
  }

  private Answer code(String code, LocalDate asOf) {
    return anyone()
        .post(
            "/api/verifications/qr",
            JSON.writeValueAsString(Map.of("code", code, "asOf", asOf.toString())));
  }

  private Answer file(String text) {
    return file(text.getBytes(StandardCharsets.UTF_8));
  }

  private Answer file(byte[] bytes) {
    return anyone()
        .send(
            anyone()
                .request("POST", "/api/verifications/credential", BodyPublishers.ofByteArray(bytes))
                .header("Content-Type", "application/octet-stream"));
  }

  private Answer get(String path, String accept) {
    return anyone()
        .send(anyone().request("GET", path, BodyPublishers.noBody()).header("Accept", accept));
  }
}
