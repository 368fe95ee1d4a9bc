package kh.ccc.certification.certificate;

import java.time.LocalDate;
import kh.ccc.certification.certificate.Certificate.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a certificate is on a day. The calendar counts, not who has recorded what it brought: a term
 * is never extended by nobody's doing something.
 */
public final class Standing {

  private Standing() {}

  /** The status on a day on which nothing later had happened. */
  public static Status on(Certificate.Issued certificate, LocalDate day, CertificateRules rules) {
    boolean over = certificate.grant().term().isOver(day);
    return switch (certificate) {
      case Certificate.Ended ended -> ended.status();
      case Certificate.Suspended suspended -> over ? Status.EXPIRED : Status.SUSPENDED;
      case Certificate.Active active -> {
        if (!over) {
          yield Status.ACTIVE;
        }
        yield day.isAfter(lastOfGrace(active, rules)) ? Status.EXPIRED : Status.GRACE;
      }
    };
  }

  /** True when it is neither ended nor over on that day, be it suspended or not yet begun. */
  public static boolean isCurrent(
      Certificate.Issued certificate, LocalDate day, CertificateRules rules) {
    return switch (on(certificate, day, rules)) {
      case ACTIVE, SUSPENDED, GRACE -> true;
      case WITHDRAWN, EXPIRED, SURRENDERED, VOIDED -> false;
    };
  }

  /** Last day of the grace: a successor cuts it short, and leaves none when it follows at once. */
  public static LocalDate lastOfGrace(Certificate.Issued certificate, CertificateRules rules) {
    LocalDate begun = certificate.upkeep().graceUntil();
    LocalDate last = begun == null ? rules.lastOfGrace(certificate.grant().validUntil()) : begun;
    Upkeep.@Nullable Successor successor = certificate.upkeep().successor();
    return successor != null && successor.from().isBefore(last.plusDays(1))
        ? successor.from().minusDays(1)
        : last;
  }
}
