package kh.ccc.certification.verification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kh.ccc.certification.verification.Presentations;
import kh.ccc.certification.verification.Presented;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.web.BadRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Is what somebody presents genuine, and is the certificate good? Open to anyone. */
@Tag(name = "verifications")
@RestController
@RequestMapping("/api/verifications")
class PresentationController {

  /** Bytes of the largest file that can be a certificate. */
  private static final int MOST = 1_048_576;

  private final Presentations presentations;
  private final Statements statements;
  private final PresentedWords words;
  private final AnswerSigner signer;
  private final JsonMapper json;
  private final Clock clock;

  PresentationController(
      Presentations presentations,
      Statements statements,
      PresentedWords words,
      AnswerSigner signer,
      JsonMapper json,
      Clock clock) {
    this.presentations = presentations;
    this.statements = statements;
    this.words = words;
    this.signer = signer;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param code what the scanner read: the whole address or its last part
   * @param asOf the day that is asked about; absent for today
   */
  record CodeRequest(@NotBlank @Size(max = 5000) String code, @Nullable LocalDate asOf) {}

  /** Checks the QR code of a printed certificate. */
  @Operation(summary = "Check the QR code of a printed certificate")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PresentedView.class)))
  @PostMapping(
      path = "/qr",
      produces = {Forms.JSON, Forms.JWT})
  @OpenToAnyone
  ResponseEntity<byte[]> verifyQrCode(
      @Valid @RequestBody CodeRequest request, @RequestHeader HttpHeaders headers) {
    Instant now = clock.instant();
    try {
      Presented presented = presentations.code(request.code(), AskedDay.of(request.asOf(), now));
      return answer(presented, now, headers);
    } catch (Presentations.DamagedCode e) {
      throw new BadRequest(422, "qr-code-damaged");
    }
  }

  /**
   * Checks a credential file: JSON with a proof, a JWT, or a PDF certificate with its credential
   * attached.
   */
  @Operation(summary = "Check a credential file: JSON, JWT or PDF certificate")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PresentedView.class)))
  @PostMapping(
      path = "/credential",
      produces = {Forms.JSON, Forms.JWT})
  @OpenToAnyone
  ResponseEntity<byte[]> verifyCredential(
      @RequestBody byte[] file,
      @RequestParam @Nullable LocalDate asOf,
      @RequestHeader HttpHeaders headers) {
    Instant now = clock.instant();
    if (file.length > MOST) {
      throw new BadRequest(413, "too-large", Map.of("most", MOST));
    }
    return answer(presentations.file(file, AskedDay.of(asOf, now)), now, headers);
  }

  private ResponseEntity<byte[]> answer(Presented presented, Instant now, HttpHeaders headers) {
    byte[] body = json.writeValueAsBytes(PresentedView.of(presented, statements, words, now));
    return Forms.isJwtAsked(List.copyOf(headers.getAccept()))
        ? Forms.jwt(ResponseEntity.ok(), signer.sign(body, now))
        : Forms.json(ResponseEntity.ok(), body);
  }
}
