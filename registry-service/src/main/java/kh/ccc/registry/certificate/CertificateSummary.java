package kh.ccc.registry.certificate;

import java.time.LocalDate;

/**
 * The certificate that is shown with an organization.
 *
 * @param status ACTIVE, SUSPENDED, GRACE, EXPIRED, WITHDRAWN, SURRENDERED or VOIDED
 */
public record CertificateSummary(
    String status, String level, String number, LocalDate validFrom, LocalDate validUntil) {

  public static CertificateSummary of(CertificateFacts certificate, LocalDate today) {
    return new CertificateSummary(
        certificate.statusOn(today),
        certificate.level(),
        certificate.number(),
        certificate.validFrom(),
        certificate.validUntil());
  }
}
