package kh.ccc.certification.certificate.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.Grant;
import kh.ccc.certification.certificate.Parts;
import kh.ccc.certification.certificate.web.CertificateRequests.SuspendRequest;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.web.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the chair decides alone because it cannot wait for the committee; all else is decided in
 * session (domain.md 1.5).
 */
@Tag(name = "certificates")
@RestController
@RequestMapping("/api/certificates/{id}")
class DecisionController {

  private final CertificateCommands commands;
  private final CertificateAnswers answers;
  private final Parts parts;

  DecisionController(CertificateCommands commands, CertificateAnswers answers, Parts parts) {
    this.commands = commands;
    this.answers = answers;
    this.parts = parts;
  }

  /** Suspends a certificate at once where people are at risk, until the committee decides. */
  @Operation(summary = "Suspend a certificate at once, for a reason that cannot wait")
  @PostMapping("/suspension")
  @Permitted(Role.COMMITTEE_CHAIR)
  ResponseEntity<CertificateView> suspend(
      @PathVariable String id,
      @Valid @RequestBody SuspendRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    CertificateId certificate = new CertificateId(id);
    Grant grant = answers.issued(certificate).grant();
    caller.require(grant.area(), Role.COMMITTEE_CHAIR);
    parts.requireNone(grant, caller.id());
    return answers.of(commands.execute(certificate, request.command(), expected.value(), context));
  }
}
