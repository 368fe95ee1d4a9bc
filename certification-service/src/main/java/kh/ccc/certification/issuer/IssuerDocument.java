package kh.ccc.certification.issuer;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The controlled identifier document of the issuer (W3C CID 1.0): all keys, which of them speak for
 * it, and which were withdrawn.
 */
public final class IssuerDocument {

  private static final List<String> CONTEXT = List.of("https://www.w3.org/ns/cid/v1");

  private IssuerDocument() {}

  /** The document as JSON. */
  public static Map<String, Object> of(Issuer issuer, KeyRing ring) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", CONTEXT);
    document.put("id", issuer.id());
    document.put("verificationMethod", methods(issuer, ring));
    document.put("assertionMethod", usable(issuer, ring, KeyPurpose.CREDENTIALS));
    document.put("authentication", usable(issuer, ring, KeyPurpose.ANSWERS));
    return document;
  }

  /** The usable keys as a JWK set, for readers of JWTs. */
  public static Map<String, Object> jwks(Issuer issuer, KeyRing ring) {
    List<Map<String, String>> keys = new ArrayList<>();
    for (KeyPurpose purpose : KeyPurpose.values()) {
      ring.usable(purpose).forEach(key -> keys.add(jwk(issuer, key)));
    }
    return Map.of("keys", keys);
  }

  private static List<Map<String, String>> methods(Issuer issuer, KeyRing ring) {
    List<Map<String, String>> methods = new ArrayList<>();
    for (IssuerKey key : ring.keys()) {
      Map<String, String> method = new LinkedHashMap<>();
      method.put("id", issuer.verificationMethod(key.id()));
      method.put("type", "Multikey");
      method.put("controller", issuer.id());
      method.put("publicKeyMultibase", key.publicKey());
      if (key.compromisedAt() != null) {
        method.put("revoked", key.compromisedAt().toString());
      }
      methods.add(method);
    }
    return methods;
  }

  private static List<String> usable(Issuer issuer, KeyRing ring, KeyPurpose purpose) {
    return ring.usable(purpose).map(key -> issuer.verificationMethod(key.id())).toList();
  }

  private static Map<String, String> jwk(Issuer issuer, IssuerKey key) {
    Map<String, String> jwk = new LinkedHashMap<>();
    jwk.put("kty", "OKP");
    jwk.put("crv", "Ed25519");
    jwk.put("use", "sig");
    jwk.put("alg", "EdDSA");
    jwk.put("kid", issuer.verificationMethod(key.id()));
    jwk.put(
        "x",
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(Ed25519.publicBytes(key.publicKey()).orElseThrow()));
    return jwk;
  }
}
