package kh.ccc.certification.certificate.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import kh.ccc.certification.certificate.CertificateCommand;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.Grant;
import kh.ccc.certification.certificate.Parts;
import kh.ccc.certification.certificate.web.CertificateRequests.AnnulRequest;
import kh.ccc.certification.certificate.web.CertificateRequests.LevelRequest;
import kh.ccc.certification.certificate.web.CertificateRequests.ReinstateRequest;
import kh.ccc.certification.certificate.web.CertificateRequests.SuspendRequest;
import kh.ccc.certification.certificate.web.CertificateRequests.WithdrawRequest;
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

/** What the committee decides on certificates; its chair records it. */
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

  /** Suspends a certificate: it is not to be relied upon until it is reinstated. */
  @Operation(summary = "Suspend a certificate for at most six months")
  @PostMapping("/suspension")
  @Permitted(Role.COMMITTEE_CHAIR)
  ResponseEntity<CertificateView> suspend(
      @PathVariable String id,
      @Valid @RequestBody SuspendRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    return execute(id, request.command(), expected, context, caller);
  }

  /** Ends a suspension; the term stays as it was. */
  @Operation(summary = "End a suspension; the term stays as it was")
  @PostMapping("/reinstatement")
  @Permitted(Role.COMMITTEE_CHAIR)
  ResponseEntity<CertificateView> reinstate(
      @PathVariable String id,
      @Valid @RequestBody ReinstateRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    return execute(id, request.command(), expected, context, caller);
  }

  /** Takes a certificate back for good. */
  @Operation(summary = "Withdraw a certificate for good")
  @PostMapping("/withdrawal")
  @Permitted(Role.COMMITTEE_CHAIR)
  ResponseEntity<CertificateView> withdraw(
      @PathVariable String id,
      @Valid @RequestBody WithdrawRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    return execute(id, request.command(), expected, context, caller);
  }

  /** Declares that a certificate was issued in error; its number is never given again. */
  @Operation(summary = "Declare a certificate void; its number is never given again")
  @PostMapping("/annulment")
  @Permitted(Role.COMMITTEE_CHAIR)
  ResponseEntity<CertificateView> annul(
      @PathVariable String id,
      @Valid @RequestBody AnnulRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    return execute(id, request.command(), expected, context, caller);
  }

  /**
   * Raises or lowers the level under the same number. The term never ends later than before; for a
   * longer one the certificate is renewed.
   */
  @Operation(summary = "Raise or lower the level; the number stays, the term gets no longer")
  @PostMapping("/level")
  @Permitted(Role.COMMITTEE_CHAIR)
  ResponseEntity<CertificateView> changeLevel(
      @PathVariable String id,
      @Valid @RequestBody LevelRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    CertificateId certificate = permitted(id, caller);
    return answers.of(
        commands.changeLevel(
            certificate, request.command(), request.assessmentId(), expected.value(), context));
  }

  private ResponseEntity<CertificateView> execute(
      String id,
      CertificateCommand command,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    CertificateId certificate = permitted(id, caller);
    return answers.of(commands.execute(certificate, command, expected.value(), context));
  }

  private CertificateId permitted(String id, Caller caller) {
    CertificateId certificate = new CertificateId(id);
    Grant grant = answers.issued(certificate).grant();
    caller.require(grant.area(), Role.COMMITTEE_CHAIR);
    parts.requireNone(grant, caller.id());
    return certificate;
  }
}
