package kh.ccc.certification.issuer.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Map;
import kh.ccc.certification.issuer.Issuer;
import kh.ccc.certification.issuer.IssuerDocument;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.platform.security.OpenToAnyone;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who signs the credentials, with which keys. */
@Tag(name = "issuer")
@RestController
@RequestMapping("/api/issuer")
class IssuerController {

  /** A verifier hears of a withdrawn key within this time. */
  private static final Duration FRESH = Duration.ofSeconds(60);

  private final Issuer issuer;
  private final IssuerKeys keys;

  IssuerController(Issuer issuer, IssuerKeys keys) {
    this.issuer = issuer;
    this.keys = keys;
  }

  /** The issuer's keys as a controlled identifier document with Multikeys (W3C CID 1.0). */
  @Operation(summary = "The issuer's keys as a controlled identifier document")
  @GetMapping(produces = "application/json")
  @OpenToAnyone
  ResponseEntity<Map<String, Object>> issuer() {
    return answer(IssuerDocument.of(issuer, keys.ring()));
  }

  /** The usable keys as a JSON Web Key set, for readers of the JWT forms. */
  @Operation(summary = "The usable keys as a JSON Web Key set")
  @GetMapping(path = "/jwks", produces = "application/json")
  @OpenToAnyone
  ResponseEntity<Map<String, Object>> jwks() {
    return answer(IssuerDocument.jwks(issuer, keys.ring()));
  }

  private static ResponseEntity<Map<String, Object>> answer(Map<String, Object> document) {
    String tag = "W/\"" + Integer.toHexString(document.hashCode()) + "\"";
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .eTag(tag)
        .body(document);
  }
}
