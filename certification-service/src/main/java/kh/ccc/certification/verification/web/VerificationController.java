package kh.ccc.certification.verification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import kh.ccc.certification.certificate.CertificateNumber;
import kh.ccc.certification.certificate.CertificateNumber.Reading;
import kh.ccc.certification.verification.web.VerificationAnswers.Given;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.web.BadRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Is this certificate good? Open to anyone, about today or any day before. */
@Tag(name = "verifications")
@RestController
@RequestMapping("/api/verifications")
class VerificationController {

  private final VerificationAnswers answers;
  private final Clock clock;

  VerificationController(VerificationAnswers answers, Clock clock) {
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * What a certificate was on a day; without a day, what it is now. The number may be typed in
   * small letters, with or without hyphens, with Khmer digits, with O for 0 and I or L for 1, or in
   * its short form. Asked for {@code application/jwt}, the answer is signed.
   */
  @Operation(summary = "Whether a certificate is good today, or was on a day")
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = VerificationView.class)))
  @GetMapping(
      path = "/{number}",
      produces = {Forms.JSON, Forms.JWT})
  @OpenToAnyone
  ResponseEntity<byte[]> verify(
      @PathVariable String number,
      @RequestParam @Nullable LocalDate asOf,
      @RequestHeader HttpHeaders headers) {
    Given given = answers.answer(read(number), AskedDay.of(asOf, clock.instant()));
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .cacheControl(CacheControl.maxAge(VerificationAnswers.FRESH).cachePublic())
            .headers(age -> markStale(age, answers.age(given)));
    return Forms.isJwtAsked(headers.getAccept())
        ? Forms.jwt(answer, answers.signed(given))
        : Forms.json(answer.eTag(given.tag()), given.body());
  }

  /** The store is away: the last answer is better than none, but it must say how old it is. */
  private static void markStale(HttpHeaders headers, Duration age) {
    if (!age.isZero()) {
      headers.set(HttpHeaders.AGE, String.valueOf(age.toSeconds()));
      headers.set(HttpHeaders.WARNING, "110 - \"Response is Stale\"");
    }
  }

  private static CertificateNumber read(String typed) {
    return switch (CertificateNumber.read(typed)) {
      case Reading.Sound(CertificateNumber number) -> number;
      case Reading.Mistyped mistyped -> throw new Unknown("certificate-number-mistyped");
      case Reading.Malformed malformed -> throw new BadRequest(400, "certificate-number-malformed");
    };
  }
}
