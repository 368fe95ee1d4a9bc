package kh.ccc.certification.session.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.eligibility.CboFacts;
import kh.ccc.certification.eligibility.Eligibility;
import kh.ccc.certification.paper.PaperPrinter;
import kh.ccc.certification.session.Minutes;
import kh.ccc.certification.session.MinutesPaper;
import kh.ccc.certification.session.Session;
import kh.ccc.certification.session.SessionCommands;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The minutes on paper, in Khmer or English; made when asked for, always the same file. */
@Tag(name = "committee sessions")
@RestController
class MinutesPdfController {

  private final SessionCommands sessions;
  private final Eligibility eligibility;
  private final CertificateRules rules;
  private final PaperPrinter printer;
  private final MinutesWords words = new MinutesWords();

  MinutesPdfController(
      SessionCommands sessions,
      Eligibility eligibility,
      CertificateRules rules,
      PaperPrinter printer) {
    this.sessions = sessions;
    this.eligibility = eligibility;
    this.rules = rules;
    this.printer = printer;
  }

  /** The minutes of a closed session as a tagged PDF. */
  @Operation(summary = "The minutes of a closed session as a PDF in Khmer or English")
  @ApiResponse(
      responseCode = "200",
      description = "PDF/A-3a and PDF/UA-1",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/api/committee-sessions/{id}/minutes/pdf")
  @Permitted({Role.COMMITTEE_CHAIR, Role.COMMITTEE_MEMBER, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  ResponseEntity<byte[]> pdf(
      @PathVariable String id,
      @RequestParam(defaultValue = "km") @Pattern(regexp = "km|en") String language,
      Caller caller) {
    if (SessionAccess.requireReader(sessions, id, caller) instanceof Session.Closed closed) {
      byte[] pdf =
          printer.print(paper(language, closed.minutes()).of(closed.minutes(), closed.seal()));
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_PDF)
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              "inline; filename=\"minutes-%s-%s.pdf\"".formatted(closed.plan().day(), language))
          .eTag("\"" + closed.seal().digest() + "-" + language + "\"")
          .body(pdf);
    }
    throw new Unknown("minutes-unknown");
  }

  private MinutesPaper paper(String language, Minutes minutes) {
    boolean khmer = language.equals("km");
    Map<String, CboFacts> known =
        eligibility.cbos(
            Stream.concat(
                    minutes.items().stream().map(Minutes.Item::cboId),
                    minutes.motions().stream().map(Minutes.MotionLine::cboId))
                .distinct()
                .toList());
    Map<String, String> names = new HashMap<>();
    known.forEach((id, cbo) -> {
      String name = name(cbo, khmer);
      if (name != null) {
        names.put(id, name);
      }
    });
    return new MinutesPaper(
        new MinutesPaper.Words(
            language,
            name -> words.of(language, name),
            level -> khmer ? rules.of(level).km() : rules.of(level).en()),
        names);
  }

  private static @Nullable String name(CboFacts cbo, boolean khmer) {
    String preferred = khmer ? cbo.nameKm() : cbo.nameLatin();
    return preferred != null ? preferred : khmer ? cbo.nameLatin() : cbo.nameKm();
  }
}
