package kh.ccc.certification.certificate.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import kh.ccc.certification.certificate.CertificateCommands;
import kh.ccc.certification.certificate.CertificateId;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.CertificateRules.LevelRule;
import kh.ccc.certification.certificate.Certificates;
import kh.ccc.certification.certificate.Reason;
import kh.ccc.platform.security.OpenToAnyone;
import kh.ccc.platform.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Certificates and what applies to them: open to anyone to read. */
@Tag(name = "certificates")
@RestController
@RequestMapping("/api/certificates")
class CertificateController {

  private final CertificateCommands commands;
  private final Certificates certificates;
  private final CertificateRules rules;
  private final CertificateAnswers answers;

  CertificateController(
      CertificateCommands commands,
      Certificates certificates,
      CertificateRules rules,
      CertificateAnswers answers) {
    this.commands = commands;
    this.certificates = certificates;
    this.rules = rules;
    this.answers = answers;
  }

  /** A certificate as it stands today. */
  @Operation(summary = "A certificate as it stands today")
  @GetMapping("/{id}")
  @OpenToAnyone
  ResponseEntity<CertificateView> certificate(@PathVariable String id) {
    return answers.of(commands.find(new CertificateId(id)));
  }

  /** The certificates of a CBO, newest first. */
  @Operation(summary = "The certificates of a CBO, newest first")
  @GetMapping
  @OpenToAnyone
  Page<CertificateView> ofCbo(@RequestParam @Size(min = 1, max = 100) String cboId) {
    List<CertificateView> views =
        certificates.ofCbo(cboId).stream().map(commands::find).map(answers::view).toList();
    return new Page<>(views, null);
  }

  /**
   * What applies to certificates.
   *
   * @param renewalWindowDays a renewal can be applied for so many days before the last day
   * @param graceDays and be granted so many days after it
   * @param surveillanceWindowDays a check can be reported so many days before it is due
   * @param chairAloneReasons for these the chair suspends without waiting for the committee
   */
  record CertificateRulesView(
      List<LevelRule> levels,
      long longestSuspensionMonths,
      int renewalWindowDays,
      int graceDays,
      int surveillanceWindowDays,
      List<Reason> suspensionReasons,
      List<String> chairAloneReasons,
      List<Reason> withdrawalReasons,
      List<Reason> voidReasons,
      List<Reason> levelChangeReasons) {}

  /** Levels with their terms and checks, time limits, and the reasons for decisions. */
  @Operation(summary = "Levels with their terms and checks, time limits, reasons for decisions")
  @GetMapping("/rules")
  @OpenToAnyone
  CertificateRulesView rules() {
    return new CertificateRulesView(
        rules.levels(),
        rules.longestSuspension().toTotalMonths(),
        rules.renewalWindowDays(),
        rules.graceDays(),
        rules.surveillanceWindowDays(),
        rules.suspensionReasons(),
        rules.chairAloneReasons(),
        rules.withdrawalReasons(),
        rules.voidReasons(),
        rules.levelChangeReasons());
  }
}
