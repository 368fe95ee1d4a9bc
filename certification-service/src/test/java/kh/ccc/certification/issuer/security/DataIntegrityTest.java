package kh.ccc.certification.issuer.security;

import static kh.ccc.certification.issuer.TestSigner.ISSUER;
import static kh.ccc.certification.issuer.TestSigner.KEY_1;
import static kh.ccc.certification.issuer.TestSigner.KEY_2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kh.ccc.certification.issuer.Ed25519;
import kh.ccc.certification.issuer.KeyRing;
import kh.ccc.certification.issuer.Proofs;
import kh.ccc.certification.issuer.Proofs.Check;
import kh.ccc.certification.issuer.Proofs.Reason;
import kh.ccc.certification.issuer.Signer;
import kh.ccc.certification.issuer.TestSigner;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DataIntegrityTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<LinkedHashMap<String, Object>> TREE = new TypeReference<>() {};
  private static final Instant AT = Instant.parse("2026-03-01T02:03:04.567Z");

  private final DataIntegrity proofs = new DataIntegrity();
  private final JsonNode vectors = vectors();

  @Test
  void publishedVectorsOfTheSuiteAreAccepted() {
    String key = vectors.path("publicKeyMultibase").asString();
    for (JsonNode proof : vectors.path("proofs")) {
      assertThat(proofs.signed(document(), tree(proof), key)).isTrue();
    }
    assertThat(vectors.path("proofs")).hasSize(3);
  }

  @Test
  void publishedVectorIsMadeByteForByte() throws NoSuchAlgorithmException {
    JsonNode proof = vectors.path("proofs").get(0);
    String canonical = proofs.canonical(document());
    assertThat(sha256(canonical)).isEqualTo(vectors.path("documentHash").asString());
    String made =
        proofs.prove(
            canonical,
            signer(),
            proof.path("verificationMethod").asString(),
            Instant.parse(proof.path("created").asString()));
    assertThat(made).isEqualTo(proof.path("proofValue").asString());
  }

  @Test
  void publishedVectorThatIsChangedIsRefused() {
    String key = vectors.path("publicKeyMultibase").asString();
    Map<String, Object> proof = tree(vectors.path("proofs").get(0));
    Map<String, Object> changed = document();
    changed.put("name", "Alumni credential");
    assertThat(proofs.signed(changed, proof, key)).isFalse();
    proof.put("created", "2023-02-24T23:36:39Z");
    assertThat(proofs.signed(document(), proof, key)).isFalse();
  }

  @Test
  void ownDocumentIsGenuine() {
    assertThat(check(signed(KEY_1), TestSigner.ring(KEY_1)))
        .isInstanceOfSatisfying(
            Check.Genuine.class,
            genuine -> {
              assertThat(genuine.keyId()).isEqualTo("key-1");
              assertThat(genuine.document())
                  .containsEntry("name", "សហគមន៍")
                  .doesNotContainKey("proof");
            });
  }

  @Test
  void orderAndSpacesDoNotMatter() {
    String pretty =
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(signed(KEY_1)));
    assertThat(check(pretty, TestSigner.ring(KEY_1))).isInstanceOf(Check.Genuine.class);
  }

  @Test
  void whateverIsNotOursIsRefusedWithAReason() {
    KeyRing ring = TestSigner.ring(KEY_1, TestSigner.ANSWERS_1);
    String genuine = signed(KEY_1);
    assertRefused(Reason.NOT_A_CREDENTIAL, "", ring);
    assertRefused(Reason.NOT_A_CREDENTIAL, "[]", ring);
    assertRefused(Reason.NOT_A_CREDENTIAL, "{}", ring);
    assertRefused(Reason.NOT_A_CREDENTIAL, "{\"proof\": {}}", ring);
    assertRefused(Reason.NOT_A_CREDENTIAL, genuine.substring(0, 200), ring);
    assertRefused(Reason.NOT_A_CREDENTIAL, genuine + "x", ring);
    assertRefused(Reason.NOT_A_CREDENTIAL, "[".repeat(100_000), ring);
    assertRefused(Reason.NOT_A_CREDENTIAL, genuine.replace("{\"@", "{\"id\":\"1\",\"@"), ring);
    assertRefused(Reason.NOT_A_CREDENTIAL, genuine.replace("jcs-2022", "rdfc-2022"), ring);
    assertRefused(Reason.CHANGED, genuine.replace("សហគមន៍", "សហគមន"), ring);
    assertRefused(Reason.CHANGED, genuine.replace("2026-03-01", "2026-03-02"), ring);
    assertRefused(Reason.NOT_OURS, signed(KEY_2), ring);
    assertRefused(Reason.NOT_OURS, genuine.replace("sahakum.example", "ccc.example"), ring);
    assertRefused(Reason.NOT_OURS, signed(TestSigner.ANSWERS_1), ring);
    assertRefused(Reason.KEY_WITHDRAWN, genuine, TestSigner.compromised(KEY_1, KEY_2));
    assertRefused(
        Reason.CHANGED, genuine.replace("#key-1", "#key-2"), TestSigner.ring(KEY_1, KEY_2));
  }

  @Test
  void halfACharacterIsRefused() {
    assertThatThrownBy(() -> proofs.canonical(Map.of("name", "a\ud83d")))
        .isInstanceOf(CanonicalJson.NotCanonical.class);
    assertThat(proofs.canonical(Map.of("name", "\ud83d\ude00"))).contains("\ud83d\ude00");
    assertRefused(
        Reason.NOT_A_CREDENTIAL,
        signed(KEY_1).replace("សហគមន៍", "\\ud83d"),
        TestSigner.ring(KEY_1));
  }

  private void assertRefused(Reason reason, String text, KeyRing ring) {
    assertThat(check(text, ring))
        .as(text.substring(0, Math.min(200, text.length())))
        .isInstanceOfSatisfying(
            Check.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private Proofs.Check check(String text, KeyRing ring) {
    return proofs.check(text, ring, ISSUER);
  }

  private String signed(Signer signer) {
    Map<String, Object> document =
        Map.of(
            "@context",
            List.of("https://www.w3.org/ns/credentials/v2"),
            "id",
            "https://sahakum.example/api/credentials/1",
            "issuer",
            Map.of("id", ISSUER.id()),
            "name",
            "សហគមន៍");
    String canonical = proofs.canonical(document);
    String method = ISSUER.verificationMethod(signer.keyId());
    return proofs.secured(canonical, method, AT, proofs.prove(canonical, signer, method, AT));
  }

  private Signer signer() {
    byte[] seed = secretKey();
    return new Signer() {
      @Override
      public String keyId() {
        return "vector";
      }

      @Override
      public byte[] sign(byte[] message) {
        return Ed25519.sign(Ed25519.privateKey(seed), message);
      }
    };
  }

  /** Multicodec of a secret key, then the seed. */
  private byte[] secretKey() {
    String text = vectors.path("secretKeyMultibase").asString().substring(1);
    String alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < text.length(); i++) {
      int digit = alphabet.indexOf(text.charAt(i));
      value = value.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
    }
    byte[] bytes = value.toByteArray();
    return Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length);
  }

  private Map<String, Object> document() {
    return tree(vectors.path("document"));
  }

  private static Map<String, Object> tree(JsonNode node) {
    return JSON.convertValue(node, TREE);
  }

  private static String sha256(String text) throws NoSuchAlgorithmException {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash);
  }

  private static JsonNode vectors() {
    String file = "/vectors/eddsa-jcs-2022.json";
    try (InputStream in =
        Objects.requireNonNull(DataIntegrityTest.class.getResourceAsStream(file), file)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
