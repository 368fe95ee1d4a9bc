package kh.ccc.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import kh.ccc.certification.credential.Credential;
import kh.ccc.certification.credential.IssuedCredentials;
import kh.ccc.certification.credential.QrCodes;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.certification.issuer.Jws;
import kh.ccc.certification.issuer.Proofs;
import kh.ccc.testing.ApiClient;
import kh.ccc.testing.ApiClient.Answer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each certificate has a credential that holds without asking, and a status that is fresh. */
class CredentialIT extends CertificationIT {

  private static final String KEYS = "/api/operations/certification/issuer-keys";

  @Autowired Issuer issuer;
  @Autowired IssuerKeys keys;
  @Autowired Proofs proofs;
  @Autowired IssuedCredentials credentials;

  @Value("${sahakum.data}")
  Path data;

  @Test
  void certificateHasACredentialWithTheEightChapters() {
    String id = certificate();
    Answer answer = expect(200, credential(id));
    JsonNode json = answer.json();
    Answer usual = expect(200, anyone().get("/api/credentials/" + id));
    assertThat(usual.response().headers().firstValue("Content-Type")).contains("application/vc");
    assertThat(usual.body()).isEqualTo(answer.body());
    assertThat(json.path("id").asString()).isEqualTo(issuer.credential(id));
    assertThat(json.at("/credentialSubject/licenseNumber").asString())
        .isEqualTo(anyone().get("/api/certificates/" + id).text("number"));
    assertThat(json.at("/credentialSubject/result")).hasSize(8);
    assertThat(json.at("/credentialSubject/result/7/value").asString()).isEqualTo("68");
    assertThat(json.at("/credentialSubject/achievement/humanCode").asString())
        .isEqualTo("GOOD_PRACTICE");
    assertThat(json.at("/credentialSubject/narrative").asString()).contains("made up");
    assertThat(check(answer.body())).isInstanceOf(Proofs.Check.Genuine.class);
    assertThat(answer.body()).doesNotContain(REPRESENTATIVE, CHAIR, EVALUATOR, "account-");
    assertNoNumbers(json);
  }

  @Test
  void sameCredentialIsTheSameBytesEachTime() {
    String id = certificate();
    Answer first = credential(id);
    assertThat(credential(id).body()).isEqualTo(first.body());
    assertThat(get("/api/credentials/" + id, "If-None-Match", first.etag()).status())
        .isEqualTo(304);
  }

  @Test
  void credentialIsHandedOutAsAJwtWithTheSameWords() {
    String id = certificate();
    Answer answer = expect(200, get("/api/credentials/" + id, "Accept", "application/vc+jwt"));
    Jws.Parts parts = Jws.read(answer.body()).orElseThrow();
    JsonMapper json = JsonMapper.shared();
    assertThat(json.readTree(parts.header()).path("kid").asString())
        .startsWith(issuer.id() + "#key-");
    JsonNode payload = json.readTree(parts.payload());
    JsonNode inDocument = credential(id).json();
    assertThat(payload.path("credentialSubject")).isEqualTo(inDocument.path("credentialSubject"));
    assertThat(payload.has("proof")).isFalse();
  }

  @Test
  void codeToPrintSaysWhatTheCertificateSays() {
    String id = certificate();
    Credential.Issued issued = credentials.credential(id);
    assertThat(QrCodes.read(issuer.qr(String.valueOf(issued.signed().qr())), keys.ring()))
        .isInstanceOfSatisfying(
            QrCodes.Reading.Genuine.class,
            genuine -> {
              assertThat(genuine.payload().nameLatin()).isEqualTo("Prey Chheu");
              assertThat(genuine.payload().level()).isEqualTo("GOOD_PRACTICE");
              assertThat(genuine.payload().status()).isEqualTo(issued.status());
            });
  }

  @Test
  void suspensionIsInItsListAtOnceAndItsEndToo() {
    String id = certificate();
    assertThat(bit(id, "suspension")).isFalse();
    expect(200, suspend(id, "\"1\""));
    assertThat(bit(id, "suspension")).isTrue();
    assertThat(bit(id, "revocation")).isFalse();
    expect(200, reinstate(id));
    assertThat(bit(id, "suspension")).isFalse();
  }

  @Test
  void decisionOfAnotherInstanceIsSeenWithinASecond() {
    String id = certificate();
    assertThat(bit(id, "suspension")).isFalse();
    database
        .getCollection("credential_statuses")
        .updateOne(new Document("_id", id), new Document("$set", new Document("suspended", true)));
    clock.travel(Duration.ofSeconds(1));
    assertThat(bit(id, "suspension")).isTrue();
  }

  @Test
  void listIsSignedShortLivedInCachesAndKeepsItsTagWithoutNews() {
    certificate();
    Answer list = expect(200, anyone().get("/api/status-lists/1"));
    assertThat(check(list.body())).isInstanceOf(Proofs.Check.Genuine.class);
    assertThat(list.response().headers().firstValue("Cache-Control").orElse(""))
        .contains("max-age=1");
    assertThat(get("/api/status-lists/1", "If-None-Match", list.etag()).status()).isEqualTo(304);
    clock.travel(Duration.ofMinutes(11));
    assertThat(anyone().get("/api/status-lists/1").etag()).isNotEqualTo(list.etag());
    for (String none : List.of("0", "3", "-1", "2147483647")) {
      expect(404, "status-list-unknown", anyone().get("/api/status-lists/" + none));
    }
    expect(400, "malformed", anyone().get("/api/status-lists/x"));
  }

  @Test
  void certificateThatIsOlderThanCredentialsGetsOneWhenSomebodyAsks() {
    String id = certificate();
    database.getCollection("journal").deleteMany(new Document("stream", "credential-" + id));
    database.getCollection("credential_statuses").deleteOne(new Document("_id", id));
    assertThat(check(expect(200, credential(id)).body())).isInstanceOf(Proofs.Check.Genuine.class);
    expect(404, "certificate-unknown", credential("none"));
  }

  @Test
  void issuerTellsItsKeysAndNothingSecret() throws IOException {
    JsonNode document = expect(200, anyone().get("/api/issuer")).json();
    assertThat(document.path("id").asString()).isEqualTo(issuer.id());
    assertThat(document.path("assertionMethod").toString()).contains("#key-");
    assertThat(document.path("assertionMethod").toString()).doesNotContain("#answers-");
    assertThat(document.at("/verificationMethod/0/publicKeyMultibase").asString())
        .startsWith("z6Mk");
    assertThat(expect(200, anyone().get("/api/issuer/jwks")).body()).doesNotContain("\"d\"");
    try (Stream<Path> files = Files.list(data.resolve("issuer-keys"))) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void certificatesOfAnOlderKeyStayValidAfterARotation() {
    String id = certificate();
    Answer before = credential(id);
    expect(200, rotate(admin()));
    assertThat(credential(id).body()).isEqualTo(before.body());
    assertThat(check(before.body())).isInstanceOf(Proofs.Check.Genuine.class);
    Answer newer = credential(certificate());
    assertThat(keyOf(newer)).isNotEqualTo(keyOf(before));
  }

  @Test
  void whatACompromisedKeySignedIsWorthNothingAndIssuedAgain() {
    String id = certificate();
    Answer before = credential(id);
    String key = keyOf(before);
    expect(200, compromise(admin(), key));

    assertThat(check(before.body()))
        .isInstanceOfSatisfying(
            Proofs.Check.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Proofs.Reason.KEY_WITHDRAWN));
    assertThat(Files.exists(data.resolve("issuer-keys/" + key + ".key"))).isFalse();
    JsonNode document = anyone().get("/api/issuer").json();
    assertThat(document.path("assertionMethod").toString()).doesNotContain("#" + key + "\"");
    assertThat(document.toString()).contains("revoked");
    await().atMost(SOON).until(() -> !keyOf(credential(id)).equals(key));
    Answer after = credential(id);
    assertThat(check(after.body())).isInstanceOf(Proofs.Check.Genuine.class);
    assertThat(after.json().path("credentialSubject"))
        .isEqualTo(before.json().path("credentialSubject"));
    assertThat(after.json().path("credentialStatus"))
        .isEqualTo(before.json().path("credentialStatus"));
    expect(409, "issuer-key-compromised-already", compromise(admin(), key));
    expect(404, "issuer-key-unknown", compromise(admin(), "key-999"));
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          JsonNode drill = reissue(key);
          assertThat(drill.path("remaining").asLong()).isZero();
          assertThat(drill.path("total").asLong()).isPositive();
          assertThat(drill.path("finishedAt").isString()).isTrue();
        });
  }

  @Test
  void onlyAnAdminRotatesAndWithdrawsKeys() {
    List<ApiClient> strangers =
        List.of(
            chair(),
            member(1),
            representative(),
            as("account-officer", "PROGRAMME_OFFICER"),
            as("account-auditor", "AUDITOR"));
    expect(401, rotate(anyone()));
    expect(401, compromise(anyone(), "key-1"));
    expect(401, anyone().get(KEYS));
    expect(401, anyone().get("/api/operations/certification/reissues"));
    for (ApiClient stranger : strangers) {
      expect(403, rotate(stranger));
      expect(403, compromise(stranger, "key-1"));
    }
    expect(403, chair().get(KEYS));
    expect(403, chair().get("/api/operations/certification/reissues"));
    expect(200, as("account-auditor", "AUDITOR").get(KEYS));
    expect(422, admin().post(KEYS + "/rotation", "{}"));
    expect(422, admin().post(KEYS + "/key-1/compromise", "{\"reason\": \" \"}"));
  }

  private JsonNode reissue(String key) {
    JsonNode all = expect(200, admin().get("/api/operations/certification/reissues")).json();
    return all.valueStream()
        .filter(one -> one.path("keyId").asString().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private ApiClient admin() {
    return as("account-admin", "ADMIN");
  }

  private static Answer rotate(ApiClient caller) {
    return caller.post(
        KEYS + "/rotation", "{\"purpose\": \"CREDENTIALS\"}", UUID.randomUUID().toString());
  }

  private static Answer compromise(ApiClient caller, String key) {
    return caller.post(
        KEYS + "/" + key + "/compromise", "{\"reason\": \"Drill.\"}", UUID.randomUUID().toString());
  }

  private Answer credential(String id) {
    return get("/api/credentials/" + id, "Accept", "application/json");
  }

  private Answer get(String path, String header, String value) {
    return anyone()
        .send(anyone().request("GET", path, BodyPublishers.noBody()).header(header, value));
  }

  private Proofs.Check check(String credential) {
    return proofs.check(credential, keys.ring(), issuer);
  }

  private static String keyOf(Answer credential) {
    return credential.json().at("/proof/verificationMethod").asString().replaceAll(".*#", "");
  }

  /** Reads the list as a verifier would. */
  private boolean bit(String id, String purpose) {
    JsonNode entry =
        credential(id)
            .json()
            .path("credentialStatus")
            .valueStream()
            .filter(status -> status.path("statusPurpose").asString().equals(purpose))
            .findFirst()
            .orElseThrow();
    String path =
        entry.path("statusListCredential").asString().substring(issuer.publicUrl().length());
    JsonNode list = expect(200, get(path, "Accept", "application/json")).json();
    assertThat(list.at("/credentialSubject/statusPurpose").asString()).isEqualTo(purpose);
    byte[] bits = gunzip(list.at("/credentialSubject/encodedList").asString().substring(1));
    assertThat(bits.length * 8).isGreaterThanOrEqualTo(131_072);
    int index = Integer.parseInt(entry.path("statusListIndex").asString());
    return (bits[index / 8] & (0x80 >>> (index % 8))) != 0;
  }

  private static byte[] gunzip(String text) {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A number has more than one way to be written, a text has one. */
  private static void assertNoNumbers(JsonNode json) {
    assertThat(json.isNumber()).isFalse();
    json.forEach(CredentialIT::assertNoNumbers);
  }
}
