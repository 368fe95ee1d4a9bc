package kh.ccc.registry.certificate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the register knows of a certificate.
 *
 * @param level PROVISIONAL, GOOD_PRACTICE or ADVANCED
 * @param status ACTIVE, SUSPENDED, WITHDRAWN, EXPIRED, SURRENDERED or VOIDED
 * @param history what happened to it, oldest first
 */
public record CertificateFacts(
    String certificateId,
    String cboId,
    String number,
    String level,
    LocalDate validFrom,
    LocalDate validUntil,
    String status,
    List<Happened> history) {

  private static final Set<String> IN_FORCE = Set.of("ACTIVE", "SUSPENDED");

  /**
   * A line of a timeline.
   *
   * @param what CERTIFICATE_GRANTED, CERTIFICATE_SUSPENDED or CERTIFICATE_REINSTATED
   * @param detail the certificate's number, or the reason of a suspension in neutral words
   */
  public record Happened(LocalDate on, String what, String detail) {}

  /** The status on a day: a certificate ends with its last day, even before anybody says so. */
  public String statusOn(LocalDate day) {
    return IN_FORCE.contains(status) && day.isAfter(validUntil) ? "EXPIRED" : status;
  }

  /** The one to show: in force before any other, then the one that lasts longest. */
  public static Optional<CertificateFacts> shown(List<CertificateFacts> all, LocalDate day) {
    Comparator<CertificateFacts> inForce =
        Comparator.comparing(certificate -> IN_FORCE.contains(certificate.statusOn(day)));
    return all.stream()
        .max(
            inForce
                .thenComparing(CertificateFacts::validUntil)
                .thenComparing(CertificateFacts::number));
  }
}
