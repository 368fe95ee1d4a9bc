package kh.ccc.certification.certificate.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateCommand;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.CertificateRules.LevelRule;
import kh.ccc.certification.certificate.CertificateRules.SuspensionReason;
import kh.ccc.certification.certificate.Certificates;
import kh.ccc.certification.certificate.web.CertificateRequests.ReinstateRequest;
import kh.ccc.certification.certificate.web.CertificateRequests.SuspendRequest;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.journal.CommandContext;
import kh.ccc.platform.journal.Versioned;
import kh.ccc.platform.security.Caller;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.security.Permitted;
import kh.ccc.platform.security.Role;
import kh.ccc.platform.time.Programme;
import kh.ccc.platform.web.ETags;
import kh.ccc.platform.web.ExpectedVersion;
import kh.ccc.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Certificates: open to anyone to read; the committee's chair suspends and reinstates. */
@Tag(name = "certificates")
@RestController
@RequestMapping("/api/certificates")
class CertificateController {

  private final CertificateCommands commands;
  private final Certificates certificates;
  private final CertificateRules rules;
  private final Clock clock;

  CertificateController(
      CertificateCommands commands,
      Certificates certificates,
      CertificateRules rules,
      Clock clock) {
    this.commands = commands;
    this.certificates = certificates;
    this.rules = rules;
    this.clock = clock;
  }

  /** A certificate as it stands today. */
  @Operation(summary = "A certificate as it stands today")
  @GetMapping("/{id}")
  @OpenToAnyone
  ResponseEntity<CertificateView> certificate(@PathVariable String id) {
    return answer(commands.find(new CertificateId(id)));
  }

  /** The certificates of a CBO, newest first. */
  @Operation(summary = "The certificates of a CBO, newest first")
  @GetMapping
  @OpenToAnyone
  Page<CertificateView> ofCbo(@RequestParam @Size(min = 1, max = 100) String cboId) {
    List<CertificateView> views =
        certificates.ofCbo(cboId).stream().map(commands::find).map(this::view).toList();
    return new Page<>(views, null);
  }

  /** What applies to certificates: levels with their terms, reasons for a suspension. */
  record RulesView(
      List<LevelRule> levels,
      long longestSuspensionMonths,
      List<SuspensionReason> suspensionReasons) {}

  /** Levels with their terms, and the reasons for which a certificate may be suspended. */
  @Operation(summary = "Levels with their terms, reasons for a suspension")
  @GetMapping("/rules")
  @OpenToAnyone
  RulesView rules() {
    return new RulesView(
        rules.levels(), rules.longestSuspension().toTotalMonths(), rules.suspensionReasons());
  }

  /** Suspends a certificate: it is not to be relied upon until it is reinstated. */
  @Operation(summary = "Suspend a certificate for at most six months")
  @PostMapping("/{id}/suspension")
  @Permitted(Role.COMMITTEE_CHAIR)
  ResponseEntity<CertificateView> suspend(
      @PathVariable String id,
      @Valid @RequestBody SuspendRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    return execute(new CertificateId(id), request.command(), expected, context, caller);
  }

  /** Ends a suspension; the term stays as it was. */
  @Operation(summary = "End a suspension; the term stays as it was")
  @PostMapping("/{id}/reinstatement")
  @Permitted(Role.COMMITTEE_CHAIR)
  ResponseEntity<CertificateView> reinstate(
      @PathVariable String id,
      @Valid @RequestBody ReinstateRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    return execute(new CertificateId(id), request.command(), expected, context, caller);
  }

  private ResponseEntity<CertificateView> execute(
      CertificateId id,
      CertificateCommand command,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    caller.require(issued(commands.find(id)).grant().area(), Role.COMMITTEE_CHAIR);
    return answer(commands.execute(id, command, expected.value(), context));
  }

  /**
   * A certificate expires without a commit. Its tag then changes all the same, so that nobody is
   * told that an ACTIVE of yesterday still stands.
   */
  private ResponseEntity<CertificateView> answer(Versioned<Certificate> certificate) {
    CertificateView view = view(certificate);
    return view.isExpired()
        ? ResponseEntity.ok().eTag("\"" + certificate.version() + "-expired\"").body(view)
        : ETags.ok(certificate, view);
  }

  private CertificateView view(Versioned<Certificate> certificate) {
    LocalDate today = Programme.dayOf(clock.instant());
    return CertificateView.of(issued(certificate), rules, today);
  }

  private static Certificate.Issued issued(Versioned<Certificate> certificate) {
    return switch (certificate.state()) {
      case Certificate.Issued issued -> issued;
      case Certificate.NotGranted none -> throw new Unknown("certificate-unknown");
    };
  }
}
