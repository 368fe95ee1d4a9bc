package kh.ccc.certification.verification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import kh.ccc.certification.credential.QrCodes;
import kh.ccc.certification.issuer.IssuerKeys;
import kh.ccc.platform.security.OpenToAnyone;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The address in a printed QR code: leads whoever scans it to the page that verifies. */
@Tag(name = "verifications")
@RestController
class CodeController {

  private static final Pattern PAYLOAD = Pattern.compile("[A-Z2-7]{1,4296}");

  private final IssuerKeys keys;

  CodeController(IssuerKeys keys) {
    this.keys = keys;
  }

  /** Leads from a scanned QR code to the page about its certificate. */
  @Operation(summary = "From a scanned QR code to the page about its certificate")
  @GetMapping("/V/{code}")
  @OpenToAnyone
  ResponseEntity<Void> scanned(@PathVariable String code) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page(code)).build();
  }

  /** Only a genuine code names a number that is worth looking up. */
  private URI page(String code) {
    String payload = code.toUpperCase(Locale.ROOT);
    return switch (QrCodes.read(payload, keys.ring())) {
      case QrCodes.Reading.Genuine genuine -> URI.create("/verify/" + genuine.payload().number());
      case QrCodes.Reading.KeyWithdrawn old ->
          URI.create("/verify/" + old.payload().number() + "?code=" + payload);
      case QrCodes.Reading.NotOurs notOurs -> withCode(payload);
      case QrCodes.Reading.Damaged damaged -> withCode(payload);
    };
  }

  private static URI withCode(String payload) {
    return URI.create(PAYLOAD.matcher(payload).matches() ? "/verify?code=" + payload : "/verify");
  }
}
