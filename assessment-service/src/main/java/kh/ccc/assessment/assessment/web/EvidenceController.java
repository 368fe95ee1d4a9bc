package kh.ccc.assessment.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import kh.ccc.assessment.assessment.Assessment;
import kh.ccc.assessment.assessment.AssessmentCommands;
import kh.ccc.assessment.assessment.EvidenceCommands;
import kh.ccc.assessment.assessment.web.AssessmentView.EvidenceView;
import kh.ccc.assessment.evidence.CleanFile;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Files that the CBO shows for its answers. A file is there or not there, whatever else changes in
 * the assessment meanwhile, so adding and removing need no version.
 */
@RestController
@RequestMapping("/api/assessments/{id}/evidence")
@Tag(name = "assessments")
class EvidenceController {

  private final EvidenceCommands evidence;
  private final AssessmentAccess access;
  private final Clock clock;

  EvidenceController(EvidenceCommands evidence, AssessmentAccess access, Clock clock) {
    this.evidence = evidence;
    this.access = access;
    this.clock = clock;
  }

  @PostMapping
  @Permitted({Role.CBO_REPRESENTATIVE, Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @Operation(
      summary = "Show a file for an indicator",
      description =
          "A JPEG, PNG or PDF file of at most 1,000,000 bytes, three for an indicator, until the"
              + " self-assessment is handed in. Place, time and device are taken out of it.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = {
                @Content(mediaType = CleanFile.JPEG),
                @Content(mediaType = CleanFile.PNG),
                @Content(mediaType = CleanFile.PDF)
              }))
  ResponseEntity<EvidenceView> add(
      @PathVariable String id,
      @RequestParam @NotBlank @Size(max = 10) String indicator,
      @RequestParam @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}/\\\\]*") String name,
      @Parameter(hidden = true) @RequestBody(required = false) byte @Nullable [] file,
      Caller caller,
      CommandContext context) {
    access.requireCboSide(caller, id);
    CleanFile content = CleanFile.of(file == null ? new byte[0] : file);
    EvidenceCommands.Added added = evidence.add(id, indicator, name.strip(), content, context);
    return ETags.created(added.assessment(), EvidenceView.of(added.file()));
  }

  @GetMapping("/{evidenceId}")
  @Permitted({
    Role.CBO_REPRESENTATIVE,
    Role.NETWORK_COORDINATOR,
    Role.PROGRAMME_OFFICER,
    Role.ASSESSOR,
    Role.LEAD_ASSESSOR,
    Role.REVIEWER
  })
  @Operation(summary = "A file that the CBO shows")
  ResponseEntity<byte[]> read(
      @PathVariable String id, @PathVariable String evidenceId, Caller caller) {
    Versioned<Assessment> found = access.toReadEvidence(caller, id);
    CleanFile file = evidence.read(AssessmentCommands.started(found.state()), evidenceId);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.mediaType()))
        .eTag('"' + file.sha256() + '"')
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(evidenceId, file))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(file.bytes());
  }

  /** A picture may be shown in a page; a document leaves the browser's page. */
  private static String disposition(String evidenceId, CleanFile file) {
    boolean document = file.mediaType().equals(CleanFile.PDF);
    String name = evidenceId + '.' + file.mediaType().substring(file.mediaType().indexOf('/') + 1);
    return (document ? ContentDisposition.attachment() : ContentDisposition.inline())
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }

  @DeleteMapping("/{evidenceId}")
  @Permitted({Role.CBO_REPRESENTATIVE, Role.NETWORK_COORDINATOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "Take a file back; its bytes are removed for good")
  ResponseEntity<Void> remove(
      @PathVariable String id, @PathVariable String evidenceId, Caller caller) {
    access.requireCboSide(caller, id);
    CommandContext context =
        new CommandContext(caller.id(), UUID.randomUUID().toString(), clock.instant());
    Versioned<Assessment> changed = evidence.remove(id, evidenceId, context);
    return ResponseEntity.noContent().eTag("\"" + changed.version() + "\"").build();
  }
}
