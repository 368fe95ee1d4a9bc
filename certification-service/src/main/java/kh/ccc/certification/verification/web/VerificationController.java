package kh.ccc.certification.verification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import kh.ccc.certification.certificate.CertificateNumber;
import kh.ccc.certification.certificate.CertificateNumber.Reading;
import kh.ccc.certification.verification.Verifications;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.time.Programme;
import kh.ccc.platform.web.BadRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Is this certificate good? Open to anyone, about today or any day before. */
@Tag(name = "verifications")
@RestController
@RequestMapping("/api/verifications")
class VerificationController {

  /** A suspension is seen everywhere within this time. */
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Verifications verifications;
  private final Statements statements;
  private final Clock clock;

  VerificationController(Verifications verifications, Statements statements, Clock clock) {
    this.verifications = verifications;
    this.statements = statements;
    this.clock = clock;
  }

  /**
   * What a certificate was on a day; without a day, what it is now. The number may be typed in
   * small letters, with or without hyphens, with Khmer digits, with O for 0 and I or L for 1.
   */
  @Operation(summary = "Whether a certificate is good today, or was on a day")
  @GetMapping("/{number}")
  @OpenToAnyone
  ResponseEntity<VerificationView> verify(
      @PathVariable String number, @RequestParam @Nullable LocalDate asOf) {
    Instant now = clock.instant();
    LocalDate today = Programme.dayOf(now);
    LocalDate day = asOf == null ? today : asOf;
    if (day.isAfter(today)) {
      throw new BadRequest(422, "as-of-in-future");
    }
    VerificationView view =
        VerificationView.of(verifications.verify(read(number), day), statements, now);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .eTag(view.tag())
        .body(view);
  }

  private static CertificateNumber read(String typed) {
    return switch (CertificateNumber.read(typed)) {
      case Reading.Sound(CertificateNumber number) -> number;
      case Reading.Mistyped mistyped -> throw new Unknown("certificate-number-mistyped");
      case Reading.Malformed malformed -> throw new BadRequest(400, "certificate-number-malformed");
    };
  }
}
