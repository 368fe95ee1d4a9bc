package kh.ccc.certification.certificate.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateCommand;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.CertificateNumber;
import kh.ccc.certification.certificate.web.CertificateRequests.SurrenderRequest;
import kh.ccc.certification.certificate.web.CertificateRequests.SurveillanceRequest;
import kh.ccc.certification.certificate.web.CertificateRequests.SurveillanceReviewRequest;
import kh.ccc.platform.domain.FieldError;
import kh.ccc.platform.domain.Invalid;
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

/** What happens to a certificate between two grants: checks, and the CBO's giving it back. */
@Tag(name = "certificates")
@RestController
@RequestMapping("/api/certificates/{id}")
class UpkeepController {

  private final CertificateCommands commands;
  private final CertificateAnswers answers;

  UpkeepController(CertificateCommands commands, CertificateAnswers answers) {
    this.commands = commands;
    this.answers = answers;
  }

  /** The CBO gives its certificate back; it cannot be taken up again. */
  @Operation(summary = "Give a certificate back for good: the CBO's representative")
  @PostMapping("/surrender")
  @Permitted(Role.CBO_REPRESENTATIVE)
  ResponseEntity<CertificateView> surrender(
      @PathVariable String id,
      @Valid @RequestBody SurrenderRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    CertificateId certificate = new CertificateId(id);
    Certificate.Issued issued = answers.issued(certificate);
    Caller.permit(
        caller.hasFor(issued.grant().area(), Role.CBO_REPRESENTATIVE)
            && commands.isRepresentative(caller.id(), issued));
    requireSame(request.number(), issued);
    CertificateCommand surrender = new CertificateCommand.Surrender(caller.id());
    return answers.of(commands.execute(certificate, surrender, expected.value(), context));
  }

  private static void requireSame(String typed, Certificate.Issued issued) {
    CertificateNumber.Reading wanted =
        new CertificateNumber.Reading.Sound(new CertificateNumber(issued.number()));
    if (!CertificateNumber.read(typed).equals(wanted)) {
      throw new Invalid(List.of(new FieldError("/number", "number-of-another-certificate")));
    }
  }

  /** A programme officer reports the check that is due next. */
  @Operation(summary = "Report the check that is due next")
  @PostMapping("/surveillance")
  @Permitted(Role.PROGRAMME_OFFICER)
  ResponseEntity<CertificateView> report(
      @PathVariable String id,
      @Valid @RequestBody SurveillanceRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    CertificateId certificate = permitted(id, caller, Role.PROGRAMME_OFFICER);
    CertificateCommand report = request.command(caller.id());
    return answers.of(commands.execute(certificate, report, expected.value(), context));
  }

  /** A reviewer, who is not the officer, confirms the check or sends the report back. */
  @Operation(summary = "Confirm a check, or send its report back")
  @PostMapping("/surveillance/review")
  @Permitted(Role.REVIEWER)
  ResponseEntity<CertificateView> review(
      @PathVariable String id,
      @Valid @RequestBody SurveillanceReviewRequest request,
      ExpectedVersion expected,
      CommandContext context,
      Caller caller) {
    CertificateId certificate = permitted(id, caller, Role.REVIEWER);
    CertificateCommand review = request.command(caller.id());
    return answers.of(commands.execute(certificate, review, expected.value(), context));
  }

  private CertificateId permitted(String id, Caller caller, Role role) {
    CertificateId certificate = new CertificateId(id);
    caller.require(answers.issued(certificate).grant().area(), role);
    return certificate;
  }
}
