package kh.ccc.certification.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kh.ccc.certification.certificate.Certificate.Status;
import org.jspecify.annotations.Nullable;

/**
 * The checks between two grants: an officer reports them, somebody else reviews them (ISO/IEC
 * 17065, 7.9).
 */
public final class Surveillance {

  private final Certificate.Issued certificate;
  private final CertificateRules rules;
  private final LocalDate today;

  Surveillance(Certificate.Issued certificate, CertificateRules rules, LocalDate today) {
    this.certificate = certificate;
    this.rules = rules;
    this.today = today;
  }

  /** The days by which checks are still due, earliest first. */
  public static List<LocalDate> outstanding(
      Certificate.Issued certificate, CertificateRules rules) {
    Term term = certificate.grant().term();
    return rules.of(certificate.grant().level()).surveillanceMonths().stream()
        .map(months -> term.validFrom().plusMonths(months))
        .filter(due -> !term.isOver(due))
        .filter(due -> !certificate.upkeep().passed().contains(due))
        .sorted()
        .toList();
  }

  List<CertificateEvent> report(Status standing, CertificateCommand.ReportSurveillance report) {
    requireInForce(standing);
    if (certificate.upkeep().report() != null) {
      throw CertificateRefusals.surveillanceUnderReview();
    }
    Optional<LocalDate> next = outstanding(certificate, rules).stream().findFirst();
    LocalDate due = next.orElseThrow(CertificateRefusals::noSurveillance);
    LocalDate opens = due.minusDays(rules.surveillanceWindowDays());
    if (today.isBefore(opens)) {
      throw CertificateRefusals.surveillanceTooEarly(due, opens);
    }
    return List.of(
        new CertificateEvent.SurveillanceReported(
            today,
            new Upkeep.Report(due, report.officer(), report.reference(), report.assessmentId())));
  }

  List<CertificateEvent> review(Status standing, CertificateCommand.ReviewSurveillance review) {
    requireInForce(standing);
    Upkeep.@Nullable Report report = certificate.upkeep().report();
    if (report == null) {
      throw CertificateRefusals.nothingToReview();
    }
    if (report.officer().equals(review.reviewer())) {
      throw CertificateRefusals.involved("OFFICER");
    }
    return List.of(
        review.passed()
            ? new CertificateEvent.SurveillancePassed(
                today, report.due(), report.officer(), review.reviewer())
            : new CertificateEvent.SurveillanceReturned(today, review.reviewer()));
  }

  private void requireInForce(Status standing) {
    switch (standing) {
      case ACTIVE, SUSPENDED -> {}
      case GRACE, EXPIRED -> throw CertificateRefusals.expired(certificate.grant().term());
      case WITHDRAWN, SURRENDERED, VOIDED -> throw CertificateRefusals.ended(standing);
    }
  }
}
