package kh.ccc.registry.certificate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the register knows of a certificate.
 *
 * @param level PROVISIONAL, GOOD_PRACTICE or ADVANCED
 * @param status ACTIVE, SUSPENDED, GRACE, WITHDRAWN, EXPIRED, SURRENDERED or VOIDED
 * @param graceUntil last day on which a renewal can still be granted, once the term is over
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
    @Nullable LocalDate graceUntil,
    List<Happened> history) {

  private static final String GRACE = "GRACE";
  private static final Set<String> IN_FORCE = Set.of("ACTIVE", "SUSPENDED");

  /**
   * A line of a timeline.
   *
   * @param what CERTIFICATE_GRANTED, CERTIFICATE_SUSPENDED and so on: what certification tells
   * @param detail the certificate's number, its new level, its successor's number, or the code of a
   *     reason
   */
  public record Happened(LocalDate on, String what, String detail) {}

  /** The status on a day: a certificate ends with its last day, even before anybody says so. */
  public String statusOn(LocalDate day) {
    return switch (status) {
      case "ACTIVE" -> day.isAfter(validUntil) ? afterTheTerm(day) : status;
      case "SUSPENDED" -> day.isAfter(validUntil) ? "EXPIRED" : status;
      case GRACE -> graceUntil != null && day.isAfter(graceUntil) ? "EXPIRED" : status;
      default -> status;
    };
  }

  private String afterTheTerm(LocalDate day) {
    return graceUntil == null || day.isAfter(graceUntil) ? "EXPIRED" : GRACE;
  }

  /** What holds on that day comes before what is yet to begin, and that before what has ended. */
  private int rankOn(LocalDate day) {
    String then = statusOn(day);
    if (!IN_FORCE.contains(then) && !then.equals(GRACE)) {
      return 0;
    }
    return validFrom.isAfter(day) ? 1 : 2;
  }

  /** The one to show: in force before any other, then the one that lasts longest. */
  public static Optional<CertificateFacts> shown(List<CertificateFacts> all, LocalDate day) {
    Comparator<CertificateFacts> rank =
        Comparator.comparingInt(certificate -> certificate.rankOn(day));
    return all.stream()
        .max(
            rank.thenComparing(CertificateFacts::validUntil)
                .thenComparing(CertificateFacts::number));
  }
}
