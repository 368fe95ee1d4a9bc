package kh.ccc.certification.impartiality.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kh.ccc.certification.impartiality.AuditCommands;
import kh.ccc.certification.impartiality.AuditReport;
import kh.ccc.certification.impartiality.Audits;
import kh.ccc.certification.impartiality.Counts;
import kh.ccc.certification.impartiality.Fact;
import kh.ccc.platform.domain.Unknown;
import kh.ccc.platform.security.OpenToAnyone;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One page on impartiality that anyone may read: numbers, no names. */
@Tag(name = "impartiality")
@RestController
class AttestationController {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final AuditCommands commands;
  private final Audits audits;
  private final AttestationWords words = new AttestationWords();

  AttestationController(AuditCommands commands, Audits audits) {
    this.commands = commands;
    this.audits = audits;
  }

  /**
   * The attestation.
   *
   * @param journalDigest SHA-256 over the ids and hashes of all records that were replayed: a later
   *     change of any of them would show
   */
  record AttestationView(
      Map<String, String> statement,
      PeriodView period,
      CountsView counts,
      int violations,
      Instant auditedAt,
      long records,
      String journalDigest) {}

  record PeriodView(LocalDate from, LocalDate until) {}

  /**
   * @param granted decisions of the period
   * @param cases applications of all times that were looked at
   */
  record CountsView(
      int granted,
      int deferred,
      int refused,
      int deciders,
      int reviewers,
      int recusals,
      int cases,
      int certificates) {

    static CountsView of(Counts counts) {
      return new CountsView(
          counts.decisions().getOrDefault(Fact.Outcome.GRANTED, 0),
          counts.decisions().getOrDefault(Fact.Outcome.DEFERRED, 0),
          counts.decisions().getOrDefault(Fact.Outcome.REFUSED, 0),
          counts.deciders(),
          counts.reviewers(),
          counts.recusals(),
          counts.cases(),
          counts.certificates());
    }

    int decisions() {
      return granted + deferred + refused;
    }
  }

  /** What the last audit of the journals found about the separation of duties. */
  @Operation(summary = "The public attestation of impartiality, from the last audit")
  @GetMapping("/api/impartiality/attestation")
  @OpenToAnyone
  ResponseEntity<AttestationView> attestation() {
    AuditReport report =
        audits
            .newestFinished()
            .flatMap(commands::report)
            .orElseThrow(() -> new Unknown("attestation-unknown"));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
        .eTag("\"" + report.journalDigest() + "-" + report.at().toEpochMilli() + "\"")
        .body(view(report));
  }

  private AttestationView view(AuditReport report) {
    CountsView counts = CountsView.of(report.counts());
    return new AttestationView(
        words.statement(report, counts.decisions()),
        new PeriodView(report.from(), report.until()),
        counts,
        report.found(),
        report.at(),
        report.commits(),
        report.journalDigest());
  }
}
