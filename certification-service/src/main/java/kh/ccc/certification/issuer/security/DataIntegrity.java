package kh.ccc.certification.issuer.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kh.ccc.certification.issuer.Ed25519;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.issuer.IssuerKey;
import kh.ccc.certification.issuer.KeyPurpose;
import kh.ccc.certification.issuer.KeyRing;
import kh.ccc.certification.issuer.Proofs;
import kh.ccc.certification.issuer.Signer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** W3C Data Integrity proofs of the suite {@code eddsa-jcs-2022} (vc-di-eddsa, 3.3). */
public final class DataIntegrity implements Proofs {

  private static final String CONTEXT = "@context";
  private static final String PROOF = "proof";
  private static final String VALUE = "proofValue";
  private static final String TYPE = "DataIntegrityProof";
  private static final String SUITE = "eddsa-jcs-2022";
  private static final String PURPOSE = "assertionMethod";

  private static final TypeReference<LinkedHashMap<String, Object>> TREE = new TypeReference<>() {};

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  @Override
  public String canonical(Map<String, Object> document) {
    return text(CanonicalJson.of(json.writeValueAsString(document)));
  }

  @Override
  public String prove(String canonical, Signer signer, String verificationMethod, Instant created) {
    Map<String, Object> options = options(tree(canonical), verificationMethod, created);
    return Ed25519.multibase(signer.sign(message(options, canonical)));
  }

  @Override
  public String secured(
      String canonical, String verificationMethod, Instant created, String proofValue) {
    Map<String, Object> document = tree(canonical);
    Map<String, Object> proof = options(document, verificationMethod, created);
    proof.put(VALUE, proofValue);
    document.put(PROOF, proof);
    return canonical(document);
  }

  @Override
  public Check check(String text, KeyRing ring, Issuer issuer) {
    try {
      Map<String, Object> document = tree(text);
      return document.remove(PROOF) instanceof Map<?, ?> proof
          ? check(document, strings(proof), ring, issuer)
          : new Check.Refused(Reason.NOT_A_CREDENTIAL, id(document));
    } catch (JacksonException | CanonicalJson.NotCanonical e) {
      return new Check.Refused(Reason.NOT_A_CREDENTIAL, null);
    }
  }

  private Check check(
      Map<String, Object> document, Map<String, Object> proof, KeyRing ring, Issuer issuer) {
    if (!TYPE.equals(proof.get("type"))
        || !SUITE.equals(proof.get("cryptosuite"))
        || !PURPOSE.equals(proof.get("proofPurpose"))) {
      return new Check.Refused(Reason.NOT_A_CREDENTIAL, id(document));
    }
    Optional<IssuerKey> key = key(proof, ring, issuer);
    if (key.isEmpty() || !issuer.id().equals(issuerOf(document))) {
      return new Check.Refused(Reason.NOT_OURS, id(document));
    }
    if (key.get().isCompromised()) {
      return new Check.Refused(Reason.KEY_WITHDRAWN, id(document));
    }
    return signed(document, proof, key.get().publicKey())
        ? new Check.Genuine(key.get().id(), document)
        : new Check.Refused(Reason.CHANGED, id(document));
  }

  /**
   * True when the proof was made over this document with that key. The contexts of the proof must
   * be those of the document: neither may speak of the words of another.
   */
  boolean signed(Map<String, Object> document, Map<String, Object> proof, String multikey) {
    if (proof.containsKey(CONTEXT) && !Objects.equals(proof.get(CONTEXT), document.get(CONTEXT))) {
      return false;
    }
    Map<String, Object> options = new LinkedHashMap<>(proof);
    Object value = options.remove(VALUE);
    return value instanceof String text
        && Ed25519.signatureBytes(text)
            .map(signature ->
                Ed25519.verifies(multikey, message(options, canonical(document)), signature))
            .orElse(false);
  }

  private static Optional<IssuerKey> key(Map<String, Object> proof, KeyRing ring, Issuer issuer) {
    return ring.keys().stream()
        .filter(key -> key.purpose() == KeyPurpose.CREDENTIALS)
        .filter(key -> issuer.verificationMethod(key.id()).equals(proof.get("verificationMethod")))
        .findFirst();
  }

  private static @Nullable Object issuerOf(Map<String, Object> document) {
    return document.get("issuer") instanceof Map<?, ?> issuer
        ? issuer.get("id")
        : document.get("issuer");
  }

  private static @Nullable String id(Map<String, Object> document) {
    return document.get("id") instanceof String id ? id : null;
  }

  private static Map<String, Object> strings(Map<?, ?> map) {
    Map<String, Object> strings = new LinkedHashMap<>();
    map.forEach((name, value) -> strings.put(String.valueOf(name), value));
    return strings;
  }

  private static Map<String, Object> options(
      Map<String, Object> document, String verificationMethod, Instant created) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put(CONTEXT, document.getOrDefault(CONTEXT, List.of()));
    options.put("type", TYPE);
    options.put("cryptosuite", SUITE);
    options.put("created", created.truncatedTo(ChronoUnit.SECONDS).toString());
    options.put("verificationMethod", verificationMethod);
    options.put("proofPurpose", PURPOSE);
    return options;
  }

  private byte[] message(Map<String, Object> options, String canonicalDocument) {
    byte[] first = sha256(canonical(options));
    byte[] second = sha256(canonicalDocument);
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private Map<String, Object> tree(String text) {
    return json.readValue(text, TREE);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
