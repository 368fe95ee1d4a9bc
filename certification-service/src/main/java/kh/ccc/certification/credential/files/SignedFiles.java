package kh.ccc.certification.credential.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import kh.ccc.certification.certificate.CertificateNumber;
import kh.ccc.certification.credential.CredentialFiles;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.issuer.IssuerKey;
import kh.ccc.certification.issuer.Jws;
import kh.ccc.certification.issuer.KeyPurpose;
import kh.ccc.certification.issuer.KeyRing;
import kh.ccc.certification.issuer.Proofs;
import kh.ccc.certification.issuer.Proofs.Check;
import kh.ccc.certification.issuer.Proofs.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON with a proof, a JWT, or a printed certificate with one of them attached. */
public final class SignedFiles implements CredentialFiles {

  private final Issuer issuer;
  private final Proofs proofs;
  private final JsonMapper json =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  public SignedFiles(Issuer issuer, Proofs proofs) {
    this.issuer = issuer;
    this.proofs = proofs;
  }

  @Override
  public Content read(byte[] file, KeyRing ring) {
    return PdfAttachments.isPdf(file)
        ? PdfAttachments.credential(file)
            .map(attached -> readText(attached, ring))
            .orElseGet(() -> new Content.Refused(Reason.NOT_A_CREDENTIAL))
        : readText(file, ring);
  }

  private Content readText(byte[] file, KeyRing ring) {
    Optional<String> text = text(file).map(String::strip);
    if (text.isEmpty()) {
      return new Content.Refused(Reason.NOT_A_CREDENTIAL);
    }
    return Jws.read(text.get())
        .map(parts -> jwt(parts, ring))
        .orElseGet(() -> document(text.get(), ring));
  }

  private Content document(String text, KeyRing ring) {
    return switch (proofs.check(text, ring, issuer)) {
      case Check.Refused refused -> new Content.Refused(refused.reason());
      case Check.Genuine genuine -> genuine(genuine.document());
    };
  }

  private Content jwt(Jws.Parts parts, KeyRing ring) {
    try {
      JsonNode header = json.readTree(parts.header());
      JsonNode payload = json.readTree(parts.payload());
      return header.path("alg").asString("").equals("EdDSA") && payload.isObject()
          ? jwt(parts, header.path("kid").asString(""), payload, ring)
          : new Content.Refused(Reason.NOT_A_CREDENTIAL);
    } catch (JacksonException e) {
      return new Content.Refused(Reason.NOT_A_CREDENTIAL);
    }
  }

  private Content jwt(Jws.Parts parts, String keyAddress, JsonNode payload, KeyRing ring) {
    Optional<IssuerKey> key =
        ring.keys().stream()
            .filter(one -> one.purpose() == KeyPurpose.CREDENTIALS)
            .filter(one -> issuer.verificationMethod(one.id()).equals(keyAddress))
            .findFirst();
    if (key.isEmpty() || !payload.at("/issuer/id").asString("").equals(issuer.id())) {
      return new Content.Refused(Reason.NOT_OURS);
    }
    if (key.get().isCompromised()) {
      return new Content.Refused(Reason.KEY_WITHDRAWN);
    }
    return parts.isSignedWith(key.get().publicKey())
        ? genuine(map(payload))
        : new Content.Refused(Reason.CHANGED);
  }

  private Content genuine(Map<String, Object> document) {
    JsonNode tree = json.valueToTree(document);
    String prefix = issuer.credential("");
    String id = tree.path("id").asString("");
    return id.startsWith(prefix)
        ? new Content.Genuine(
            id.substring(prefix.length()),
            proofs.canonical(document),
            number(tree.at("/credentialSubject/licenseNumber").asString(null)))
        : new Content.Refused(Reason.NOT_A_CREDENTIAL);
  }

  private static Optional<CertificateNumber> number(@Nullable String text) {
    return Optional.ofNullable(text).map(CertificateNumber::new);
  }

  @SuppressWarnings("unchecked") // a JSON object is a map of its names
  private Map<String, Object> map(JsonNode object) {
    return json.convertValue(object, Map.class);
  }

  private static Optional<String> text(byte[] file) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
