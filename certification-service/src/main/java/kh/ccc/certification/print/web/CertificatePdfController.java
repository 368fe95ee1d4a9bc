package kh.ccc.certification.print.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.Grant;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.print.CertificatePrinter;
import kh.ccc.certification.print.Sheets;
import kh.ccc.certification.print.Sheets.Printable;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.time.Programme;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The certificate on paper: for the organization that it was granted to, and for those who hand it
 * over. Everyone else is answered by verification, which speaks of today and not of the day of
 * printing. Made when it is asked for, kept nowhere.
 */
@Tag(name = "certificates")
@RestController
class CertificatePdfController {

  private static final Role[] STAFF = {
    Role.PROGRAMME_OFFICER,
    Role.PROVINCIAL_REGISTRAR,
    Role.COMMITTEE_MEMBER,
    Role.COMMITTEE_CHAIR,
    Role.AUDITOR
  };

  private final CertificateCommands certificates;
  private final Sheets sheets;
  private final CertificatePrinter printer;
  private final Eligibility eligibility;
  private final Clock clock;

  CertificatePdfController(
      CertificateCommands certificates,
      Sheets sheets,
      CertificatePrinter printer,
      Eligibility eligibility,
      Clock clock) {
    this.certificates = certificates;
    this.eligibility = eligibility;
    this.sheets = sheets;
    this.printer = printer;
    this.clock = clock;
  }

  /** The certificate to print. The same certificate is always the same file. */
  @Operation(summary = "The certificate as a PDF to print (A4, Khmer and English)")
  @ApiResponse(
      responseCode = "200",
      description = "PDF/A-3a and PDF/UA-1",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/api/certificates/{id}/pdf")
  @Permitted({
    Role.CBO_REPRESENTATIVE,
    Role.PROGRAMME_OFFICER,
    Role.PROVINCIAL_REGISTRAR,
    Role.COMMITTEE_MEMBER,
    Role.COMMITTEE_CHAIR,
    Role.AUDITOR
  })
  ResponseEntity<byte[]> pdf(@PathVariable String id, Caller caller) {
    Certificate.Issued certificate = issued(new CertificateId(id));
    requireReader(certificate, caller);
    long begun = System.nanoTime();
    Printable printable = sheets.of(certificate, Programme.dayOf(clock.instant()));
    byte[] pdf = printer.print(printable.sheet(), printable.attachments());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"certificate-" + certificate.number() + ".pdf\"")
        .header("Server-Timing", took(System.nanoTime() - begun))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag("\"" + digest(pdf) + "\"")
        .body(pdf);
  }

  private void requireReader(Certificate.Issued certificate, Caller caller) {
    String area = certificate.grant().area();
    Caller.permit(
        caller.hasFor(area, STAFF)
            || (caller.hasFor(area, Role.CBO_REPRESENTATIVE)
                && caller.is(representative(certificate.grant()))));
  }

  /** Who speaks for the organization today, not who did on the day of the grant. */
  private @Nullable String representative(Grant grant) {
    return eligibility
        .cbo(grant.cboId())
        .map(CboFacts::representative)
        .orElse(grant.representative());
  }

  private Certificate.Issued issued(CertificateId id) {
    return switch (certificates.find(id).state()) {
      case Certificate.Issued issued -> issued;
      case Certificate.NotGranted none -> throw new Unknown("certificate-unknown");
    };
  }

  private static String took(long nanoseconds) {
    return String.format(Locale.ROOT, "print;dur=%.1f", nanoseconds / 1e6);
  }

  private static String digest(byte[] pdf) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(pdf);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
