package kh.ccc.certification.certificate.web;

import java.time.LocalDate;
import kh.ccc.certification.certificate.Certificate;
import kh.ccc.certification.certificate.CertificateRules;
import kh.ccc.certification.certificate.Ending;
import kh.ccc.certification.certificate.Grant;
import kh.ccc.certification.certificate.Reason;
import kh.ccc.certification.certificate.Standing;
import kh.ccc.certification.certificate.Suspension;
import kh.ccc.certification.certificate.Upkeep;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as anyone may see it.
 *
 * @param status ACTIVE, SUSPENDED, GRACE, WITHDRAWN, EXPIRED, SURRENDERED or VOIDED
 * @param resolution reference of the committee's resolution
 * @param suspension absent unless it is suspended
 * @param ending absent unless it was withdrawn, surrendered, voided or recorded as expired
 * @param renewalFrom first day on which its renewal can be applied for
 * @param graceUntil last day on which a renewal can still be granted; absent before the term is
 *     over
 * @param successor number of the certificate that renews it
 * @param predecessorId id of the certificate that it renews
 */
record CertificateView(
    String certificateId,
    String number,
    String cboId,
    String area,
    String level,
    int edition,
    LocalDate validFrom,
    LocalDate validUntil,
    String status,
    String resolution,
    @Nullable SuspensionView suspension,
    @Nullable EndingView ending,
    LocalDate renewalFrom,
    @Nullable LocalDate graceUntil,
    @Nullable String successor,
    @Nullable String predecessorId) {

  /** A suspension in neutral public words. */
  record SuspensionView(String reason, String km, String en, LocalDate since, LocalDate until) {
    static SuspensionView of(Suspension suspension, Reason reason) {
      return new SuspensionView(
          reason.code(), reason.km(), reason.en(), suspension.since(), suspension.until());
    }
  }

  /** How it ended, in neutral public words; a reason is there when a decision ended it. */
  record EndingView(
      @Nullable String reason, @Nullable String km, @Nullable String en, LocalDate on) {
    static EndingView of(Ending ending, Reason reason) {
      return ending.reason() == null
          ? new EndingView(null, null, null, ending.on())
          : new EndingView(reason.code(), reason.km(), reason.en(), ending.on());
    }
  }

  static CertificateView of(Certificate.Issued issued, CertificateRules rules, LocalDate today) {
    Grant grant = issued.grant();
    Certificate.Status status = Standing.on(issued, today, rules);
    Upkeep.@Nullable Successor successor = issued.upkeep().successor();
    return new CertificateView(
        grant.certificateId(),
        issued.number(),
        grant.cboId(),
        grant.area(),
        grant.level().name(),
        grant.edition(),
        grant.validFrom(),
        grant.validUntil(),
        status.name(),
        grant.resolution(),
        suspension(issued, rules),
        ending(issued, rules),
        rules.renewalOpens(grant.validUntil()),
        status == Certificate.Status.GRACE ? Standing.lastOfGrace(issued, rules) : null,
        successor == null ? null : successor.number(),
        grant.predecessor());
  }

  private static @Nullable SuspensionView suspension(
      Certificate.Issued issued, CertificateRules rules) {
    return switch (issued) {
      case Certificate.Active active -> null;
      case Certificate.Ended ended -> null;
      case Certificate.Suspended suspended ->
          SuspensionView.of(suspended.suspension(), rules.reasonOf(suspended.suspension()));
    };
  }

  private static @Nullable EndingView ending(Certificate.Issued issued, CertificateRules rules) {
    return switch (issued) {
      case Certificate.Active active -> null;
      case Certificate.Ended ended -> EndingView.of(ended.ending(), rules.reasonOf(ended.ending()));
      case Certificate.Suspended suspended -> null;
    };
  }
}
