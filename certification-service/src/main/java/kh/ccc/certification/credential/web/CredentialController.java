package kh.ccc.certification.credential.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import kh.ccc.certification.credential.IssuedCredentials;
import kh.ccc.certification.credential.Sealing;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.security.OpenToAnyone;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Credentials that anyone can verify without asking CCC. */
@Tag(name = "credentials")
@RestController
@RequestMapping("/api/credentials")
class CredentialController {

  /** A credential that was issued again is seen within this time. */
  private static final Duration FRESH = Duration.ofSeconds(60);

  private final IssuedCredentials credentials;
  private final SignedAnswers answers;

  CredentialController(IssuedCredentials credentials, Sealing sealing) {
    this.credentials = credentials;
    this.answers = new SignedAnswers(sealing, FRESH);
  }

  /**
   * The credential of a certificate (W3C Verifiable Credential 2.0, Open Badges 3.0), as JSON with
   * a proof or, asked for {@code application/vc+jwt}, as a JWT.
   */
  @Operation(summary = "The credential of a certificate, as JSON with a proof or as a JWT")
  @GetMapping(
      path = "/{id}",
      produces = {SignedAnswers.VC, SignedAnswers.JSON, SignedAnswers.JSON_LD, SignedAnswers.JWT})
  @OpenToAnyone
  ResponseEntity<String> credential(@PathVariable String id, @RequestHeader HttpHeaders headers) {
    return answers.answer(credentials.credential(id).signed(), headers.getAccept());
  }

  /** What the QR code of the printed certificate holds: an address that can be checked offline. */
  @Operation(summary = "What the QR code of the printed certificate holds")
  @GetMapping(path = "/{id}/code", produces = "text/plain")
  @OpenToAnyone
  ResponseEntity<String> code(@PathVariable String id) {
    return credentials
        .code(id)
        .map(code ->
            ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(code))
        .orElseThrow(() -> new Unknown("credential-unknown"));
  }
}
